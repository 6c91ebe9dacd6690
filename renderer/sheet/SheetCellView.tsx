import { memo } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { printContent } from '../../shared/sheet/content.ts';
import type { RowRole, SheetCell } from '../../shared/sheet/types.ts';
import { ComputedCell } from './ComputedCell.tsx';
import { InputCell } from './InputCell.tsx';
import { sameCell } from './sameCell.ts';

export interface SheetCellViewProps {
  readonly cell: SheetCell;
  readonly rowKind: RowRole['kind'];
  /** name of the input, for an input cell */
  readonly name: string | undefined;
  /** the row down to which a header stays in view while the rows below it scroll by; 0 for other cells */
  readonly staysUntil: number;
}

function Content({ cell, name }: Pick<SheetCellViewProps, 'cell' | 'name'>) {
  const { role } = cell;
  switch (role.kind) {
    case 'label':
    case 'fixed':
      return <span className="cellLabel">{printContent(cell.content)}</span>;
    case 'input':
      return name === undefined ? null : <InputCell name={name} role={role} />;
    case 'computed':
      return <ComputedCell role={role} />;
    default:
      return assertNever(role);
  }
}

const classes = ({ style, role, rowSpan }: SheetCell, stays: boolean): string =>
  `cell cell-${style} cell-${role.kind}${rowSpan > 1 ? ' cell-merged' : ''}${stays ? ' cell-stays' : ''}`;

function SheetCellDrawn({ cell, rowKind, name, staysUntil }: SheetCellViewProps) {
  const { row, column, rowSpan, columnSpan, role } = cell;
  const down = Math.max(rowSpan, staysUntil - row + 1);
  const isHeader = rowKind === 'indicatorHeader' && role.kind === 'label';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support the attributes; the rule doesn't see them
    <div
      role={isHeader ? 'columnheader' : 'gridcell'}
      className={classes(cell, staysUntil > 0)}
      data-row={row}
      aria-colindex={column}
      {...(rowSpan > 1 && { 'aria-rowspan': rowSpan })}
      {...(columnSpan > 1 && { 'aria-colspan': columnSpan })}
      style={{ gridArea: `${row} / ${column} / span ${down} / span ${columnSpan}` }}
    >
      <Content cell={cell} name={name} />
    </div>
  );
}

/** One cell of the sheet. A new layout draws it anew only where it looks different. */
export const SheetCellView = memo(
  SheetCellDrawn,
  (a, b) => a.name === b.name && a.rowKind === b.rowKind && a.staysUntil === b.staysUntil && sameCell(a.cell, b.cell),
);
