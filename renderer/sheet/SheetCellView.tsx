import { memo } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { printContent } from '../../shared/sheet/content.ts';
import type { CellUse, RowSource, SheetCell } from '../../shared/sheet/types.ts';
import { CellFrame, type CellFrameProps } from './CellFrame.tsx';
import { ComputedCell } from './ComputedCell.tsx';
import { InputCell, wraps } from './InputCell.tsx';
import { sameCell } from './sameCell.ts';
import { tracksSum } from './stayingHeaders.ts';

export interface SheetCellViewProps {
  readonly cell: SheetCell;
  readonly rowKind: RowSource['kind'];
  /** name of the input, for an input cell */
  readonly name: string | undefined;
  /** the first row of a header that stays in view while the rows below it scroll by; 0 for other cells */
  readonly staysFrom: number;
  /** the row down to which it stays */
  readonly staysUntil: number;
}

/** A list, or one line to type in, by itself in its cell. */
function kindOfInput(use: CellUse): string {
  if (use.kind !== 'input') return '';
  if (use.choice !== undefined) return ' cell-choice';
  return !wraps[use.input] && use.around === undefined ? ' cell-line' : '';
}

const classes = ({ style, use, rowSpan }: SheetCell, stays: boolean): string =>
  `cell cell-${style} cell-${use.kind}${kindOfInput(use)}${rowSpan > 1 ? ' cell-merged' : ''}${stays ? ' cell-stays' : ''}`;

/** Below the rows of the header above it, as high as its own. */
function staying(row: number, rowSpan: number, staysFrom: number) {
  return {
    top: `calc(${tracksSum(staysFrom, row - 1)})`,
    height: `calc(${tracksSum(row, row + rowSpan - 1)} + 1px)`,
  };
}

function SheetCellDrawn({ cell, rowKind, name, staysFrom, staysUntil }: SheetCellViewProps) {
  const { row, column, rowSpan, columnSpan, use } = cell;
  const down = Math.max(rowSpan, staysUntil - row + 1);
  // the header above names of rows may be blank: then it heads nothing
  const isHeader = rowKind === 'header' && use.kind === 'label' && printContent(cell.content) !== '';
  const frame: CellFrameProps = {
    role: isHeader ? 'columnheader' : 'gridcell',
    className: classes(cell, staysFrom > 0),
    'data-row': row,
    'aria-colindex': column,
    ...(rowSpan > 1 && { 'aria-rowspan': rowSpan }),
    ...(columnSpan > 1 && { 'aria-colspan': columnSpan }),
    style: {
      gridArea: `${row} / ${column} / span ${down} / span ${columnSpan}`,
      ...(staysFrom > 0 && staying(row, rowSpan, staysFrom)),
    },
  };
  switch (use.kind) {
    case 'label':
    case 'fixed':
      return (
        <CellFrame {...frame}>
          <span className="cellLabel">{printContent(cell.content)}</span>
        </CellFrame>
      );
    case 'input':
      return name === undefined ? <CellFrame {...frame} /> : <InputCell frame={frame} name={name} use={use} />;
    case 'computed':
      return <ComputedCell frame={frame} use={use} />;
    default:
      return assertNever(use);
  }
}

/** One cell of the sheet. A new layout draws it anew only where it looks different. */
export const SheetCellView = memo(
  SheetCellDrawn,
  (a, b) =>
    a.name === b.name &&
    a.rowKind === b.rowKind &&
    a.staysFrom === b.staysFrom &&
    a.staysUntil === b.staysUntil &&
    sameCell(a.cell, b.cell),
);
