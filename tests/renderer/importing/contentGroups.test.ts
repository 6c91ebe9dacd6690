import { expect, test } from 'vitest';
import { contentGroups } from '../../../renderer/importing/contentGroups.ts';
import { readContent } from '../../../renderer/workers/readContent.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { ReadForm } from '../../../shared/xlsx/import/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { cellText, rowsOf as indicatorRows, typed, withIndicators } from '../session/sampleDraft.ts';
import { formOf, golden, workbookFile } from './sampleFiles.ts';

async function readBack(draft: Draft): Promise<ReadForm> {
  const { name, bytes } = await workbookFile('表.xlsx', draft);
  const content = await readContent(name, bytes);
  const form = content.kind === 'workbook' ? content.forms[0] : undefined;
  if (form === undefined) throw new Error('nothing read');
  return form;
}

const rowsOf = (draft: Draft, read: ReadForm) =>
  contentGroups(formOf(draft), draft, { kind: 'workbook', read }).flatMap(({ rows }) => rows);

test.each(goldenDrafts.map(({ name, draft }) => ({ name, draft })))(
  'every value of $name stands beside the cell it was read from',
  async ({ draft }) => {
    const read = await readBack(draft);
    const rows = rowsOf(read.draft, read);
    expect(rows.filter(({ value, source }) => value !== '' && source === null)).toEqual([]);
    const typed = [
      draft.year,
      ...Object.values(draft.values),
      ...Object.values(draft.tables).flatMap(({ rows: own, groups }) => [
        ...own.flatMap(({ id: _id, ...texts }) => Object.values(texts)),
        ...Object.values(groups).flatMap((texts) => Object.values(texts)),
      ]),
    ].filter((text) => text !== '');
    const shown = new Set(rows.map(({ value }) => value));
    expect(typed.filter((text) => !shown.has(text))).toEqual([]);
  },
);

test('groups follow the form: fields, money, then row by row under their names', () => {
  const draft = golden(0);
  const groups = contentGroups(formOf(draft), draft, { kind: 'draftFile' });
  expect(groups.slice(0, 2).map(({ title }) => title)).toEqual(['基本信息和总体目标', '资金']);
  expect(groups).toHaveLength(2 + indicatorRows(draft).length);
  expect(groups[2]?.title).toBe(`指标第 1 行 ${cellText(draft, 'level3')}`);
  expect(groups[0]?.rows[0]).toMatchObject({ label: '年度', value: draft.year, source: null, doubts: [] });
  expect(groups[1]?.rows.find(({ label }) => label === '年度资金总额 分值')).toMatchObject({ value: '10' });
});

test('a doubt stands at the value of its cell, also where it names a merged range', async () => {
  const read = await readBack(golden(0));
  const doubt = { kind: 'guessed', sheet: read.sheet, address: 'D3:I3', text: '像是名称' } as const;
  const elsewhere = { ...doubt, address: 'Z99' };
  const rows = rowsOf(read.draft, { ...read, doubts: [doubt, elsewhere] });
  expect(rows.filter(({ doubts }) => doubts.length > 0)).toMatchObject([{ label: '项目名称', doubts: [doubt] }]);
});

test('a blank cell is shown as read, a place without a cell is not', async () => {
  const draft = typed(golden(0), { kind: 'value', value: 'department' }, '');
  const read = await readBack(draft);
  const labels = contentGroups(formOf(draft), read.draft, { kind: 'draftFile' }).flatMap(({ rows }) =>
    rows.map(({ label }) => label),
  );
  expect(labels).not.toContain('主管部门');
  const place = { sheet: read.sheet, address: 'D4' };
  const withCell = rowsOf(read.draft, { ...read, sources: { ...read.sources, 'value/department': place } });
  expect(withCell.find(({ label }) => label === '主管部门')).toMatchObject({ value: '', source: place });
});

test('a column that the form does not have is shown under its own name', () => {
  const draft = golden(0);
  const rows = indicatorRows(draft).map((row) => ({ ...row, 指标性质: '定量' }));
  const groups = contentGroups(formOf(draft), withIndicators(draft, rows), { kind: 'draftFile' });
  expect(groups.at(-1)?.rows.at(-1)).toMatchObject({ label: '指标性质', value: '定量' });
});
