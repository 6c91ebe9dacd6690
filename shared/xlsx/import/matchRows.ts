/** Which row of one draft is which of another: by its names, then by its place. */
import type { Row } from '../../draft/types.ts';
import type { TableIndex } from '../../forms/indexForm.ts';
import { foldTight } from '../../number/normalizeText.ts';

export interface RowMatch {
  /** index in the current draft; null for a row that only the other draft has */
  readonly current: number | null;
  /** index in the imported draft; null for a row that only the current draft has */
  readonly imported: number | null;
}

/** Pairs the rows of one table in two drafts; every row of both stands in exactly one match. */
export type RowMatcher = (table: TableIndex, current: readonly Row[], imported: readonly Row[]) => readonly RowMatch[];

type Name = (row: Row) => string;

/** The row's own name; without a column for one its first text. */
function ownNameIn(table: TableIndex): Name {
  const column = table.byRole('indicator') ?? table.rowColumns[0];
  return (row) => foldTight(column === undefined ? '' : (row[column.key] ?? ''));
}

function fullNameIn(table: TableIndex): Name {
  const own = ownNameIn(table);
  return (row) => [...table.levelKeys.map((key) => foldTight(row[key] ?? '')), own(row)].join('\n');
}

function byName(
  rows: readonly Row[],
  free: ReadonlySet<number>,
  name: Name,
  ownName: Name,
): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = name(row);
    if (!free.has(index) || ownName(row) === '') return;
    const same = found.get(key);
    if (same === undefined) found.set(key, [index]);
    else same.push(index);
  });
  return found;
}

/**
 * Pairs rows of all their names, then of one own name, in their order where a name is double; then rows without a
 * partner that stand between the same neighbours, because a renamed indicator keeps its place.
 */
export function matchRows(table: TableIndex, current: readonly Row[], imported: readonly Row[]): readonly RowMatch[] {
  const ownName = ownNameIn(table);
  const freeCurrent = new Set(current.keys());
  const freeImported = new Set(imported.keys());
  const partner = new Map<number, number>();
  const pair = (own: number, other: number): void => {
    partner.set(other, own);
    freeCurrent.delete(own);
    freeImported.delete(other);
  };
  for (const name of [fullNameIn(table), ownName]) {
    const names = byName(current, freeCurrent, name, ownName);
    imported.forEach((row, other) => {
      const own = freeImported.has(other) ? names.get(name(row))?.shift() : undefined;
      if (own !== undefined) pair(own, other);
    });
  }
  for (const other of [...freeImported]) {
    const before = other === 0 ? -1 : partner.get(other - 1);
    if (before !== undefined && freeCurrent.has(before + 1)) pair(before + 1, other);
  }
  const matched = imported.map((_, other): RowMatch => ({ current: partner.get(other) ?? null, imported: other }));
  return [...matched, ...[...freeCurrent].map((own): RowMatch => ({ current: own, imported: null }))];
}
