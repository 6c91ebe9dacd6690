import type { Row, TableData } from './types.ts';

/** Rows that follow each other under one name. */
export interface RowGroup {
  /** from 1 for the outermost */
  readonly level: number;
  /** the column that holds the name */
  readonly column: string;
  readonly name: string;
  /** names of the groups around it and its own, from the outermost in */
  readonly names: readonly string[];
  /** index of the first row in the table */
  readonly start: number;
  readonly rows: readonly Row[];
  /** groups of the next level; empty at the innermost */
  readonly groups: readonly RowGroup[];
}

/**
 * One text for a group wherever its rows stand: its names from the outermost in, joined by `/`. A slash inside a name is
 * written as in a JSON pointer.
 */
export function groupKey(names: readonly string[]): string {
  return names.map((name) => name.trim().replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

export function groupNames(key: string): readonly string[] {
  return key.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function runs(rows: readonly Row[], nameOf: (row: Row) => string): readonly (readonly Row[])[] {
  const found: Row[][] = [];
  let before: string | undefined;
  for (const row of rows) {
    const name = nameOf(row);
    const last = found.at(-1);
    if (last !== undefined && name !== '' && name === before) last.push(row);
    else found.push([row]);
    before = name;
  }
  return found;
}

function groupsIn(
  rows: readonly Row[],
  columns: readonly string[],
  depth: number,
  start: number,
  around: readonly string[],
): readonly RowGroup[] {
  const column = columns[depth];
  if (column === undefined) return [];
  let at = start;
  return runs(rows, (row) => (row[column] ?? '').trim()).map((own): RowGroup => {
    const name = (own[0]?.[column] ?? '').trim();
    const names = [...around, name];
    const first = at;
    at += own.length;
    const groups = groupsIn(own, columns, depth + 1, first, names);
    return { level: depth + 1, column, name, names, start: first, rows: own, groups };
  });
}

/**
 * The rows as the form merges them: neighbours of one level-1 name, within them neighbours of one level-2 name, and so
 * on. Rows without a name stand alone, because nothing says that they belong together.
 *
 * @param columns keys of the columns that hold names of groups, from the outermost in; without any there are no groups
 */
export function groupRows(rows: readonly Row[], columns: readonly string[]): readonly RowGroup[] {
  return groupsIn(rows, columns, 0, 0, []);
}

/** The groups of one level, from 1. */
export function groupsOfLevel(groups: readonly RowGroup[], level: number): readonly RowGroup[] {
  return level <= 1 ? groups : groups.flatMap((group) => groupsOfLevel(group.groups, level - 1));
}

/** A text of a whole group; undefined where there is none. Names are what people type, `constructor` as well as any. */
export function groupText(groups: TableData['groups'], group: string, column: string): string | undefined {
  return Object.hasOwn(groups, group) ? groups[group]?.[column] : undefined;
}
