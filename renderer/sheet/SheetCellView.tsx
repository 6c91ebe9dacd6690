import { memo } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { printContent } from '../../shared/sheet/content.ts';
import type { CellUse, RowSource, SheetCell } from '../../shared/sheet/types.ts';
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

function Content({ cell, name }: Pick<SheetCellViewProps, 'cell' | 'name'>) {
  const { use } = cell;
  switch (use.kind) {
    case 'label':
    case 'fixed':
      return <span className="cellLabel">{printContent(cell.content)}</span>;
    case 'input':
      return name === undefined ? null : <InputCell name={name} use={use} />;
    case 'computed':
      return <ComputedCell use={use} />;
    default:
      return assertNever(use);
  }
}

/** A cell that is one line to type in, by itself. */
const isLine = (use: CellUse): boolean =>
  use.kind === 'input' && !wraps[use.input] && use.choice === undefined && use.around === undefined;

const classes = ({ style, use, rowSpan }: SheetCell, stays: boolean): string =>
  `cell cell-${style} cell-${use.kind}${isLine(use) ? ' cell-line' : ''}${rowSpan > 1 ? ' cell-merged' : ''}${stays ? ' cell-stays' : ''}`;

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
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support the attributes; the rule doesn't see them
    <div
      role={isHeader ? 'columnheader' : 'gridcell'}
      className={classes(cell, staysFrom > 0)}
      data-row={row}
      aria-colindex={column}
      {...(rowSpan > 1 && { 'aria-rowspan': rowSpan })}
      {...(columnSpan > 1 && { 'aria-colspan': columnSpan })}
      style={{
        gridArea: `${row} / ${column} / span ${down} / span ${columnSpan}`,
        ...(staysFrom > 0 && staying(row, rowSpan, staysFrom)),
      }}
    >
      <Content cell={cell} name={name} />
    </div>
  );
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
