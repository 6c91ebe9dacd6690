/** Which row the tools are about: the one the cursor was in last, and the one under the mouse. */
import type { RowSource, SheetCell, SheetModel } from '../../../shared/sheet/types.ts';
import { type RowAt, type RowPlace, sameRowAt } from './rowPlace.ts';

export interface PlaceStore {
  /** null when the cursor is outside of the tables whose rows the clerk adds */
  readonly cursor: () => RowPlace | null;
  /** the row of such a table under the mouse */
  readonly hover: () => RowAt | null;
  readonly setCursor: (place: RowPlace | null) => void;
  readonly setHover: (row: RowAt | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPlaceStore(): PlaceStore {
  const listeners = new Set<() => void>();
  let cursor: RowPlace | null = null;
  let hover: RowAt | null = null;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    cursor: () => cursor,
    hover: () => hover,
    setCursor(place) {
      if (sameRowAt(place, cursor) && place?.column === cursor?.column) return;
      cursor = place;
      tell();
    },
    setHover(row) {
      if (sameRowAt(row, hover)) return;
      hover = row;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type TableRow = Extract<RowSource, { readonly kind: 'row' }>;

function tableRowAt(model: SheetModel, row: number): TableRow | null {
  const source = model.rows[row - 1]?.source;
  return source?.kind === 'row' ? source : null;
}

/** The row of a table that the sheet's row `row` shows, where the clerk may add and take away such rows. */
export function freeRowAt(model: SheetModel, row: number): RowAt | null {
  const source = tableRowAt(model, row);
  return source?.isFree === true ? { table: source.table, row: source.row } : null;
}

/** Row and column of an input in a table; null for other inputs. */
export function placeOfCell(model: SheetModel, cell: SheetCell): RowPlace | null {
  const source = tableRowAt(model, cell.row);
  if (source === null || cell.use.kind !== 'input') return null;
  const { path } = cell.use;
  if (path.kind === 'year' || path.kind === 'value') return null;
  return { table: path.table, row: source.row, column: path.column };
}

/** The same in a table with free rows only; null elsewhere. */
export function freePlaceOfCell(model: SheetModel, cell: SheetCell): RowPlace | null {
  return freeRowAt(model, cell.row) === null ? null : placeOfCell(model, cell);
}

/** The sheet's row, from 1, of a table's row; 0 if it is gone. */
export function sheetRowOf(model: SheetModel, at: RowAt): number {
  return model.rows.findIndex(({ source }) => source.kind === 'row' && sameRowAt(source, at)) + 1;
}

/** The number of a row in its table, from 1; null if it is gone. */
export function ordinalOf(model: SheetModel, at: RowAt): number | null {
  return tableRowAt(model, sheetRowOf(model, at))?.ordinal ?? null;
}
