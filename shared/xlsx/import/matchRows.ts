/** Which row of one draft is which of another: by its names, then by its place. */
import type { Draft, Indicator } from '../../draft/types.ts';
import { foldTight } from '../../number/normalizeText.ts';

export interface RowMatch {
  /** index in the current draft; null for a row that only the other draft has */
  readonly current: number | null;
  /** index in the imported draft; null for a row that only the current draft has */
  readonly imported: number | null;
}

type Name = (row: Indicator) => string;

const fullName: Name = (row) => [row.level1, row.level2, row.level3].map(foldTight).join('\n');
const ownName: Name = (row) => foldTight(row.level3);

function byName(rows: readonly Indicator[], free: ReadonlySet<number>, name: Name): ReadonlyMap<string, number[]> {
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
 * Pairs rows of all three names, then of one own name, in their order where a name is double; then rows without a
 * partner that stand between the same neighbours, because a renamed indicator keeps its place.
 */
export function matchRows(current: Draft, imported: Draft): readonly RowMatch[] {
  const freeCurrent = new Set(current.indicators.keys());
  const freeImported = new Set(imported.indicators.keys());
  const partner = new Map<number, number>();
  const pair = (own: number, other: number): void => {
    partner.set(other, own);
    freeCurrent.delete(own);
    freeImported.delete(other);
  };
  for (const name of [fullName, ownName]) {
    const names = byName(current.indicators, freeCurrent, name);
    imported.indicators.forEach((row, other) => {
      const own = freeImported.has(other) ? names.get(name(row))?.shift() : undefined;
      if (own !== undefined) pair(own, other);
    });
  }
  for (const other of [...freeImported]) {
    const before = other === 0 ? -1 : partner.get(other - 1);
    if (before !== undefined && freeCurrent.has(before + 1)) pair(before + 1, other);
  }
  const matched = imported.indicators.map(
    (_, other): RowMatch => ({ current: partner.get(other) ?? null, imported: other }),
  );
  return [...matched, ...[...freeCurrent].map((own): RowMatch => ({ current: own, imported: null }))];
}
