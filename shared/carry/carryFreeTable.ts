/** Rows that clerks add themselves, such as the indicators. */
import { groupKey, groupNames } from '../draft/groups.ts';
import { tableOf } from '../draft/path.ts';
import type { DraftPath, Row } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import { joinActual } from '../scoring/joinTarget.ts';
import { type ColumnWay, columnWays } from './carryFixedTable.ts';
import { carryTarget, sameTargetCells, targetRoles } from './carryTarget.ts';
import { isBlank, moveText } from './carryText.ts';
import { pairCells } from './pairs.ts';
import type { Move, Passage } from './types.ts';

/** A row of the old draft that has a row in the new one. */
export interface RowWay {
  readonly from: Row;
  /** id of the new row */
  readonly to: string;
}

export interface TableWay {
  readonly from: TableIndex;
  readonly to: TableIndex;
  /** columns that are carried by themselves */
  readonly without: ReadonlySet<ColumnRole>;
}

const actuals: readonly (ColumnRole | undefined)[] = ['actual', 'interimActual', 'forecastActual'];

/** What was reached takes its unit along where the other form has no column for it. */
function textOf({ from, to }: TableWay, row: Row, way: ColumnWay): string {
  const text = row[way.from.key] ?? '';
  const unit = from.byRole('measureUnit');
  if (unit === undefined || to.byRole('measureUnit') !== undefined || !actuals.includes(way.from.role)) return text;
  return isBlank(text) ? text : joinActual(text, row[unit.key] ?? '');
}

function carryCells(passage: Passage, way: TableWay, rows: RowWay, columns: readonly ColumnWay[]): readonly Move[] {
  return columns.flatMap((column) => {
    const path: DraftPath = { kind: 'cell', table: way.from.key, row: rows.from.id, column: column.from.key };
    const target: DraftPath = { kind: 'cell', table: way.to.key, row: rows.to, column: column.to.key };
    const text = textOf(way, rows.from, column);
    const ends = [
      { path, cell: column.from },
      { path: target, cell: column.to },
    ] as const;
    const moves = moveText(passage, text, ...ends, 'column');
    const { caption } = column;
    const isJoined = text !== (rows.from[column.from.key] ?? '');
    return moves.map(
      (move): Move => ({
        ...move,
        ...(caption !== undefined && { caption }),
        ...(isJoined && { change: 'layout' as const }),
      }),
    );
  });
}

function carryLevels({ from, to }: TableWay, rows: RowWay): readonly Move[] {
  return from.levels.flatMap((level): readonly Move[] => {
    const own = to.levels.find(({ role }) => role === level.role);
    const text = rows.from[level.key] ?? '';
    if (own === undefined || isBlank(text)) return [];
    const path: DraftPath = { kind: 'groupName', table: from.key, row: rows.from.id, column: level.key };
    return [{ as: 'typed', from: [path], to: { ...path, table: to.key, row: rows.to, column: own.key }, text }];
  });
}

/** The key that a group has in the other table, by the names of the levels that both have; null where a level is missing. */
function keyIn({ from, to }: TableWay, key: string, per: number): string | null {
  const names = groupNames(key);
  const inner = from.levels[names.length - 1];
  if (inner === undefined || to.levels[per - 1]?.role !== inner.role) return null;
  const found = to.levels.slice(0, per).map(({ role }) => names[from.levels.findIndex((level) => level.role === role)]);
  return found.some((name) => name === undefined) ? null : groupKey(found.map((name) => name ?? ''));
}

/** Texts that belong to whole groups. */
function carryGroups(passage: Passage, way: TableWay): readonly Move[] {
  const columns = pairCells(way.from.groupColumns, way.to.groupColumns);
  return Object.entries(tableOf(passage.draft, way.from.key).groups).flatMap(([group, texts]) =>
    [...columns].flatMap(([from, to]) => {
      const key = keyIn(way, group, to.per ?? 1);
      if (key === null || groupNames(group).length !== from.per) return [];
      const path: DraftPath = { kind: 'group', table: way.from.key, group, column: from.key };
      const target: DraftPath = { kind: 'group', table: way.to.key, group: key, column: to.key };
      return moveText(passage, texts[from.key] ?? '', { path, cell: from }, { path: target, cell: to }, 'column');
    }),
  );
}

export function carryFreeTable(passage: Passage, way: TableWay, rows: readonly RowWay[]): readonly Move[] {
  const { from, to } = way;
  const ownTargets = sameTargetCells(from, to);
  const isPlain = ({ role }: { readonly role?: ColumnRole }): boolean =>
    role === undefined || (!way.without.has(role) && (ownTargets || !targetRoles.some((each) => each === role)));
  const columns = columnWays(passage, from.rowColumns.filter(isPlain), to.rowColumns.filter(isPlain));
  const cells = rows.flatMap((row) => [
    ...carryLevels(way, row),
    ...(ownTargets ? [] : carryTarget(passage, from, row.from, to, row.to)),
    ...carryCells(passage, way, row, columns),
  ]);
  return [...cells, ...carryGroups(passage, way)];
}
