import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { pathKey } from '../../../../shared/draft/path.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import type { FormDefinition, Typed } from '../../../../shared/forms/types.ts';
import { goalForm, moneyReasonForm, unscoredForm } from '../../../helpers/madeUpForms.ts';
import { type Change, changedIn, find } from '../cleanDrafts.ts';
import { draftOf, level, met, withColumn } from '../madeUpDrafts.ts';

const kinds: Readonly<Record<string, Typed>> = {
  month: { kind: 'month' },
  date: { kind: 'date' },
  year: { kind: 'year' },
  choice: { kind: 'choice', choice: { options: ['是', '否'], print: 'word' } },
  'choice without options': { kind: 'choice' },
  text: { kind: 'text' },
};

/** What check 24 finds wrong, beside what is only to be filled in. */
const told = (form: FormDefinition, draft: Draft): readonly (readonly string[])[] =>
  find(form, draft)
    .filter(({ number, isTodo }) => number === 24 && !isTodo)
    .map(({ severity, path, subject, column, message }) => [`${severity} ${pathKey(path)}`, subject, column, message]);

type Case = readonly [kind: string, text: string, problem: string | null];

const cases: readonly Case[] = [
  ['month', '2025-01', null],
  ['month', ' ', null],
  ['month', '一月', '“一月”看不出年月，请写成 2022-01 这样的年月'],
  ['date', '2025-01-05', null],
  ['date', '2025-01', null],
  ['date', '', null],
  ['date', '年初', '“年初”看不出日期，请写成 2022-01-05 这样的日期'],
  ['year', '2025', null],
  ['year', '', null],
  ['year', '25', '“25”不是四位年份，请改正，例如 2022'],
  ['choice', '是', null],
  ['choice', ' 否 ', null],
  ['choice', ' ', null],
  ['choice', '也许', '“也许”不是可选的内容，请从“是”、“否”中选择'],
  ['choice without options', '也许', null],
  ['text', '也许', null],
];

describe('what can’t be read as what it is asked for', () => {
  it.each(cases)('a %s %j in a row', (kind, text, problem) => {
    const form = withColumn(unscoredForm, 'indicators', { key: 'typed', label: '栏', kind: 'text', ...kinds[kind] });
    const expected = ['W cell/indicators/r1/typed', '第1行“活动”', '栏', `第1行“活动”的栏${problem}。`];
    expect(told(form, draftOf(form, [{ ...met, typed: text }]))).toEqual(problem === null ? [] : [expected]);
  });

  it.each(cases)('a %s %j beside the money, in the rows that have such a cell', (kind, text, problem) => {
    const form = withColumn(moneyReasonForm, 'money', {
      key: 'typed',
      label: '栏',
      kind: 'text',
      rows: ['fiscal'],
      ...kinds[kind],
    });
    const draft = draftOf(form, [met]);
    const rows = (draft.tables['money']?.rows ?? []).map((row) => ({ ...row, typed: text }));
    const expected = ['W cell/money/fiscal/typed', '财政资金', '栏', `财政资金的栏${problem}。`];
    expect(told(form, withRows(draft, 'money', rows))).toEqual(problem === null ? [] : [expected]);
  });

  it.each(cases)('a %s %j of the whole form', (kind, text, problem) => {
    const value = { key: 'typed', label: '栏', kind: 'text', ...kinds[kind] } as const;
    const form: FormDefinition = { ...unscoredForm, values: [...unscoredForm.values, value] };
    const expected = ['W value/typed', '栏', '栏', `栏${problem}。`];
    expect(told(form, draftOf(form, [met], { 'value/typed': text }))).toEqual(problem === null ? [] : [expected]);
  });

  it('is not what a draft doesn’t hold', () => {
    const form = withColumn(unscoredForm, 'indicators', { key: 'typed', label: '栏', kind: 'date' });
    expect(told(form, withRows(draftOf(form, []), 'indicators', [{ id: 'r1', indicator: '活动' }]))).toEqual([]);
  });
});

describe('a period', () => {
  const draft = draftOf(goalForm, [{ ...level, indicator: '活动', target: '≥20场' }], {
    'value/overall': '建成。',
    'value/goal': '完成一半。',
  });
  const period = (from: string, until: string): Change => ({ 'value/from': from, 'value/until': until });

  it.each([
    ['2025-03-02', '2025-03-02', false],
    ['2025-03-02', '2025-03-01', true],
    ['2025-03', '2025-03-01', false],
    ['2025-03-02', '2025-03', false],
    ['2025-03', '2025-02-28', true],
    ['2025-03-02', '2025-02', true],
    ['2025-03', '2025-02', true],
    ['2025-12', '2026-01', false],
  ])('from %s until %s is reversed: %s', (from, until, isReversed) => {
    const message = `计划完成日期“${until}”早于计划开始日期“${from}”，请核对。`;
    const expected = ['W value/until', '计划完成日期', '计划完成日期', message];
    expect(told(goalForm, changedIn(goalForm, draft, period(from, until)))).toEqual(isReversed ? [expected] : []);
  });

  it.each(['', '年底'])('with one end %j has no order', (text) => {
    const orders = (change: Change): readonly string[] =>
      told(goalForm, changedIn(goalForm, draft, change)).flatMap((each) =>
        each.filter((part) => part.includes('早于')),
      );
    expect(orders(period('2025-03-02', text))).toEqual([]);
    expect(orders(period(text, '2025-03-02'))).toEqual([]);
  });

  it('of which a draft holds neither end has no order', () => {
    expect(told(goalForm, draft)).toEqual([]);
  });
});
