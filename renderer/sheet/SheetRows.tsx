import { memo, useMemo } from 'react';
import type { RowRange, SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { SheetCellView } from './SheetCellView.tsx';
import { headerAt, stayingHeaders } from './stayingHeaders.ts';
import { isIn } from './visibleRows.ts';

export interface SheetRowsProps {
  readonly model: SheetModel;
  /** rows that are drawn; null draws all */
  readonly range: RowRange | null;
  /** name of an input whose row and its neighbours are drawn outside of the range too, so that Tab finds its way */
  readonly kept: string | null;
}

function byRow(cells: readonly SheetCell[]): ReadonlyMap<number, readonly SheetCell[]> {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

/** A row keeps its place on the page as long as it lives in its table, so that moving it keeps what is in it. */
function rowKey(model: SheetModel, row: number): string {
  const source = model.rows[row - 1]?.source;
  return source?.kind === 'row' ? `id/${source.table}/${source.row}` : `row/${row}`;
}

/** Rows are for the eyes of screen readers only: the cells place themselves in the one grid. */
export const SheetRows = memo(function SheetRows({ model, range, kept }: SheetRowsProps) {
  const { fields } = useEditor();
  const headers = useMemo(() => stayingHeaders(model), [model]);
  const keptRow = kept === null ? undefined : fields.cellOf(kept)?.row;
  const isDrawn = (cell: SheetCell): boolean =>
    range === null ||
    isIn(cell, range) ||
    headerAt(headers, cell.row) !== undefined ||
    (keptRow !== undefined && isIn(cell, { first: keptRow - 1, last: keptRow + 1 }));
  const drawn = model.cells.filter(isDrawn);
  return [...byRow(drawn)].map(([row, cells]) => (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold a windowed CSS grid with merges
    // biome-ignore lint/a11y/useFocusableInteractive: the inputs in the cells are focused, never a row
    <div key={rowKey(model, row)} role="row" className="sheetRow" aria-rowindex={row}>
      {cells.map((cell) => {
        const name = fields.placeOf(cell)?.name;
        const rowKind = model.rows[row - 1]?.source.kind ?? 'plain';
        const header = headerAt(headers, row);
        return (
          <SheetCellView
            key={name ?? `at/${cell.column}`}
            cell={cell}
            rowKind={rowKind}
            name={name}
            staysFrom={header?.first ?? 0}
            staysUntil={header?.until ?? 0}
          />
        );
      })}
    </div>
  ));
});
