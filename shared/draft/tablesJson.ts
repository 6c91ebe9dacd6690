/** The tables of a draft as JSON: fixed rows by their keys, free rows as a list. */
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import { orOdd, textsToJson, unknownUnder } from './oddValues.ts';
import type { Draft, Row, TableData } from './types.ts';
import type { JsonObject } from './unknownProperties.ts';

function rowToJson(draft: Draft, table: string, { id, ...texts }: Row, isFree: boolean): unknown {
  const path = ['tables', table, 'rows', id];
  return orOdd(draft, { ...(isFree && { id }), ...textsToJson(draft, texts, ...path) }, ...path);
}

function rowsToJson(draft: Draft, table: string, rows: readonly Row[], isFree: boolean): unknown {
  const content = isFree
    ? rows.map((row) => rowToJson(draft, table, row, isFree))
    : {
        ...unknownUnder(draft, ['tables', table, 'rows']),
        ...Object.fromEntries(rows.map((row) => [row.id, rowToJson(draft, table, row, isFree)])),
      };
  return orOdd(draft, content, 'tables', table, 'rows');
}

function groupsToJson(draft: Draft, table: string, groups: TableData['groups']): JsonObject {
  const path = ['tables', table, 'groups'];
  const entries = Object.entries(groups).map(
    ([key, texts]) => [key, orOdd(draft, textsToJson(draft, texts, ...path, key), ...path, key)] as const,
  );
  const content = { ...unknownUnder(draft, path), ...Object.fromEntries(entries) };
  const json = orOdd(draft, content, ...path);
  return json === content && Object.keys(content).length === 0 ? {} : { groups: json };
}

function tableToJson(draft: Draft, table: string, data: TableData, isFree: boolean): unknown {
  const { rows: _rows, groups: _groups, ...others } = unknownUnder(draft, ['tables', table]);
  const content = {
    ...others,
    rows: rowsToJson(draft, table, data.rows, isFree),
    ...groupsToJson(draft, table, data.groups),
  };
  return orOdd(draft, content, 'tables', table);
}

/** @param form undefined where nobody here knows it; then all rows are written as free ones are */
export function tablesToJson(form: FormDefinition | undefined, draft: Draft): unknown {
  const isFree = (key: string): boolean => (form === undefined ? true : (indexForm(form).table(key)?.isFree ?? true));
  const tables = Object.entries(draft.tables).map(
    ([key, data]) => [key, tableToJson(draft, key, data, isFree(key))] as const,
  );
  const content = { ...unknownUnder(draft, ['tables']), ...Object.fromEntries(tables) };
  return orOdd(draft, content, 'tables');
}
