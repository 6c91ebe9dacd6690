import { describe, expect, it } from 'vitest';
import { applyMend, mendText, withoutPrinted } from '../../../shared/checks/mends.ts';
import type { Mend } from '../../../shared/checks/types.ts';
import { valueAt } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { type Change, changed, cleanPolicy, cleanProject, find, pathOf, policy, project } from './cleanDrafts.ts';

function mendsOf(change: Change, draft: Draft = cleanProject): readonly Mend[] {
  return find(project, changed(draft, change)).flatMap(({ mend }) => (mend === undefined ? [] : [mend]));
}

describe('a mend', () => {
  it.each<[string, Change, Mend, string, string]>([
    [
      'fills the total from its parts',
      { 'funding/total/initialBudget': '1' },
      { kind: 'totalFromParts', column: 'initialBudget' },
      'funding/total/initialBudget',
      '250000',
    ],
    [
      'takes the suggested score for full marks of an unmet target',
      { 'indicator/r1/actual': '10场', 'indicator/r1/deviationReason': '疫情' },
      { kind: 'takeSuggestion', id: 'r1' },
      'indicator/r1/score',
      '10',
    ],
    [
      'takes the suggested score for another one',
      { 'indicator/r1/score': '18', 'indicator/r1/deviationReason': '扣分' },
      { kind: 'takeSuggestion', id: 'r1' },
      'indicator/r1/score',
      '20',
    ],
    [
      'takes the sign off',
      { 'indicator/r1/actual': ' ≥ 20场。' },
      { kind: 'stripSign', id: 'r1' },
      'indicator/r1/actual',
      '20场',
    ],
  ])('%s', (_, change, mend, path, text) => {
    const draft = changed(cleanProject, change);
    expect(mendsOf(change)).toEqual([mend]);
    const mended = applyMend(project, draft, mend);
    expect(valueAt(mended, pathOf(path))).toBe(text);
    expect(mended).toEqual(changed(draft, { [path]: text }));
    expect(find(project, mended)).toEqual([]);
  });

  it('is not offered where nobody can be certain', () => {
    const noSources = {
      'funding/currentAppropriation/initialBudget': '0',
      'funding/carriedOver/initialBudget': '0',
    };
    expect(mendsOf(noSources)).toEqual([]);
    expect(mendsOf({ 'indicator/r1/target': '收入1000万以上', 'indicator/r1/actual': '收入1000万以上' })).toEqual([]);
    expect(mendsOf({ 'indicator/r1/score': '21' })).toEqual([]);
  });

  it.each<[string, Mend]>([
    ['of a row that is gone', { kind: 'takeSuggestion', id: 'gone' }],
    ['of a sign in a row that is gone', { kind: 'stripSign', id: 'gone' }],
    ['of a sign that is gone', { kind: 'stripSign', id: 'r1' }],
    ['of parts that are gone', { kind: 'totalFromParts', column: 'gone' }],
    ['of a figure that is not stated', { kind: 'takeComputed', figure: { kind: 'totalScore' } }],
  ])('%s changes nothing', (_, mend) => {
    expect(applyMend(project, cleanProject, mend)).toBe(cleanProject);
  });

  it('of a suggestion that is no number changes nothing', () => {
    expect(applyMend(policy, cleanPolicy, { kind: 'takeSuggestion', id: 'r1' })).toBe(cleanPolicy);
  });

  it('of a form without a total row changes nothing', () => {
    const form = { ...project, fundingRows: project.fundingRows.filter((row) => row.isTotal === undefined) };
    expect(applyMend(form, cleanProject, { kind: 'totalFromParts', column: 'executed' })).toBe(cleanProject);
  });

  it('has a word for its button', () => {
    const mends: readonly Mend[] = [
      { kind: 'totalFromParts', column: 'executed' },
      { kind: 'takeSuggestion', id: 'r1' },
      { kind: 'stripSign', id: 'r1' },
      { kind: 'takeComputed', figure: { kind: 'totalScore' } },
    ];
    expect(mends.map(mendText)).toEqual(['按各项来源之和填写总额', '采用建议分', '去掉符号', '采用准确的数']);
  });
});

describe('figures stated by a file', () => {
  const printed = { total: '1', weightTotal: '2', budgetScore: '3', rates: { total: '4%', other: '5%' } };
  const draft: Draft = { ...cleanProject, printed };

  it.each([
    [{ kind: 'totalScore' }, { weightTotal: '2', budgetScore: '3', rates: { total: '4%', other: '5%' } }],
    [{ kind: 'weightTotal' }, { total: '1', budgetScore: '3', rates: { total: '4%', other: '5%' } }],
    [{ kind: 'budgetScore' }, { total: '1', weightTotal: '2', rates: { total: '4%', other: '5%' } }],
    [
      { kind: 'rate', row: 'total' },
      { total: '1', weightTotal: '2', budgetScore: '3', rates: { other: '5%' } },
    ],
  ] as const)('give way to the computed one: %j', (figure, left) => {
    expect(applyMend(project, draft, { kind: 'takeComputed', figure })).toEqual({ ...draft, printed: left });
  });

  it('offer it themselves', () => {
    expect(mendsOf({}, { ...cleanProject, printed: { total: '1', rates: { total: '4%' } } })).toEqual([
      { kind: 'takeComputed', figure: { kind: 'rate', row: 'total' } },
      { kind: 'takeComputed', figure: { kind: 'totalScore' } },
    ]);
  });

  it.each([
    [{ kind: 'totalScore' }, { rates: { total: '4%' } }],
    [
      { kind: 'rate', row: 'total' },
      { total: '1', rates: {} },
    ],
  ] as const)('stay as long as one is left: %j', (figure, left) => {
    const two: Draft = { ...cleanProject, printed: { total: '1', rates: { total: '4%' } } };
    expect(applyMend(project, two, { kind: 'takeComputed', figure })).toEqual({ ...cleanProject, printed: left });
  });

  it('leave no trace when the last is gone', () => {
    const onlyTotal: Draft = { ...cleanProject, printed: { total: '1', rates: {} } };
    const mended = applyMend(project, onlyTotal, { kind: 'takeComputed', figure: { kind: 'totalScore' } });
    expect(mended).toEqual(cleanProject);
    expect(mended).not.toHaveProperty('printed');
    const onlyRate: Draft = { ...cleanProject, printed: { rates: { total: '4%' } } };
    expect(
      applyMend(project, onlyRate, { kind: 'takeComputed', figure: { kind: 'rate', row: 'total' } }),
    ).not.toHaveProperty('printed');
  });

  it('can be dropped all at once', () => {
    expect(withoutPrinted(draft)).toEqual(cleanProject);
    expect(withoutPrinted(draft)).not.toHaveProperty('printed');
  });
});
