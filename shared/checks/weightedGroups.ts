/** Where weights don't stand at the rows: the groups that have one, typed once for each or given by the form. */
import { groupKey } from '../draft/groups.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft, DraftPath, Row } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnDefinition } from '../forms/types.ts';
import { type Decimal, decimal, formatDecimal, sum, zero } from '../number/decimal.ts';
import { bareGroupName } from '../scoring/groupName.ts';
import type { GroupTotals, TableTotals } from '../scoring/types.ts';
import { type GroupFacts, groupPath, groupsAt } from './groupFacts.ts';
import type { RowFacts } from './rowFacts.ts';
import { groupSubject } from './words.ts';

/** One weight and the rows whose scores may make it up. */
export interface WeightedGroup {
  /** how sentences name it: 一级指标“产出指标” */
  readonly subject: string;
  /** the weight as sentences print it: 一级权重 35, 本表规定的 40 分 */
  readonly weightText: string;
  /** where the weight is typed, and as what; null where the form gives it */
  readonly typed: { readonly path: DraftPath; readonly text: string } | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** rows that hold more than level names */
  readonly filled: readonly RowFacts[];
  /** every filled row has a score */
  readonly isScored: boolean;
}

/** The column in which weights are typed: one for each row, or one for each group. */
export function weightColumn(table: TableIndex): ColumnDefinition | undefined {
  const { weights } = table;
  if (weights?.kind === 'group') {
    return table.groupColumns.find(({ role, per }) => role === 'weight' && per === weights.level);
  }
  return weights?.kind === 'row' ? table.byRole('weight') : undefined;
}

const isScored = (rows: readonly RowFacts[]): boolean => rows.every(({ score }) => score !== null);

function typedGroup(table: TableIndex, draft: Draft, column: ColumnDefinition, group: GroupFacts): WeightedGroup {
  const { level, names, weight, score, filled } = group;
  return {
    subject: groupSubject(table, level, names.slice(-1)),
    weightText: `${column.label} ${weight === null ? '' : formatDecimal(weight)}`,
    typed: {
      path: groupPath(table, names, column.key),
      text: tableOf(draft, table.key).groups[groupKey(names)]?.[column.key] ?? '',
    },
    weight,
    score,
    filled,
    isScored: isScored(filled),
  };
}

/** The groups of a table that have a weight; empty where weights stand at the rows, or nothing is scored. */
export function weightedGroups(
  table: TableIndex,
  draft: Draft,
  groups: readonly GroupFacts[],
): readonly WeightedGroup[] {
  const { weights } = table;
  const column = weightColumn(table);
  if (weights?.kind === 'group' && column !== undefined) {
    // a group without a name has no place for a weight
    const named = groupsAt(groups, weights.level).filter(({ name }) => name !== '');
    return named.map((group) => typedGroup(table, draft, column, group));
  }
  if (weights?.kind !== 'given') return [];
  return weights.groups.flatMap(({ names, weight }): readonly WeightedGroup[] => {
    const own = groups.filter(({ name }) => names.includes(bareGroupName(name)));
    const filled = own.flatMap((group) => group.filled);
    if (own.length === 0) return [];
    return [
      {
        subject: groupSubject(
          table,
          1,
          own.map(({ name }) => name),
        ),
        weightText: `本表规定的 ${weight} 分`,
        typed: null,
        weight: decimal(weight),
        score: sum(own.map(({ score }) => score)),
        filled,
        isScored: isScored(filled),
      },
    ];
  });
}

function isFull(weight: Decimal | null, score: Decimal | null): boolean {
  return weight?.greaterThan(zero) === true && score?.equals(weight) === true;
}

const read = (text: string | null): Decimal | null => (text === null ? null : decimal(text));

function fullKeys(groups: readonly GroupTotals[], level: number, around: readonly string[]): readonly string[] {
  if (level > 1) return groups.flatMap((group) => fullKeys(group.groups, level - 1, [...around, group.name]));
  return groups
    .filter(({ weight, score }) => isFull(read(weight), read(score)))
    .map(({ name }) => groupKey([...around, name]));
}

/**
 * Whether the scores of a row's group are the group's whole weight, where weights stand at groups. No row can score above
 * its share, so each row of such a group has full marks although its own weight is printed nowhere.
 */
export function fullGroups(table: TableIndex, totals: TableTotals | undefined): (row: Row) => boolean {
  const { weights } = table;
  const groups = totals?.groups ?? [];
  if (weights?.kind === 'group') {
    const full = new Set(fullKeys(groups, weights.level, []));
    const levels = table.levelKeys.slice(0, weights.level);
    return (row) => full.size > 0 && full.has(groupKey(levels.map((key) => row[key] ?? '')));
  }
  if (weights?.kind !== 'given') return () => false;
  const full = weights.groups.filter(({ names, weight }) => {
    const own = groups.filter(({ name }) => names.includes(bareGroupName(name)));
    return isFull(decimal(weight), sum(own.map(({ score }) => read(score))));
  });
  const names = new Set(full.flatMap((group) => group.names));
  const level1 = table.levelKeys[0] ?? '';
  return (row) => names.size > 0 && names.has(bareGroupName(row[level1] ?? ''));
}
