import { useId } from 'react';
import { computedContent, printContent } from '../../shared/sheet/content.ts';
import type { CellRole } from '../../shared/sheet/types.ts';
import { CellMark, useMark } from '../checks/CellMark.tsx';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { figureKey } from '../session/review/placeKey.ts';

export interface ComputedCellProps {
  readonly role: Extract<CellRole, { kind: 'computed' }>;
}

/** A figure of the live totals. Read-only, out of the way of Tab, and read out with its name by screen readers. */
export function ComputedCell({ role }: ComputedCellProps) {
  const { form } = useEditor().store;
  const text = useEditorValue(({ totals }) => printContent(computedContent(form, totals, role.figure)));
  const place = figureKey(role.figure);
  const mark = useMark(place);
  const markId = useId();
  return (
    <>
      <input
        className="cellInput cellInput-computed"
        aria-label={role.name}
        data-place={place}
        value={text}
        readOnly
        tabIndex={-1}
        {...(mark !== null && { 'aria-describedby': markId })}
      />
      {mark !== null && <CellMark id={markId} place={place} kind={mark} />}
    </>
  );
}
