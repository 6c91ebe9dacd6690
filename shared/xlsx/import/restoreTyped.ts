/** Puts typed texts back where the cells still hold what the export made of them. */
import { moneyUnitOf } from '../../draft/moneyUnit.ts';
import { pathKey, tableOf } from '../../draft/path.ts';
import type { Draft, Row, TableData } from '../../draft/types.ts';
import { indexForm, type TableIndex } from '../../forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../forms/types.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import { columnForm, inlineValues, shownForm, valueForm } from '../export/shownForms.ts';
import { rowKey, shownGroups, type TypedTexts } from '../export/typedTexts.ts';

type Texts = ReadonlyMap<string, string>;

/** The typed text if it shows as what was read, else what was read. */
function restore(texts: Texts, key: string, read: string, form: (typed: string) => string): string {
  const typed = texts.get(key);
  return typed !== undefined && form(typed) === read ? typed : read;
}

function restoreYear(form: FormDefinition, draft: Draft, texts: Texts): string {
  const typed = texts.get('year');
  if (typed === undefined) return draft.year;
  const plain = (year: string): string =>
    shownForm(year)
      .trim()
      .replace(/年度?$/, '')
      .trim();
  return form.year.kind === 'value' || plain(typed) === plain(draft.year) ? typed : draft.year;
}

function restoreValues(form: FormDefinition, draft: Draft, texts: Texts, unit: MoneyUnit): Draft['values'] {
  const inline = inlineValues(form);
  const values = form.values.map((value) => {
    const read = draft.values[value.key] ?? '';
    const shown = (typed: string): string => valueForm(typed, value, unit, inline.has(value.key));
    return [value.key, restore(texts, pathKey({ kind: 'value', value: value.key }), read, shown)] as const;
  });
  return { ...draft.values, ...Object.fromEntries(values) };
}

function restoreRow(table: TableIndex, row: Row, name: string | number, texts: Texts, unit: MoneyUnit): Row {
  const restored = Object.entries(row).flatMap(([key, read]): readonly (readonly [string, string])[] => {
    const column = table.column(key);
    if (column === undefined) return [];
    const isName = table.levelKeys.includes(key);
    const form = (typed: string): string => (isName ? shownForm(typed).trim() : columnForm(typed, column, unit));
    return [[key, restore(texts, rowKey(table, name, key), isName ? read.trim() : read, form)]];
  });
  return { ...row, ...Object.fromEntries(restored) };
}

/** Texts of groups that no cell could show: those of names that no row has, and blanks. */
function restoreGroupColumn(
  table: TableIndex,
  column: ColumnDefinition,
  data: TableData,
  texts: Texts,
  unit: MoneyUnit,
): readonly (readonly [group: string, text: string])[] {
  const prefix = `group/${table.key}/`;
  const suffix = `/${column.key}`;
  const form = (typed: string): string => columnForm(typed, column, unit);
  const shown = shownGroups(table, data.rows, column);
  const read = Object.entries(data.groups).flatMap(([group, own]) => {
    const text = own[column.key];
    return text === undefined ? [] : [[group, restore(texts, `${prefix}${group}${suffix}`, text, form)] as const];
  });
  const unseen = [...texts].flatMap(([key, typed]) => {
    if (!key.startsWith(prefix) || !key.endsWith(suffix)) return [];
    const group = key.slice(prefix.length, -suffix.length);
    const isNew = data.groups[group]?.[column.key] === undefined;
    return isNew && (form(typed) === '' || !shown.has(group)) ? [[group, typed] as const] : [];
  });
  return [...read, ...unseen];
}

function restoreGroups(table: TableIndex, data: TableData, texts: Texts, unit: MoneyUnit): TableData['groups'] {
  const groups = new Map<string, Readonly<Record<string, string>>>();
  for (const column of table.groupColumns) {
    for (const [group, text] of restoreGroupColumn(table, column, data, texts, unit)) {
      groups.set(group, { ...groups.get(group), [column.key]: text });
    }
  }
  return Object.fromEntries(groups);
}

function restoreTable(table: TableIndex, data: TableData, texts: Texts, unit: MoneyUnit): TableData {
  const rows = data.rows.map((row, index) => restoreRow(table, row, table.isFree ? index : row.id, texts, unit));
  return { rows, groups: restoreGroups(table, { ...data, rows }, texts, unit) };
}

/** The unit as the draft stated it, as long as the sheet says the same. */
function restoreUnit(form: FormDefinition, draft: Draft, typed: string | undefined): string {
  if (typed === undefined) return draft.moneyUnit;
  return moneyUnitOf(form, { moneyUnit: typed }) === moneyUnitOf(form, draft) ? typed : draft.moneyUnit;
}

export function restoreTyped(form: FormDefinition, draft: Draft, { texts }: TypedTexts): Draft {
  if (texts.size === 0) return draft;
  const unit = moneyUnitOf(form, draft);
  const tables = indexForm(form).tables.map(
    (table) => [table.key, restoreTable(table, tableOf(draft, table.key), texts, unit)] as const,
  );
  return {
    ...draft,
    year: restoreYear(form, draft, texts),
    moneyUnit: restoreUnit(form, draft, texts.get('moneyUnit')),
    values: restoreValues(form, draft, texts, unit),
    tables: Object.fromEntries(tables),
  };
}
