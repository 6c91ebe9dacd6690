/** What a title says a form is for decides which definitions may read it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../../shared/forms/index.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import {
  columns,
  doubtsOf,
  freeTable,
  readRows,
  readSheet,
  smallForm,
  smallHead,
} from '../../../helpers/smallForms.ts';

const tables = [
  freeTable(
    columns(
      { key: 'item', label: '指标名称', role: 'indicator' },
      { key: 'target', label: '指标值', role: 'target' },
      { key: 'actual', label: '完成值', role: 'actual' },
    ),
  ),
];
const evaluation = smallForm(tables);
const monitoring = smallForm(tables, {
  id: 'watch',
  title: '小项目绩效运行监控表',
  name: '小项目绩效运行监控表',
  purpose: 'monitoring',
});
const titled = (title: string) => [
  [title],
  ...smallHead.slice(1),
  ['指标名称', '指标值', '完成值'],
  ['讲座', '3场', '3场'],
];

describe('a title of another purpose', () => {
  it.each([
    ['某县项目绩效运行监控情况表', '绩效运行监控表'],
    ['部门预算项目绩效目标申报表', '绩效目标表'],
  ])('%s is refused by its name where no such form is known', async (title, name) => {
    const refused = await readSheet(titled(title), [evaluation]);
    expect(refused).toMatchObject({ kind: 'refused', reason: 'noForm' });
    expect(refused.kind === 'refused' && refused.text).toBe(
      `这是${name}，本程序没有收录这种用途的表格，没有读入，请改用收录的表格填报。`,
    );
  });

  it('is read by the nearest form of its purpose, with a doubt that names it', async () => {
    const read = await readRows(titled('某县项目绩效运行监控情况表'), evaluation, monitoring);
    expect(read.draft.form).toBe('watch');
    expect(doubtsOf(read)).toEqual(['guessed A1']);
    expect(read.doubts[0]?.text).toBe(
      '这是绩效运行监控表，表名“某县项目绩效运行监控情况表”不是本程序收录的，已按《小项目绩效运行监控表》读入，请核对。',
    );
    expect(read.confidence).toBe('low');
  });

  it('of a monitoring form is not read as a self-evaluation among the built-in forms', async () => {
    const bytes = new Uint8Array(
      readFileSync(new URL('../../../fixtures/cases/f13-monitor-2024.xlsx', import.meta.url)),
    );
    const others = forms.filter(({ purpose }) => purpose !== 'monitoring');
    const refused = await readWorkbook(bytes, { forms: others });
    expect(refused.kind === 'refused' && refused.text).toMatch(/^这是绩效运行监控表/);
  });
});

describe('a title of the form itself', () => {
  it.each([
    '小项目绩效自评表',
    '某市小项目绩效自评表',
    '附件2：小项目绩效自评表',
    '2024年度小项目绩效自评表',
    '小项目绩效自评表（汇总）',
  ])('%s is known with a place, a year or a number around it', async (title) => {
    const read = await readRows(titled(title), evaluation, monitoring);
    expect(read.draft.form).toBe('small');
    expect(doubtsOf(read)).toEqual([]);
    expect(read.confidence).toBe('high');
  });

  it('that is missing is told, and the form is known by its labels', async () => {
    const read = await readRows(titled('一览').slice(1), evaluation);
    expect(read.draft.values).toEqual({ name: '小项目' });
    expect(doubtsOf(read)).toEqual(['missing']);
    expect(read.confidence).toBe('low');
  });
});
