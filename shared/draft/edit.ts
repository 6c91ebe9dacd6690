/** Pure edits of single texts: a draft in, a new draft out, nothing else touched. */
import { assertNever } from '../assertNever.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import { groupKey, groupNames, groupRows, groupsOfLevel, type RowGroup } from './groups.ts';
import { tableOf } from './path.ts';
import type { Draft, DraftPath, Row, TableData } from './types.ts';

type CellPath = Extract<DraftPath, { kind: 'cell' }>;
type GroupPath = Extract<DraftPath, { kind: 'group' }>;
type GroupNamePath = Extract<DraftPath, { kind: 'groupName' }>;

/** The draft with another content of one table. */
export function withTable(draft: Draft, table: string, data: TableData): Draft {
  return { ...draft, tables: { ...draft.tables, [table]: data } };
}

export function withRows(draft: Draft, table: string, rows: readonly Row[]): Draft {
  return withTable(draft, table, { ...tableOf(draft, table), rows });
}

/** The group of a level, from 1, that a row belongs to; undefined if there is no such row or level. */
export function groupOf(
  rows: readonly Row[],
  levelKeys: readonly string[],
  level: number,
  id: string,
): RowGroup | undefined {
  const groups = groupsOfLevel(groupRows(rows, levelKeys), level);
  return groups.find((group) => group.level === level && group.rows.some((row) => row.id === id));
}

/** Keys of the columns that hold names of groups, from the outermost in. */
export function levelKeysOf(form: FormDefinition, table: string): readonly string[] {
  return indexForm(form).table(table)?.levelKeys ?? [];
}

/** Ids of the rows that share the name of a group of a level; empty if there is no such row. */
export function groupIds(
  form: FormDefinition,
  draft: Draft,
  table: string,
  level: number,
  id: string,
): readonly string[] {
  const group = groupOf(tableOf(draft, table).rows, levelKeysOf(form, table), level, id);
  return group?.rows.map((row) => row.id) ?? [];
}

/** Keys of all groups that rows make, of every level. */
function usedKeys(rows: readonly Row[], levelKeys: readonly string[]): ReadonlySet<string> {
  const paths = rows.flatMap((row) =>
    levelKeys.map((_, depth) => groupKey(levelKeys.slice(0, depth + 1).map((key) => row[key] ?? ''))),
  );
  return new Set(paths);
}

/**
 * Texts of a renamed group, and of the groups in it, follow it to its new name, if no rows of the old name are left and
 * the new one has none of its own.
 */
function followName(
  groups: TableData['groups'],
  before: readonly string[],
  after: readonly string[],
  used: ReadonlySet<string>,
): TableData['groups'] {
  const depth = before.length;
  const moved = Object.entries(groups).map(([key, texts]) => {
    const names = groupNames(key);
    const isInside = names.length >= depth && before.every((name, index) => names[index] === name);
    const next = groupKey([...after, ...names.slice(depth)]);
    return isInside && !used.has(key) && !Object.hasOwn(groups, next) ? [next, texts] : [key, texts];
  });
  return Object.fromEntries(moved);
}

/** Gives a merged group another name. */
export function renameGroup(form: FormDefinition, draft: Draft, path: GroupNamePath, name: string): Draft {
  const data = tableOf(draft, path.table);
  const levelKeys = levelKeysOf(form, path.table);
  const level = levelKeys.indexOf(path.column) + 1;
  const group = groupOf(data.rows, levelKeys, level, path.row);
  if (group === undefined) return draft;
  const ids = new Set(group.rows.map(({ id }) => id));
  const rows = data.rows.map((row) => (ids.has(row.id) ? { ...row, [path.column]: name } : row));
  const after = [...group.names.slice(0, -1), name.trim()];
  const groups = followName(data.groups, group.names, after, usedKeys(rows, levelKeys));
  return withTable(draft, path.table, { rows, groups });
}

function setCell(draft: Draft, { table, row: id, column }: CellPath, text: string): Draft {
  const rows = tableOf(draft, table).rows.map((row) => (row.id === id ? { ...row, [column]: text } : row));
  return withRows(draft, table, rows);
}

function setGroup(draft: Draft, { table, group, column }: GroupPath, text: string): Draft {
  const data = tableOf(draft, table);
  const own = Object.hasOwn(data.groups, group) ? data.groups[group] : {};
  const groups = { ...data.groups, [group]: { ...own, [column]: text } };
  return withTable(draft, table, { ...data, groups });
}

/** Puts a typed text at a path. */
export function setValue(form: FormDefinition, draft: Draft, path: DraftPath, text: string): Draft {
  switch (path.kind) {
    case 'year':
      return { ...draft, year: text };
    case 'value':
      return { ...draft, values: { ...draft.values, [path.value]: text } };
    case 'cell':
      return setCell(draft, path, text);
    case 'group':
      return setGroup(draft, path, text);
    case 'groupName':
      return renameGroup(form, draft, path, text);
    default:
      return assertNever(path);
  }
}
