import type { Figure } from '../forms/types.ts';
import { groupText } from './groups.ts';
import type { Draft, DraftPath, IgnoredFinding, Row, TableData } from './types.ts';

/** One text per path, fit for maps, DOM ids and stored findings: `cell/funding/total/executed`. */
export function pathKey(path: DraftPath): string {
  switch (path.kind) {
    case 'year':
      return 'year';
    case 'value':
      return `value/${path.value}`;
    case 'cell':
      return `cell/${path.table}/${path.row}/${path.column}`;
    case 'group':
      return `group/${path.table}/${path.group}/${path.column}`;
    case 'groupName':
      return `groupName/${path.table}/${path.row}/${path.column}`;
  }
}

/** One text per computed figure, for which no path leads into the draft: `rate/funding/total`. */
export function figureKey(figure: Figure): string {
  return figure.kind === 'rate' ? `rate/${figure.table}/${figure.row}` : figure.kind;
}

const noTable: TableData = { rows: [], groups: {} };

/** A table of a draft; an empty one where the draft has none of that key. */
export function tableOf(draft: Draft, table: string): TableData {
  return draft.tables[table] ?? noTable;
}

export function rowOf(draft: Draft, table: string, id: string): Row | undefined {
  return tableOf(draft, table).rows.find((row) => row.id === id);
}

/** The text at a path; empty where the draft has none. */
export function valueAt(draft: Draft, path: DraftPath): string {
  switch (path.kind) {
    case 'year':
      return draft.year;
    case 'value':
      return draft.values[path.value] ?? '';
    case 'group':
      return groupText(tableOf(draft, path.table).groups, path.group, path.column) ?? '';
    case 'cell':
    case 'groupName':
      return rowOf(draft, path.table, path.row)?.[path.column] ?? '';
  }
}

/** One text per finding set aside. */
export function ignoredKey({ check, path }: Pick<IgnoredFinding, 'check' | 'path'>): string {
  return `${check} ${path}`;
}
