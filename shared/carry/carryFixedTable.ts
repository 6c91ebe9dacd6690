/** Rows that forms print themselves, such as the money's. */
import { valueAt } from '../draft/path.ts';
import type { DraftPath } from '../draft/types.ts';
import { hasCell, type TableIndex } from '../forms/indexForm.ts';
import type { ColumnDefinition, FixedRowDefinition } from '../forms/types.ts';
import { moveText } from './carryText.ts';
import { pairCells, pairFixedRows } from './pairs.ts';
import { besides, treatmentOf } from './treatment.ts';
import type { Move, Passage } from './types.ts';

/** Where a column's texts go, and what is said before them where that is a column of another meaning. */
export interface ColumnWay {
  readonly from: ColumnDefinition;
  readonly to: ColumnDefinition;
  readonly caption?: string;
}

/** A figure of a part of the year is shown beside the year's own, if it has no column. */
function besideOf(
  passage: Passage,
  column: ColumnDefinition,
  columns: readonly ColumnDefinition[],
): ColumnDefinition | undefined {
  const role = column.role === undefined ? undefined : besides[column.role];
  if (role === undefined || treatmentOf(passage.what, column, 'column') !== 'show') return undefined;
  return columns.find((other) => other.role === role);
}

export function columnWays(
  passage: Passage,
  from: readonly ColumnDefinition[],
  to: readonly ColumnDefinition[],
): readonly ColumnWay[] {
  const pairs = pairCells(from, to);
  return from.flatMap((column): readonly ColumnWay[] => {
    const own = pairs.get(column);
    if (own !== undefined) return [{ from: column, to: own }];
    const beside = besideOf(passage, column, to);
    return beside === undefined ? [] : [{ from: column, to: beside, caption: column.label }];
  });
}

interface RowWay {
  readonly from: FixedRowDefinition;
  readonly to: FixedRowDefinition;
}

function carryCell(
  passage: Passage,
  tables: { readonly from: TableIndex; readonly to: TableIndex },
  rows: RowWay,
  { from, to, caption }: ColumnWay,
): readonly Move[] {
  if (!hasCell(from, rows.from) || !hasCell(to, rows.to)) return [];
  const path: DraftPath = { kind: 'cell', table: tables.from.key, row: rows.from.key, column: from.key };
  const target: DraftPath = { kind: 'cell', table: tables.to.key, row: rows.to.key, column: to.key };
  const moves = moveText(
    passage,
    valueAt(passage.draft, path),
    { path, cell: from },
    { path: target, cell: to },
    'column',
  );
  return caption === undefined ? moves : moves.map((move) => ({ ...move, caption }));
}

export function carryFixedTable(passage: Passage, from: TableIndex, to: TableIndex): readonly Move[] {
  const ways = columnWays(passage, from.rowColumns, to.rowColumns);
  return [...pairFixedRows(from, to)].flatMap(([fromRow, toRow]) =>
    ways.flatMap((way) => carryCell(passage, { from, to }, { from: fromRow, to: toRow }, way)),
  );
}
