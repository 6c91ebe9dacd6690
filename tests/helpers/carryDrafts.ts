/** Random drafts of any form, made from its definition alone. */
import fc from 'fast-check';
import { groupKey } from '../../shared/draft/groups.ts';
import { blankDraft, newRow } from '../../shared/draft/newDraft.ts';
import type { Draft, Row, TableData } from '../../shared/draft/types.ts';
import { hasCell, indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition, Typed } from '../../shared/forms/types.ts';

/** Most are told apart from all others of their draft, so that one that got lost is not found in another's place. */
const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', '', '2022年社区文化专项', '天气原因。\n改在室内。', '持续提升', '甲：乙', '——'),
  },
  { weight: 3, arbitrary: fc.nat().map((n) => `说明${n}。`) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const targets = fc.oneof(
  fc.nat().map((n) => `≤${n}场`),
  fc.constantFrom('', '≥95%', '>=20场', '95%以上', '2022年12月底前', '优', '5-8家', '≤28.8万元', '95', '-1'),
);
const numbers = fc.oneof(
  fc.constantFrom('', '', '12', '1,234.50', '250万元', '0', '12a', '－3', '0.1'),
  fc.nat().map((n) => `${n}.25`),
);
const dates = fc.constantFrom('', '2022-01', '2022年12月31日', '年初', '2024-02-29');
const levels = fc.constantFrom('产出指标', '效益指标', '满意度/指标', '', ' 产出指标');

function textFor({ kind, choice }: Typed, role?: string): fc.Arbitrary<string> {
  if (choice !== undefined) return fc.oneof(fc.constantFrom('', ...choice.options), words);
  if (kind === 'money' || kind === 'number' || kind === 'percent') return numbers;
  if (kind === 'month' || kind === 'date' || kind === 'year') return dates;
  if (role === 'direction') return fc.constantFrom('', '≥', '≤', '＝', '正向', '定性');
  if (role === 'measureUnit') return fc.constantFrom('', '%', '万元', '场');
  return role === 'target' || role === 'actual' ? fc.oneof(targets, words) : words;
}

function fixedRows(table: TableIndex): fc.Arbitrary<readonly Row[]> {
  const rows = table.fixedRows.map((row) => {
    const columns = table.rowColumns.filter((column) => hasCell(column, row));
    return fc.record({
      ...Object.fromEntries(columns.map((column) => [column.key, textFor(column, column.role)])),
      id: fc.constant(row.key),
    });
  });
  return fc.tuple(...rows);
}

function freeRows(table: TableIndex): fc.Arbitrary<readonly Row[]> {
  const row = fc.record(
    Object.fromEntries([
      ...table.levelKeys.map((key) => [key, levels] as const),
      ...table.rowColumns.map((column) => [column.key, textFor(column, column.role)] as const),
    ]),
  );
  return fc
    .array(row, { maxLength: 5 })
    .map((rows) =>
      rows.map((texts, index): Row => ({ ...newRow(table, `old-${index}`), ...texts, id: `old-${index}` })),
    );
}

function groupTexts(table: TableIndex): fc.Arbitrary<TableData['groups']> {
  const first = table.groupColumns.filter(({ per }) => per === 1);
  if (first.length === 0) return fc.constant({});
  const texts = fc.record(Object.fromEntries(first.map((column) => [column.key, numbers])));
  const names = ['产出指标', '效益指标', '满意度/指标'].map((name) => [groupKey([name]), texts] as const);
  return fc.record(Object.fromEntries(names));
}

function tableData(table: TableIndex): fc.Arbitrary<TableData> {
  return fc.record({ rows: table.isFree ? freeRows(table) : fixedRows(table), groups: groupTexts(table) });
}

export function draftOf(form: FormDefinition): fc.Arbitrary<Draft> {
  const { tables } = indexForm(form);
  return fc
    .record({
      year: form.year.kind === 'printed' ? fc.constantFrom('', '2022', '２０２２年度', '去年') : fc.constant(''),
      moneyUnit: fc.constantFrom('', ...form.moneyUnits),
      values: fc.record(Object.fromEntries(form.values.map((value) => [value.key, textFor(value, value.role)]))),
      tables: fc.record(Object.fromEntries(tables.map((table) => [table.key, tableData(table)]))),
    })
    .map((parts) => ({ ...blankDraft(form), ...parts }));
}
