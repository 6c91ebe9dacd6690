import { groupKey } from '../draft/groups.ts';
import type { DraftPath } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import { type Decimal, decimal } from '../number/decimal.ts';
import type { GroupTotals } from '../scoring/types.ts';
import type { RowFacts } from './rowFacts.ts';

/** Rows of one name at a level, wherever they stand, with their sums in points. */
export interface GroupFacts {
  /** from 1 for the outermost */
  readonly level: number;
  readonly name: string;
  /** names of the groups around it and its own */
  readonly names: readonly string[];
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** every row of the name */
  readonly rows: readonly RowFacts[];
  /** rows that hold more than level names */
  readonly filled: readonly RowFacts[];
  /** groups of the next level */
  readonly groups: readonly GroupFacts[];
}

const read = (text: string | null | undefined): Decimal | null => (text ? decimal(text) : null);

function rowsByName(rows: readonly RowFacts[], column: string): ReadonlyMap<string, readonly RowFacts[]> {
  const byName = new Map<string, RowFacts[]>();
  for (const facts of rows) {
    const name = (facts.row[column] ?? '').trim();
    const own = byName.get(name);
    if (own === undefined) byName.set(name, [facts]);
    else own.push(facts);
  }
  return byName;
}

/** @param totals of the groups around; none where the table is not scored */
export function groupFacts(
  table: TableIndex,
  rows: readonly RowFacts[],
  totals: readonly GroupTotals[],
  around: readonly string[] = [],
): readonly GroupFacts[] {
  const column = table.levelKeys[around.length];
  if (column === undefined) return [];
  return [...rowsByName(rows, column)].map(([name, own]): GroupFacts => {
    const sums = totals.find((each) => each.name === name);
    const names = [...around, name];
    return {
      level: names.length,
      name,
      names,
      weight: read(sums?.weight),
      score: read(sums?.score),
      rows: own,
      filled: own.filter(({ isEmpty }) => !isEmpty),
      groups: groupFacts(table, own, sums?.groups ?? [], names),
    };
  });
}

/** The groups of one level, from 1. */
export function groupsAt(groups: readonly GroupFacts[], level: number): readonly GroupFacts[] {
  return level <= 1 ? groups : groups.flatMap((group) => groupsAt(group.groups, level - 1));
}

/** A group and all groups in it. */
export function withInnerGroups(group: GroupFacts): readonly GroupFacts[] {
  return [group, ...group.groups.flatMap(withInnerGroups)];
}

/** Where a text that belongs to a group is typed. */
export function groupPath(table: TableIndex, names: readonly string[], column: string): DraftPath {
  return { kind: 'group', table: table.key, group: groupKey(names), column };
}
