import { describe, expect, it } from 'vitest';
import { ignoreFinding, sortFindings } from '../../../shared/checks/ignored.ts';
import { type Verdict, verdictOf, verdictText } from '../../../shared/checks/verdict.ts';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { madeUpForms, unscoredForm } from '../../helpers/madeUpForms.ts';
import {
  type Change,
  changed,
  changedIn,
  cleanNational,
  cleanPolicy,
  cleanProject,
  find,
  national,
  policy,
  project,
} from './cleanDrafts.ts';

function verdict(form: FormDefinition, draft: Draft): Verdict {
  const { open } = sortFindings(find(form, draft), draft.ignoredFindings);
  return verdictOf(form, draft, scoreDraft(form, draft), open);
}

describe('a new draft', () => {
  it.each([...forms, ...madeUpForms])('of $id has nothing wrong, only things to fill in', (form) => {
    const draft = newDraft(form, '2024');
    const findings = find(form, draft);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ isTodo }) => !isTodo)).toEqual([]);
    expect(verdict(form, draft)).toEqual({ kind: 'untouched' });
  });

  it.each([...forms, ...madeUpForms])('of $id is told neither of sums nor of points', (form) => {
    const numbers = find(form, newDraft(form, '2024')).map(({ number }) => number);
    expect(numbers.filter((number) => [1, 3, 4, 6, 7, 8, 9].includes(number))).toEqual([]);
  });

  const blank = newDraft(project, '2024');

  it('is touched by one text, not by spaces', () => {
    expect(verdict(project, changed(blank, { 'value/department': ' ' }))).toEqual({ kind: 'untouched' });
    expect(verdict(project, changed(blank, { 'value/department': '局' }))).toMatchObject({ kind: 'filling' });
    expect(verdict(project, changed(blank, { 'cell/indicators/row-1/target': '1' }))).toMatchObject({
      kind: 'filling',
    });
    expect(verdict(project, changed(blank, { 'cell/funding/total/weight': '20' }))).toMatchObject({ kind: 'filling' });
  });

  it('is touched by another name of a group, a group’s weight, a row less', () => {
    const renamed = changed(blank, { 'groupName/indicators/row-1/level1': '成本指标' });
    expect(verdict(project, renamed).kind).toBe('filling');
    const weighed = changed(newDraft(policy, ''), { 'group/indicators/产出指标/level1Weight': '40' });
    expect(verdict(policy, weighed).kind).toBe('filling');
    const shorter = withRows(blank, 'indicators', tableOf(blank, 'indicators').rows.slice(1));
    expect(verdict(project, shorter).kind).toBe('filling');
  });

  it('is still untouched with another year, and where it doesn’t state the form’s own weight', () => {
    expect(verdict(project, { ...blank, year: '2025' })).toEqual({ kind: 'untouched' });
    const rows = tableOf(blank, 'funding').rows.map(({ weight: _own, ...row }) => row);
    expect(verdict(project, withRows(blank, 'funding', rows))).toEqual({ kind: 'untouched' });
  });

  it('is still untouched with rows of other ids, with spaces, and with blank texts of another group', () => {
    const rows = tableOf(blank, 'indicators').rows.map((row) => ({
      ...row,
      id: `x-${row.id}`,
      level1: ` ${row['level1']} `,
    }));
    expect(verdict(project, withRows(blank, 'indicators', rows))).toEqual({ kind: 'untouched' });
    const other = changed(newDraft(policy, ''), { 'group/indicators/成本指标/level1Weight': '' });
    expect(tableOf(other, 'indicators').groups).toHaveProperty('成本指标');
    expect(verdict(policy, other)).toEqual({ kind: 'untouched' });
  });
});

describe('a draft of a form without points', () => {
  const named = changedIn(unscoredForm, newDraft(unscoredForm, '2024'), { 'value/project': '科普专项' });
  const row = { id: 'r1', level1: '产出指标', level2: '数量指标', indicator: '活动', target: '≥20场', actual: '21场' };

  it('is complete without a total', () => {
    expect(verdict(unscoredForm, withRows(named, 'indicators', [row]))).toEqual({ kind: 'complete' });
    expect(verdict(unscoredForm, withRows(named, 'indicators', [{ ...row, actual: '' }]))).toEqual({
      kind: 'filling',
      todo: 1,
    });
  });
});

describe('a clean draft', () => {
  it.each([
    ['project', project, cleanProject],
    ['national', national, cleanNational],
    ['policy', policy, cleanPolicy],
  ] as const)('of the %s form is complete', (_, form, draft) => {
    expect(verdict(form, draft)).toEqual({ kind: 'complete' });
  });

  it('stays so with warnings and hints', () => {
    const draft = changed(cleanProject, { 'value/department': '', 'cell/indicators/r1/actual': '*' });
    expect(verdict(project, changed(draft, { 'value/expectedGoal': '' })).kind).toBe('complete');
  });

  it('is to be filled in where something is blank', () => {
    expect(verdict(project, changed(cleanProject, { 'cell/indicators/r1/score': '' }))).toEqual({
      kind: 'filling',
      todo: 1,
    });
  });

  it('is faulty where something is wrong, whatever is blank beside it', () => {
    const wrong = { 'cell/indicators/r1/score': '80%', 'cell/indicators/r2/target': '', 'value/projectName': '' };
    // the score that says no points counts as none at all
    expect(verdict(project, changed(cleanProject, wrong))).toEqual({ kind: 'faulty', errors: 1, todo: 2 });
  });

  it('counts no finding that was set aside', () => {
    const wrong = changed(cleanProject, { 'cell/indicators/r1/actual': '10场', 'cell/indicators/r1/score': '10' });
    const [finding] = find(project, wrong);
    expect(verdict(project, wrong)).toEqual({ kind: 'faulty', errors: 1, todo: 0 });
    if (finding === undefined) throw new Error('nothing found');
    expect(verdict(project, ignoreFinding(wrong, finding, '见附件'))).toEqual({ kind: 'complete' });
  });

  it('is not complete when every blank was set aside and nothing is scored', () => {
    const named = changed(newDraft(project, '2024'), { 'value/projectName': '科普专项' });
    const draft = find(project, named).reduce((next, finding) => ignoreFinding(next, finding, ''), named);
    expect(verdict(project, draft)).toEqual({ kind: 'filling', todo: 0 });
  });
});

describe('a finding is a thing to fill in or a fault', () => {
  const r = (column: string): string => `cell/indicators/r1/${column}`;
  it.each<[what: string, number: number, change: Change, isTodo: boolean]>([
    ['a blank cell', 5, { [r('target')]: '' }, true],
    ['a blank name', 5, { 'value/projectName': '' }, true],
    ['a blank amount', 5, { 'cell/funding/total/executed': '' }, true],
    ['an amount in words', 5, { 'cell/funding/total/executed': '约五万' }, false],
    ['an amount below 0', 5, { 'cell/funding/other/executed': '-1' }, false],
    ['a blank weight', 2, { [r('weight')]: '' }, true],
    ['a weight in words', 2, { [r('weight')]: '二十' }, false],
    ['a blank weight of the rate', 2, { 'cell/funding/total/weight': '' }, true],
    ['a weight of the rate below 0', 2, { 'cell/funding/total/weight': '-1' }, false],
    ['too many points', 2, { [r('score')]: '30' }, false],
    ['a sum to be finished', 3, { [r('weight')]: '' }, true],
    ['a sum that is too much', 3, { [r('weight')]: '', 'cell/indicators/r2/weight': '40' }, false],
    ['a sum that is wrong', 3, { [r('weight')]: '19' }, false],
    ['no reason', 1, { [r('score')]: '19' }, false],
    ['a blank goal', 21, { 'value/expectedGoal': '' }, true],
    ['a goal too long', 21, { 'value/expectedGoal': '长'.repeat(1001) }, false],
    ['a tier to choose', 14, { [r('target')]: '形成联盟' }, true],
    ['a blank year', 24, { year: '' }, true],
    ['a year that is none', 24, { year: '25' }, false],
    ['a blank department', 24, { 'value/department': '' }, true],
    [
      'a row with names of levels',
      23,
      { [r('level3')]: '', [r('target')]: '', [r('actual')]: '', [r('weight')]: '', [r('score')]: '' },
      true,
    ],
    ['instructions left over', 23, { [r('level3')]: '请填写' }, false],
  ])('%s (%i)', (_, number, change, isTodo) => {
    const own = find(project, changed(cleanProject, change)).filter((each) => each.number === number);
    expect(own.length).toBeGreaterThan(0);
    expect(own.at(-1)?.isTodo).toBe(isTodo);
  });

  it('a weight of a group', () => {
    const at = (text: string): readonly boolean[] =>
      find(policy, changed(cleanPolicy, { 'group/indicators/产出指标/level1Weight': text }))
        .filter(({ number }) => number === 2)
        .map(({ isTodo }) => isTodo);
    expect([at(''), at('x')]).toEqual([[true], [false]]);
  });

  it('the first weight that is typed makes the sum something to finish', () => {
    const draft = changedIn(project, newDraft(project, '2024'), { 'cell/indicators/row-1/weight': '20' });
    const sums = find(project, draft).filter(({ number }) => number === 3);
    expect(sums.map(({ severity, isTodo, message }) => [severity, isTodo, message])).toEqual([
      ['W', true, '一级指标“产出指标”的分值合计为 20，本表规定为 50，请核对。'],
      ['E', true, '分值合计为 30，应为 100，还差 70，请继续填写各行的分值。'],
    ]);
  });
});

describe('the words for a verdict', () => {
  it.each<[Verdict, string]>([
    [{ kind: 'untouched' }, '未填写'],
    [{ kind: 'filling', todo: 3 }, '填写中'],
    [{ kind: 'faulty', errors: 2, todo: 3 }, '有 2 处错误'],
    [{ kind: 'complete' }, '已填完'],
  ])('%j', (of, text) => {
    expect(verdictText(of)).toBe(text);
  });
});
