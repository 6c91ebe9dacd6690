/** Sums of a table's rows, by groups: each number is added once, groups from rows, the whole from groups. */
import { groupKey, groupText } from '../draft/groups.ts';
import type { Row, TableData } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import { type Decimal, decimal, formatDecimal, sum } from '../number/decimal.ts';
import { pointsOrNull } from '../number/parsePoints.ts';
import { bareGroupName } from './groupName.ts';
import type { GroupTotals, TableTotals } from './types.ts';

/** Points of one row; null where there are none. */
export interface RowPoints {
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

/** Reads the points of a row; a caller that scores again and again may remember what it has read. */
export type RowReader = (table: TableIndex, row: Row) => RowPoints;

export const readRow: RowReader = (table, row) => {
  const at = (role: 'weight' | 'score'): Decimal | null => {
    const column = table.byRole(role);
    return column === undefined || column.per !== undefined ? null : pointsOrNull(row[column.key]);
  };
  return { weight: table.weights?.kind === 'row' ? at('weight') : null, score: at('score') };
};

export interface GroupSums {
  readonly name: string;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  readonly groups: readonly GroupSums[];
}

export interface TableSums {
  readonly groups: readonly GroupSums[];
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

/** Rows by the name of their group, wherever they stand. */
function byName(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = (row[column] ?? '').trim();
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

interface Place {
  readonly table: TableIndex;
  readonly data: TableData;
  readonly read: RowReader;
}

/** The weight that a group states or is given itself; undefined where weights don't stand at its level. */
function ownWeight({ table, data }: Place, names: readonly string[]): Decimal | null | undefined {
  const { weights } = table;
  if (weights?.kind === 'given' && names.length === 1) {
    const name = bareGroupName(names[0] ?? '');
    const given = weights.groups.find((group) => group.names.length === 1 && group.names[0] === name);
    return given === undefined ? null : decimal(given.weight);
  }
  if (weights?.kind !== 'group' || weights.level !== names.length) return undefined;
  const column = table.groupColumns.find(({ role, per }) => role === 'weight' && per === weights.level);
  return column === undefined ? null : pointsOrNull(groupText(data.groups, groupKey(names), column.key));
}

function groupSums(place: Place, rows: readonly Row[], names: readonly string[]): GroupSums {
  const groups = levelSums(place, rows, names);
  const points = rows.map((row) => place.read(place.table, row));
  const own = ownWeight(place, names);
  const inner = groups.length > 0 ? groups.map(({ weight }) => weight) : points.map(({ weight }) => weight);
  return {
    name: names.at(-1) ?? '',
    weight: own === undefined ? sum(inner) : own,
    score: sum(points.map(({ score }) => score)),
    groups,
  };
}

function levelSums(place: Place, rows: readonly Row[], around: readonly string[]): readonly GroupSums[] {
  const column = place.table.levelKeys[around.length];
  if (column === undefined) return [];
  return [...byName(rows, column)].map(([name, own]) => groupSums(place, own, [...around, name]));
}

/** All weights that a definition gives count, also those of groups that have no row yet. */
function weightOf({ table }: Place, groups: readonly GroupSums[], points: readonly RowPoints[]): Decimal | null {
  if (table.weights?.kind === 'given') return sum(table.weights.groups.map(({ weight }) => decimal(weight)));
  return sum(groups.length > 0 ? groups.map(({ weight }) => weight) : points.map(({ weight }) => weight));
}

export function tableSums(table: TableIndex, data: TableData, read: RowReader): TableSums {
  const place = { table, data, read };
  const groups = levelSums(place, data.rows, []);
  const points = data.rows.map((row) => read(table, row));
  return { groups, weight: weightOf(place, groups, points), score: sum(points.map(({ score }) => score)) };
}

export const print = (value: Decimal | null): string | null => (value === null ? null : formatDecimal(value));

const printGroup = ({ name, weight, score, groups }: GroupSums): GroupTotals => ({
  name,
  weight: print(weight),
  score: print(score),
  groups: groups.map(printGroup),
});

export function printSums(table: string, { groups, weight, score }: TableSums): TableTotals {
  return { table, groups: groups.map(printGroup), weight: print(weight), score: print(score) };
}
