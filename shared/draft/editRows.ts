/** Pure edits of a table's free rows: insert, remove, move, a row or a group at any level. */
import type { TableIndex } from '../forms/indexForm.ts';
import { groupOf, withRows } from './edit.ts';
import { groupRows, groupsOfLevel } from './groups.ts';
import { newRow } from './newDraft.ts';
import { tableOf } from './path.ts';
import type { Draft, Row } from './types.ts';

export type Direction = 'up' | 'down';

/** The names of the groups around a row, down to a level. */
function namesOf(table: TableIndex, row: Row | undefined, depth: number): Readonly<Record<string, string>> {
  return Object.fromEntries(table.levelKeys.slice(0, depth).map((key) => [key, row?.[key] ?? '']));
}

/** Adds a blank row to the groups of the row `afterId`, right below it; at the end of an empty table. */
export function insertRow(draft: Draft, table: TableIndex, afterId: string | null, newId: string): Draft {
  const { rows } = tableOf(draft, table.key);
  const index = rows.findIndex((row) => row.id === afterId);
  const row = newRow(table, newId, namesOf(table, rows[index], table.levels.length));
  return withRows(draft, table.key, rows.toSpliced(index === -1 ? rows.length : index + 1, 0, row));
}

/** Adds a group of a level with one blank row below the group that holds `afterId`, inside of the same outer groups. */
export function insertGroup(
  draft: Draft,
  table: TableIndex,
  afterId: string | null,
  level: number,
  name: string,
  newId: string,
): Draft {
  const { rows } = tableOf(draft, table.key);
  const last = groupOf(rows, table.levelKeys, level, afterId ?? '')?.rows.at(-1) ?? rows.at(-1);
  const index = rows.findIndex((row) => row.id === last?.id);
  const key = table.levelKeys[level - 1];
  const names = { ...namesOf(table, last, level - 1), ...(key !== undefined && { [key]: name }) };
  return withRows(draft, table.key, rows.toSpliced(index + 1, 0, newRow(table, newId, names)));
}

export function removeRows(draft: Draft, table: string, ids: readonly string[]): Draft {
  const gone = new Set(ids);
  return withRows(
    draft,
    table,
    tableOf(draft, table).rows.filter((row) => !gone.has(row.id)),
  );
}

/**
 * Moves a row one place. Inside its innermost group it changes places with its neighbour; at the group's edge it joins
 * the next group where it stands, so that a move never tears another group apart.
 */
export function moveRow(draft: Draft, table: TableIndex, id: string, direction: Direction): Draft {
  const { rows } = tableOf(draft, table.key);
  const index = rows.findIndex((row) => row.id === id);
  const other = direction === 'up' ? index - 1 : index + 1;
  const row = rows[index];
  const neighbour = rows[other];
  if (row === undefined || neighbour === undefined) return draft;
  const depth = table.levels.length;
  const own = groupOf(rows, table.levelKeys, depth, id);
  const together = depth === 0 || own?.rows.some((each) => each.id === neighbour.id) === true;
  const moved = together
    ? rows.with(index, neighbour).with(other, row)
    : rows.with(index, { ...row, ...namesOf(table, neighbour, depth) });
  return withRows(draft, table.key, moved);
}

/** Swaps a group with its neighbour of the same level inside of the same outer group. */
export function moveGroup(draft: Draft, table: TableIndex, id: string, level: number, direction: Direction): Draft {
  const { rows } = tableOf(draft, table.key);
  const outer = groupOf(rows, table.levelKeys, level - 1, id);
  const siblings = outer?.groups ?? groupsOfLevel(groupRows(rows, table.levelKeys), 1);
  const index = siblings.findIndex((group) => group.rows.some((row) => row.id === id));
  const first = siblings[direction === 'up' ? index - 1 : index];
  const second = siblings[direction === 'up' ? index : index + 1];
  if (index === -1 || first === undefined || second === undefined) return draft;
  const before = rows.slice(0, first.start);
  const after = rows.slice(second.start + second.rows.length);
  return withRows(draft, table.key, [...before, ...second.rows, ...first.rows, ...after]);
}
