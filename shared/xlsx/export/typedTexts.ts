/**
 * What the sheet can't show of the typed texts, so that our own workbook gives every one of them back.
 *
 * A cell holds the number 12000 where `１２，０００` or `1.2万` was typed, and nothing at all where blanks were; a merged cell
 * holds one name for all its rows. These few texts travel in a property of the file. They only ever complete what the
 * cells say: a text counts only as long as its cell still holds what the export made of it, and a file that lost the
 * property reads as well, with the text that the cell shows.
 */
import { groupKey, groupRows, groupsOfLevel } from '../../draft/groups.ts';
import { moneyUnitOf } from '../../draft/moneyUnit.ts';
import { pathKey, tableOf } from '../../draft/path.ts';
import type { Draft, Row } from '../../draft/types.ts';
import { hasCell, indexForm, type TableIndex } from '../../forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../forms/types.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import { readJson } from '../../readJson.ts';
import { columnForm, inlineValues, shownForm, valueForm } from './shownForms.ts';

export interface TypedTexts {
  /** by `pathKey`, free rows by their number in the table, from 0; and under `moneyUnit` */
  readonly texts: ReadonlyMap<string, string>;
  /** free rows in which the sheet shows nothing, as `table/number` */
  readonly blankRows: ReadonlySet<string>;
}

export const noTypedTexts: TypedTexts = { texts: new Map(), blankRows: new Set() };

const isPlainYear = (year: string): boolean => /^[1-9]\d{3}$/.test(year);

type Entry = readonly [key: string, typed: string];

const differing = (key: string, typed: string, form: string): readonly Entry[] =>
  typed === form ? [] : [[key, typed]];

/** The key of a text in a row; a free row is named by its number, because ids don't stand on a sheet. */
export function rowKey(table: TableIndex, row: string | number, column: string): string {
  return pathKey({ kind: 'cell', table: table.key, row: String(row), column });
}

function valueEntries(form: FormDefinition, draft: Draft, unit: MoneyUnit): readonly Entry[] {
  const inline = inlineValues(form);
  const values = form.values.flatMap((value) => {
    const typed = draft.values[value.key] ?? '';
    const shown = valueForm(typed, value, unit, inline.has(value.key));
    return differing(pathKey({ kind: 'value', value: value.key }), typed, shown);
  });
  const isShown = draft.year === '' || (form.year.kind === 'printed' && isPlainYear(draft.year));
  const unitEntry: readonly Entry[] = draft.moneyUnit === '' ? [] : [['moneyUnit', draft.moneyUnit]];
  return [...(isShown ? [] : [['year', draft.year] as const]), ...unitEntry, ...values];
}

function fixedEntries(table: TableIndex, draft: Draft, unit: MoneyUnit): readonly Entry[] {
  const { rows } = tableOf(draft, table.key);
  return table.fixedRows.flatMap((fixed) => {
    const row = rows.find(({ id }) => id === fixed.key);
    return table.rowColumns
      .filter((column) => hasCell(column, fixed) && row?.[column.key] !== undefined)
      .flatMap((column) => {
        const typed = row?.[column.key] ?? '';
        return differing(rowKey(table, fixed.key, column.key), typed, columnForm(typed, column, unit));
      });
  });
}

/** Names as typed, by row: a merged cell shows the first row's name, trimmed. */
function nameEntries(table: TableIndex, rows: readonly Row[]): readonly Entry[] {
  const groups = groupRows(rows, table.levelKeys);
  return table.levelKeys.flatMap((key, depth) =>
    groupsOfLevel(groups, depth + 1).flatMap((group) =>
      group.rows.flatMap((row, index): readonly Entry[] => {
        const typed = row[key] ?? '';
        const isShown = typed !== '' && typed === shownForm(group.name);
        return isShown ? [] : [[rowKey(table, group.start + index, key), typed]];
      }),
    ),
  );
}

/** Keys of the groups that have a cell in a column: those of its level with a name. */
export function shownGroups(
  table: TableIndex,
  rows: readonly Row[],
  { per = 1 }: ColumnDefinition,
): ReadonlySet<string> {
  const groups = groupsOfLevel(groupRows(rows, table.levelKeys), per);
  return new Set(groups.flatMap(({ name, names }) => (name === '' ? [] : [groupKey(names)])));
}

/** Texts of groups that their cell shows otherwise, and those of groups that no row has. */
function groupEntries(table: TableIndex, draft: Draft, unit: MoneyUnit): readonly Entry[] {
  const { rows, groups } = tableOf(draft, table.key);
  return table.groupColumns.flatMap((column) => {
    const keys = shownGroups(table, rows, column);
    return Object.entries(groups).flatMap(([group, texts]): readonly Entry[] => {
      const typed = texts[column.key];
      if (typed === undefined || (keys.has(group) && typed === columnForm(typed, column, unit))) return [];
      return [[pathKey({ kind: 'group', table: table.key, group, column: column.key }), typed]];
    });
  });
}

function freeEntries(table: TableIndex, draft: Draft, unit: MoneyUnit): readonly Entry[] {
  const { rows } = tableOf(draft, table.key);
  const texts = rows.flatMap((row, index) =>
    table.rowColumns.flatMap((column) => {
      const typed = row[column.key] ?? '';
      return differing(rowKey(table, index, column.key), typed, columnForm(typed, column, unit));
    }),
  );
  return [...nameEntries(table, rows), ...groupEntries(table, draft, unit), ...texts];
}

function isBlankRow(table: TableIndex, row: Row): boolean {
  const columns = [...table.levels, ...table.rowColumns];
  return columns.every(({ key }) => shownForm(row[key] ?? '') === '');
}

/** Whatever an export of the draft can't show. Of most drafts it is nothing. */
export function typedTextsOf(form: FormDefinition, draft: Draft): TypedTexts {
  const { fixedTables, freeTables } = indexForm(form);
  const unit = moneyUnitOf(form, draft);
  const entries = [
    ...valueEntries(form, draft, unit),
    ...fixedTables.flatMap((table) => fixedEntries(table, draft, unit)),
    ...freeTables.flatMap((table) => freeEntries(table, draft, unit)),
  ];
  const blank = freeTables.flatMap((table) =>
    tableOf(draft, table.key).rows.flatMap((row, index) => (isBlankRow(table, row) ? [`${table.key}/${index}`] : [])),
  );
  return { texts: new Map(entries), blankRows: new Set(blank) };
}

/** Most characters that go into the property; a draft beyond them reads back as its cells show it. */
const longest = 30_000;

/** One line of ASCII; empty where there is nothing to say. */
export function printTypedTexts({ texts, blankRows }: TypedTexts): string {
  if (texts.size === 0 && blankRows.size === 0) return '';
  const json = JSON.stringify({ texts: Object.fromEntries(texts), blankRows: [...blankRows] });
  const ascii = json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return ascii.length > longest ? '' : ascii;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what `printTypedTexts` wrote; nothing of anything else. */
export function parseTypedTexts(text: string): TypedTexts {
  if (text === '' || text.length > longest) return noTypedTexts;
  const read = readJson(text);
  if (read.kind !== 'read' || !isRecord(read.json)) return noTypedTexts;
  const { json } = read;
  const texts = isRecord(json['texts']) ? Object.entries(json['texts']) : [];
  const rows: readonly unknown[] = Array.isArray(json['blankRows']) ? json['blankRows'] : [];
  return {
    texts: new Map(texts.flatMap(([key, typed]) => (typeof typed === 'string' ? [[key, typed] as const] : []))),
    blankRows: new Set(rows.filter((row) => typeof row === 'string')),
  };
}
