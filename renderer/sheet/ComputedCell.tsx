import { useId } from 'react';
import { computedContent, printContent } from '../../shared/sheet/content.ts';
import type { CellUse } from '../../shared/sheet/types.ts';
import { CellMark, useMark } from '../checks/CellMark.tsx';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { figureMark } from '../session/review/placeKey.ts';
import { CellFrame, type CellFrameProps } from './CellFrame.tsx';
import { emsOf } from './FittingText.tsx';

export interface ComputedCellProps {
  /** the cell that it is in */
  readonly frame: CellFrameProps;
  readonly use: Extract<CellUse, { kind: 'computed' }>;
}

/** A figure of the live totals. Read-only, out of the way of Tab, and read out with its name by screen readers. */
export function ComputedCell({ frame, use }: ComputedCellProps) {
  const { form } = useEditor().store;
  const text = useEditorValue(({ totals }) => printContent(computedContent(form, totals, use.figure)));
  const place = figureMark(use.figure);
  const mark = useMark(place);
  const markId = useId();
  return (
    <CellFrame {...frame} {...(mark !== null && { 'data-noted': true })}>
      <span className="fit">
        <input
          className="cellInput cellInput-computed fitText"
          style={emsOf(text)}
          aria-label={use.name}
          data-place={place}
          value={text}
          readOnly
          tabIndex={-1}
          {...(mark !== null && { 'aria-describedby': markId })}
        />
      </span>
      {mark !== null && <CellMark id={markId} place={place} kind={mark} />}
    </CellFrame>
  );
}
