/** Random drafts for property tests: any form, every kind of typed text, odd names, up to a dozen rows, some edits. */
import fc from 'fast-check';
import { setValue } from '../../shared/draft/edit.ts';
import { groupKey, groupRows, groupsOfLevel } from '../../shared/draft/groups.ts';
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft, DraftPath, Row, TableData } from '../../shared/draft/types.ts';
import { forms } from '../../shared/forms/index.ts';
import { hasCell, indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FixedRowDefinition, FormDefinition, Typed } from '../../shared/forms/types.ts';

/** Texts that have broken forms before: formulas, signs, full width, line breaks, escapes, emoji, keys of objects. */
const nastyTexts = [
  '=4场',
  '+1',
  '-1',
  '@SUM(A1)',
  '９５．５％',
  '> 100人/场',
  '第一段。\n第二段。',
  '_x0041_',
  '"引号"与<标签>&amp;',
  '🙂👨‍👩‍👧',
  'constructor',
  '1.10',
  '01',
  '  空格  ',
];

export const typedText: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

export const typedNumber: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 99_999 }).map((cents) => (cents / 100).toString()) },
  { weight: 1, arbitrary: fc.constantFrom('', '12a', '２．５', '1,234.5', '1.2万', '-3') },
);

const typedDay = fc.constantFrom('', '2022-01', '2022.01', '2022年1月', '2022-03-15', '20220315', '2022', '年底前');

const levelName = fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本/效益', '', '自定义.名称', 'constructor');

/** A text as somebody types it into a value or a cell. */
export function typedFor({ kind, choice }: Typed): fc.Arbitrary<string> {
  switch (kind) {
    case 'number':
    case 'money':
    case 'percent':
      return typedNumber;
    case 'month':
    case 'date':
    case 'year':
      return fc.oneof(typedDay, typedText);
    case 'choice':
      return fc.constantFrom('', ...(choice?.options ?? []), '其他');
    case 'text':
    case 'longText':
      return typedText;
  }
}

const recordOf = (columns: readonly (Typed & { readonly key: string })[]): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(columns.map((column) => [column.key, typedFor(column)])));

/** Texts of a row that the form prints itself; the weight of a rate may be left to the form. */
function fixedRow(table: TableIndex, row: FixedRowDefinition): fc.Arbitrary<Row> {
  const columns = table.rowColumns.filter((column) => hasCell(column, row));
  const all = recordOf(columns).map((texts): Row => ({ ...texts, id: row.key }));
  if (table.ratePart?.row !== row.key) return all;
  const own = recordOf(columns.filter(({ role }) => role !== 'weight')).map(
    (texts): Row => ({ ...texts, id: row.key }),
  );
  return fc.oneof(all, own);
}

function fixedRows(table: TableIndex): fc.Arbitrary<readonly Row[]> {
  return fc.tuple(...table.fixedRows.map((row) => fixedRow(table, row)));
}

function freeRows(table: TableIndex): fc.Arbitrary<readonly Row[]> {
  const names = fc.record(Object.fromEntries(table.levelKeys.map((key) => [key, levelName])));
  const row = fc.tuple(names, recordOf(table.rowColumns));
  return fc
    .array(row, { maxLength: 12 })
    .map((rows) => rows.map(([levels, texts], index): Row => ({ ...levels, ...texts, id: `r${index}` })));
}

/** Texts for some of the groups that the rows make. */
function groupsFor(table: TableIndex, rows: readonly Row[]): fc.Arbitrary<TableData['groups']> {
  const made = groupRows(rows, table.levelKeys);
  const texts = table.levels.flatMap((_, depth) => {
    const columns = table.groupColumns.filter(({ per }) => per === depth + 1);
    const named = groupsOfLevel(made, depth + 1).filter(({ name }) => name !== '');
    return columns.length === 0 ? [] : named.map(({ names }) => [groupKey(names), recordOf(columns)] as const);
  });
  return fc
    .tuple(...texts.map(([key, own]) => fc.option(own.map((filled) => [key, filled] as const))))
    .map((all) => Object.fromEntries(all.filter((each) => each !== null)));
}

function tableData(table: TableIndex): fc.Arbitrary<TableData> {
  if (!table.isFree) return fixedRows(table).map((rows) => ({ rows, groups: {} }));
  return freeRows(table).chain((rows) => groupsFor(table, rows).map((groups) => ({ rows, groups })));
}

function tablePaths(draft: Draft, table: TableIndex): readonly DraftPath[] {
  const { rows } = tableOf(draft, table.key);
  const at = { table: table.key };
  const made = groupRows(rows, table.levelKeys);
  return [
    ...rows.flatMap(({ id }) => {
      const fixed = table.fixedRow(id);
      const columns = table.rowColumns.filter((column) => fixed === undefined || hasCell(column, fixed));
      return columns.map((column) => ({ ...at, kind: 'cell', row: id, column: column.key }) as const);
    }),
    ...rows.flatMap(({ id }) =>
      table.levelKeys.map((column) => ({ ...at, kind: 'groupName', row: id, column }) as const),
    ),
    ...table.groupColumns.flatMap((column) =>
      groupsOfLevel(made, column.per ?? 1)
        .filter(({ name }) => name !== '')
        .map(({ names }) => ({ ...at, kind: 'group', group: groupKey(names), column: column.key }) as const),
    ),
  ];
}

/** Every path of a draft that its form has an input for. */
export function pathsOf(form: FormDefinition, draft: Draft): readonly DraftPath[] {
  return [
    ...(form.year.kind === 'printed' ? [{ kind: 'year' } as const] : []),
    ...form.values.map(({ key }) => ({ kind: 'value', value: key }) as const),
    ...indexForm(form).tables.flatMap((table) => tablePaths(draft, table)),
  ];
}

/** One text typed somewhere. */
export interface Edit {
  readonly path: DraftPath;
  readonly text: string;
}

/** What may be typed at some place; names of groups stay plain, as sheets print them without the spaces around them. */
export function arbitraryEdit(form: FormDefinition, draft: Draft): fc.Arbitrary<Edit> {
  return fc
    .constantFrom(...pathsOf(form, draft))
    .chain((path) => fc.record({ path: fc.constant(path), text: path.kind === 'groupName' ? levelName : typedText }));
}

function edited(form: FormDefinition, draft: Draft): fc.Arbitrary<Draft> {
  const edits = fc.array(arbitraryEdit(form, draft), { maxLength: 3 });
  return edits.map((all) => all.reduce((before, { path, text }) => setValue(form, before, path, text), draft));
}

/** A draft of a form: texts of all kinds at every place, some of them typed afterwards. */
export function arbitraryDraftOf(form: FormDefinition): fc.Arbitrary<Draft> {
  const tables = Object.fromEntries(indexForm(form).tables.map((table) => [table.key, tableData(table)]));
  return fc
    .record({
      form: fc.constant(form.id),
      year: form.year.kind === 'printed' ? fc.constantFrom('', '2022', '2025', '二〇二五') : fc.constant(''),
      moneyUnit: form.moneyUnits.length > 1 ? fc.constantFrom('', ...form.moneyUnits) : fc.constant(''),
      values: recordOf(form.values),
      tables: fc.record(tables),
      options: fc.constant({}),
      ignoredFindings: fc.constant([]),
      stated: fc.constant({}),
      unknown: fc.constant({}),
    })
    .chain((draft) => edited(form, draft));
}

export function arbitraryDraft(among: readonly FormDefinition[] = forms): fc.Arbitrary<Draft> {
  return fc.constantFrom(...among).chain(arbitraryDraftOf);
}
