import type { Draft } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { Totals } from '../scoring/types.ts';
import { type GroupFacts, groupFacts } from './groupFacts.ts';
import type { RowFacts } from './rowFacts.ts';
import { type WeightedGroup, weightedGroups } from './weightedGroups.ts';

/** A table with free rows as its checks see it. */
export interface TableFacts {
  readonly table: TableIndex;
  /** in the order of the draft */
  readonly rows: readonly RowFacts[];
  /** groups of level 1; empty where the table has no levels */
  readonly groups: readonly GroupFacts[];
  /** groups that have a weight; empty where weights stand at the rows */
  readonly weighted: readonly WeightedGroup[];
}

export function tableFacts(table: TableIndex, draft: Draft, totals: Totals, rows: readonly RowFacts[]): TableFacts {
  const sums = totals.tables.find((each) => each.table === table.key);
  const groups = groupFacts(table, rows, sums?.groups ?? []);
  return { table, rows, groups, weighted: weightedGroups(table, draft, groups) };
}
