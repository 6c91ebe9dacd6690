/** Forms written for a test, and sheets of texts to read them from. */
import { row, titleRow, value, words, year } from '../../shared/forms/cells.ts';
import type {
  ColumnDefinition,
  FormDefinition,
  SectionDefinition,
  TableDefinition,
  ValueDefinition,
} from '../../shared/forms/types.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm, ReadResult } from '../../shared/xlsx/import/types.ts';
import { formOf } from './formOf.ts';
import { sheetData, workbookParts, zipParts } from './zipParts.ts';

const base = formOf('shanghai-project');

/** Columns side by side, each a text unless it says otherwise. */
export function columns(
  ...all: readonly (Pick<ColumnDefinition, 'key' | 'label'> & Partial<ColumnDefinition>)[]
): readonly ColumnDefinition[] {
  return all.map((column, index) => ({ kind: 'text', at: [index + 1, index + 1], ...column }));
}

export function freeTable(
  own: readonly ColumnDefinition[],
  more: Partial<Pick<TableDefinition, 'key' | 'name'>> = {},
): TableDefinition {
  return { key: 'indicators', name: '指标', rows: { kind: 'free', usual: [] }, columns: own, ...more };
}

/** A form of ten columns: its title, its year, its name and other values with their labels beside them, then its tables. */
export function smallForm(
  tables: readonly TableDefinition[],
  more: Partial<FormDefinition> & { readonly below?: readonly SectionDefinition[] } = {},
): FormDefinition {
  const { below = [], ...changes } = more;
  const name: ValueDefinition = { key: 'name', label: '项目名称', kind: 'text', role: 'name' };
  const values = changes.values ?? [];
  const placed = values.map(({ key, label }) => row(words([1, 1], label), value([2, 10], key)));
  const head = [
    titleRow(10),
    row(year([1, 10], '（{year}年度）')),
    row(words([1, 1], '项目名称'), value([2, 10], 'name')),
  ];
  return {
    ...base,
    id: 'small',
    title: '小项目绩效自评表',
    name: '小项目绩效自评表',
    moneyUnits: ['元'],
    tables,
    widths: Array.from({ length: 10 }, () => 12),
    sections: [
      { kind: 'rows', rows: [...head, ...placed] },
      ...tables.map(({ key }) => ({ kind: 'table', table: key }) as const),
      ...below,
    ],
    scoring: null,
    ...changes,
    values: [name, ...values],
  };
}

/** What stands above the tables of a small form. */
export const smallHead: readonly (readonly string[])[] = [
  ['小项目绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '小项目'],
];

export function readSheet(rows: readonly (readonly string[])[], forms: readonly FormDefinition[]): Promise<ReadResult> {
  return readWorkbook(zipParts(workbookParts(sheetData(rows))), { forms });
}

/** The only form of a sheet. */
export async function readRows(
  rows: readonly (readonly string[])[],
  ...forms: readonly FormDefinition[]
): Promise<ReadForm> {
  const result = await readSheet(rows, forms);
  if (result.kind !== 'read') throw new Error(result.text);
  const [form, ...more] = result.forms;
  if (form === undefined || more.length > 0) throw new Error(`${result.forms.length} forms`);
  return form;
}

/** Kinds and addresses of the doubts about a form. */
export const doubtsOf = ({ doubts }: ReadForm): readonly string[] =>
  doubts.map(({ kind, address }) => `${kind} ${address}`.trim());

/** Rows of a table, the texts of some columns with `|` between them. */
export const textsOf = ({ draft }: ReadForm, table: string, ...keys: readonly string[]): readonly string[] =>
  (draft.tables[table]?.rows ?? []).map((each) => keys.map((key) => each[key] ?? '?').join('|'));
