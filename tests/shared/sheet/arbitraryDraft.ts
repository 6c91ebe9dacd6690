/** Drafts as people leave them: names missing or repeated, long texts, odd characters. */
import fc from 'fast-check';
import { newRow } from '../../../shared/draft/newDraft.ts';
import type { Draft, Row, TableData } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { longDraft } from '../../helpers/longDraft.ts';

const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '=4场',
      '≥95%',
      '2.5',
      '-1',
      '１２',
      '联审办审核后1个月内拨付',
      '_x000D_',
      'a\tb\r\nc',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((count) => '完成申报、评审和公示，'.repeat(count)) },
);

const names = [
  fc.constantFrom('产出指标', '效益指标', '满意度指标', '', ' 产出指标 '),
  fc.constantFrom('数量指标', '服务对象满意度指标', '', '可持续影响指标'),
  fc.constantFrom('指标甲', '指标乙', ''),
] as const;

const textsFor = (keys: readonly string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, texts])));

function freeTable(table: TableIndex, maxLength: number): fc.Arbitrary<TableData> {
  const levels = fc.record(Object.fromEntries(table.levelKeys.map((key, level) => [key, names[level] ?? texts])));
  const row = fc.tuple(levels, textsFor(table.rowColumns.map(({ key }) => key)));
  return fc.array(row, { maxLength }).map((rows) => ({
    rows: rows.map(([own, typed], index): Row => ({ ...newRow(table, ''), ...own, ...typed, id: `r${index}` })),
    groups: {},
  }));
}

function fixedTable(table: TableIndex, base: TableData | undefined): fc.Arbitrary<TableData> {
  return textsFor(table.amounts.map(({ key }) => key)).map((typed) => ({
    rows: (base?.rows ?? []).map((row, index) => (index === 0 ? { ...row, ...typed, id: row.id } : row)),
    groups: {},
  }));
}

/** @param most rows in a free table */
export function arbitraryDraft(form: FormDefinition, most = 60): fc.Arbitrary<Draft> {
  const base = longDraft(form, 0);
  const tables = indexForm(form).tables.map(
    (table) => [table.key, table.isFree ? freeTable(table, most) : fixedTable(table, base.tables[table.key])] as const,
  );
  return fc
    .record({
      year: fc.constantFrom('2022', '', '2022年', 'x'),
      values: textsFor(form.values.map(({ key }) => key)),
      tables: fc.record(Object.fromEntries(tables)),
    })
    .map((typed) => ({ ...base, ...typed }));
}
