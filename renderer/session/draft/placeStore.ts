/** Which row the tools are about: the one the cursor was in last, and the one under the mouse. */
import type { SheetCell, SheetModel } from '../../../shared/sheet/types.ts';
import type { RowPlace } from './rowActions.ts';

export interface PlaceStore {
  /** null when the cursor is outside of the indicator table */
  readonly cursor: () => RowPlace | null;
  /** id of the row under the mouse */
  readonly hover: () => string | null;
  readonly setCursor: (place: RowPlace | null) => void;
  readonly setHover: (id: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPlaceStore(): PlaceStore {
  const listeners = new Set<() => void>();
  let cursor: RowPlace | null = null;
  let hover: string | null = null;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    cursor: () => cursor,
    hover: () => hover,
    setCursor(place) {
      if (place?.id === cursor?.id && place?.column === cursor?.column) return;
      cursor = place;
      tell();
    },
    setHover(id) {
      if (id === hover) return;
      hover = id;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The indicator row of a sheet's row; undefined elsewhere. */
export function rowIdAt(model: SheetModel, row: number): string | undefined {
  const role = model.rows[row - 1]?.role;
  return role?.kind === 'indicator' ? role.id : undefined;
}

/** Row and column of an input in the indicator table; null for other inputs. */
export function placeOfCell(model: SheetModel, cell: SheetCell): RowPlace | null {
  const id = rowIdAt(model, cell.row);
  if (id === undefined || cell.role.kind !== 'input') return null;
  const { path } = cell.role;
  if (path.kind === 'level') return { id, column: path.level };
  if (path.kind === 'indicator') return { id, column: path.column };
  return path.kind === 'level1Weight' ? { id, column: 'level1Weight' } : null;
}

/** The number of an indicator row, from 1; null if it is gone. */
export function ordinalOf(model: SheetModel, id: string): number | null {
  const row = model.rows.find(({ role }) => role.kind === 'indicator' && role.id === id);
  return row?.role.kind === 'indicator' ? row.role.ordinal : null;
}
