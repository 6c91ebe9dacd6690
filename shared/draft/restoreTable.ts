/** A table of unknown JSON, as its definition says that it is. */
import { hasCell, type TableIndex } from '../forms/indexForm.ts';
import { newRow } from './newDraft.ts';
import type { Row, TableData } from './types.ts';
import { isObject, type JsonObject, plainText, pointer, sortTexts } from './unknownProperties.ts';

type Unknown = Record<string, unknown>;

/** An id that no other row has: the row's own, else one made of its place. */
function rowId(own: unknown, index: number, taken: ReadonlySet<string>): string {
  if (typeof own === 'string' && own !== '' && !taken.has(own)) return own;
  const base = `row-${index + 1}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** A number is as good an id as a text. */
const idOf = (item: unknown): unknown => (isObject(item) ? plainText(item['id']) : undefined);

function restoreFreeRows(table: TableIndex, value: unknown, unknown: Unknown): readonly Row[] {
  if (!Array.isArray(value)) {
    if (!isAbsent(value)) unknown[pointer('tables', table.key, 'rows')] = value;
    return [];
  }
  const taken = new Set<string>();
  return value.map((item: unknown, index): Row => {
    const id = rowId(idOf(item), index, taken);
    taken.add(id);
    const { texts, unknown: odd } = sortTexts(item, ['tables', table.key, 'rows', id]);
    Object.assign(unknown, odd);
    return { ...newRow(table, id), ...texts, id };
  });
}

/** Blank texts of a fixed row. A weight that isn't stated is the form's own, so none is made up here. */
function blankTexts(table: TableIndex, key: string): Readonly<Record<string, string>> {
  const row = table.fixedRow(key);
  const columns = row === undefined ? [] : table.rowColumns.filter((column) => hasCell(column, row));
  return Object.fromEntries(columns.filter(({ role }) => role !== 'weight').map((column) => [column.key, '']));
}

/** Rows by their keys. A program that doesn't know the form writes them as a list, because nothing says they are fixed. */
function rowsByKey(value: unknown): JsonObject | null {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return null;
  const entries = value.flatMap((item: unknown) => {
    const { id, ...texts } = isObject(item) ? item : {};
    return typeof id === 'string' && id !== '' ? [[id, texts] as const] : [];
  });
  const rows = Object.fromEntries(entries);
  return value.length > 0 && Object.keys(rows).length === value.length ? rows : null;
}

function restoreFixedRows(table: TableIndex, value: unknown, unknown: Unknown): readonly Row[] {
  const read = rowsByKey(value);
  if (!isAbsent(value) && read === null) unknown[pointer('tables', table.key, 'rows')] = value;
  const json: JsonObject = read ?? {};
  const keys = [...new Set([...table.fixedRows.map(({ key }) => key), ...Object.keys(json)])];
  return keys.flatMap((key): readonly Row[] => {
    const item = json[key];
    const path = ['tables', table.key, 'rows', key];
    if (!isAbsent(item) && !isObject(item)) {
      unknown[pointer(...path)] = item;
      return table.fixedRow(key) === undefined ? [] : [{ ...blankTexts(table, key), id: key }];
    }
    const { texts, unknown: odd } = sortTexts(item, path);
    Object.assign(unknown, odd);
    return [{ ...blankTexts(table, key), ...texts, id: key }];
  });
}

function restoreGroups(table: TableIndex, value: unknown, unknown: Unknown): TableData['groups'] {
  if (!isObject(value)) {
    if (!isAbsent(value)) unknown[pointer('tables', table.key, 'groups')] = value;
    return {};
  }
  const groups = Object.entries(value).flatMap(([key, item]) => {
    const path = ['tables', table.key, 'groups', key];
    if (!isObject(item)) {
      if (!isAbsent(item)) unknown[pointer(...path)] = item;
      return [];
    }
    const { texts, unknown: odd } = sortTexts(item, path);
    Object.assign(unknown, odd);
    return [[key, texts] as const];
  });
  return Object.fromEntries(groups);
}

export interface RestoredTable {
  readonly data: TableData;
  readonly unknown: Readonly<Record<string, unknown>>;
}

export function restoreTable(table: TableIndex, value: unknown): RestoredTable {
  const unknown: Unknown = {};
  if (!isAbsent(value) && !isObject(value)) unknown[pointer('tables', table.key)] = value;
  const { rows, groups, ...others } = isObject(value) ? value : {};
  for (const [key, item] of Object.entries(others)) unknown[pointer('tables', table.key, key)] = item;
  const data = {
    rows: table.isFree ? restoreFreeRows(table, rows, unknown) : restoreFixedRows(table, rows, unknown),
    groups: restoreGroups(table, groups, unknown),
  };
  return { data, unknown };
}
