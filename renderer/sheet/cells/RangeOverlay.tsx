import './cells.css';
import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react';
import { rangeOfCell } from '../../../shared/sheet/cellRange.ts';
import { useEditor } from '../../session/EditorContext.tsx';

export interface RangeOverlayProps {
  /** the sheet, which says how its cell with the cursor is */
  readonly sheet: RefObject<HTMLElement | null>;
}

/** The frame around what is selected, drawn over the sheet: no cell is drawn anew when the selection moves. */
export function RangeOverlay({ sheet }: RangeOverlayProps) {
  const { cells, fields } = useEditor();
  const selection = useSyncExternalStore(cells.subscribe, cells.getSnapshot);
  const mode = selection?.mode ?? null;
  useLayoutEffect(() => {
    const { current } = sheet;
    if (current === null) return;
    if (mode === null) delete current.dataset['mode'];
    else current.dataset['mode'] = mode;
  }, [sheet, mode]);
  if (selection === null) return null;
  const name = fields.nameAt(selection.active);
  const active = name === undefined ? undefined : fields.cellOf(name);
  const { top, left, bottom, right } = selection.range;
  const own = active === undefined ? null : rangeOfCell(active);
  if (own !== null && own.top === top && own.left === left && own.bottom === bottom && own.right === right) return null;
  return (
    <div
      className="cellRange"
      aria-hidden="true"
      style={{ gridArea: `${top} / ${left} / ${bottom + 1} / ${right + 1}` }}
    />
  );
}
