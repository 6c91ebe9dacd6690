import { type Decimal, decimal } from '../number/decimal.ts';
import type { Totals } from '../scoring/types.ts';
import type { RowFacts } from './rowFacts.ts';

/** Rows of one level-1 name, wherever they stand, with their sums in points. */
export interface GroupFacts {
  readonly name: string;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** every row of the name */
  readonly rows: readonly RowFacts[];
  /** rows that hold more than level names */
  readonly filled: readonly RowFacts[];
  /** every filled row has a score */
  readonly isScored: boolean;
}

const read = (text: string | null): Decimal | null => (text === null ? null : decimal(text));

function rowsByName(rows: readonly RowFacts[]): ReadonlyMap<string, readonly RowFacts[]> {
  const byName = new Map<string, RowFacts[]>();
  for (const facts of rows) {
    const name = facts.row.level1.trim();
    const own = byName.get(name);
    if (own === undefined) byName.set(name, [facts]);
    else own.push(facts);
  }
  return byName;
}

export function groupsByLevel1(totals: Totals, rows: readonly RowFacts[]): readonly GroupFacts[] {
  const byName = rowsByName(rows);
  return totals.level1.map(({ name, weight, score }) => {
    const own = byName.get(name) ?? [];
    const filled = own.filter((row) => !row.isEmpty);
    const isScored = filled.every((row) => row.score !== null);
    return { name, weight: read(weight), score: read(score), rows: own, filled, isScored };
  });
}
