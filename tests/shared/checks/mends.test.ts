import { describe, expect, it } from 'vitest';
import { applyMend, mendText } from '../../../shared/checks/mends.ts';
import type { Mend } from '../../../shared/checks/types.ts';
import { valueAt } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import {
  type Change,
  changed,
  cleanPolicy,
  cleanProject,
  find,
  pathOf,
  policy,
  project,
  withTable,
} from './cleanDrafts.ts';

function mendsOf(change: Change, draft: Draft = cleanProject): readonly Mend[] {
  return find(project, changed(draft, change)).flatMap(({ mend }) => (mend === undefined ? [] : [mend]));
}

describe('a mend', () => {
  it.each<[string, Change, Mend, string, string]>([
    [
      'fills the total from its parts',
      { 'cell/funding/total/initialBudget': '1' },
      { kind: 'totalFromParts', table: 'funding', row: 'total', column: 'initialBudget' },
      'cell/funding/total/initialBudget',
      '250000',
    ],
    [
      'takes the suggested score for full marks of an unmet target',
      { 'cell/indicators/r1/actual': '10场', 'cell/indicators/r1/deviationReason': '疫情' },
      { kind: 'takeSuggestion', table: 'indicators', row: 'r1' },
      'cell/indicators/r1/score',
      '10',
    ],
    [
      'takes the suggested score for another one',
      { 'cell/indicators/r1/score': '18', 'cell/indicators/r1/deviationReason': '扣分' },
      { kind: 'takeSuggestion', table: 'indicators', row: 'r1' },
      'cell/indicators/r1/score',
      '20',
    ],
    [
      'takes the sign off',
      { 'cell/indicators/r1/actual': ' ≥ 20场。' },
      { kind: 'stripSign', table: 'indicators', row: 'r1' },
      'cell/indicators/r1/actual',
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
      'cell/funding/currentAppropriation/initialBudget': '0',
      'cell/funding/carriedOver/initialBudget': '0',
    };
    expect(mendsOf(noSources)).toEqual([]);
    expect(
      mendsOf({ 'cell/indicators/r1/target': '收入1000万以上', 'cell/indicators/r1/actual': '收入1000万以上' }),
    ).toEqual([]);
    expect(mendsOf({ 'cell/indicators/r1/score': '21' })).toEqual([]);
  });

  it.each<[string, Mend]>([
    ['of a row that is gone', { kind: 'takeSuggestion', table: 'indicators', row: 'gone' }],
    ['of a sign in a row that is gone', { kind: 'stripSign', table: 'indicators', row: 'gone' }],
    ['of a sign that is gone', { kind: 'stripSign', table: 'indicators', row: 'r1' }],
    ['of a column that is gone', { kind: 'totalFromParts', table: 'funding', row: 'total', column: 'gone' }],
    ['of a row without parts', { kind: 'totalFromParts', table: 'funding', row: 'other', column: 'executed' }],
    ['of sums in a table that is gone', { kind: 'totalFromParts', table: 'gone', row: 'total', column: 'executed' }],
    ['of a score in a table that is gone', { kind: 'takeSuggestion', table: 'gone', row: 'r1' }],
    ['of a sign in a table that is gone', { kind: 'stripSign', table: 'gone', row: 'r1' }],
    ['of a figure that is not stated', { kind: 'takeComputed', figure: { kind: 'totalScore' } }],
  ])('%s changes nothing', (_, mend) => {
    expect(applyMend(project, cleanProject, mend)).toBe(cleanProject);
  });

  it('of a suggestion that is no number changes nothing', () => {
    expect(applyMend(policy, cleanPolicy, { kind: 'takeSuggestion', table: 'indicators', row: 'r1' })).toBe(
      cleanPolicy,
    );
  });

  it('of a total whose sources were taken out, or of a row that has none, changes nothing', () => {
    const blank = changed(cleanProject, {
      'cell/funding/currentAppropriation/executed': '',
      'cell/funding/carriedOver/executed': '',
    });
    const total = { kind: 'totalFromParts', table: 'funding', row: 'total', column: 'executed' } as const;
    expect(applyMend(project, blank, total)).toBe(blank);
    const free = { kind: 'totalFromParts', table: 'indicators', row: 'r1', column: 'target' } as const;
    expect(applyMend(project, cleanProject, free)).toBe(cleanProject);
  });

  it('of a form without sums changes nothing', () => {
    const form = withTable(project, 'funding', (table) => ({ ...table, rows: { ...table.rows, sums: [] } }));
    const mend = { kind: 'totalFromParts', table: 'funding', row: 'total', column: 'executed' } as const;
    expect(applyMend(form, cleanProject, mend)).toBe(cleanProject);
  });

  it('has a word for its button', () => {
    const mends: readonly Mend[] = [
      { kind: 'totalFromParts', table: 'funding', row: 'total', column: 'executed' },
      { kind: 'takeSuggestion', table: 'indicators', row: 'r1' },
      { kind: 'stripSign', table: 'indicators', row: 'r1' },
      { kind: 'takeComputed', figure: { kind: 'totalScore' } },
    ];
    expect(mends.map(mendText)).toEqual(['按各项来源之和填写总额', '采用建议分', '去掉符号', '采用准确的数']);
  });
});

describe('figures stated by a file', () => {
  const stated = { totalScore: '1', weightTotal: '2', rateScore: '3', 'rate/funding/total': '4%' };
  const draft: Draft = { ...cleanProject, stated };

  it.each([
    [{ kind: 'totalScore' }, { weightTotal: '2', rateScore: '3', 'rate/funding/total': '4%' }],
    [{ kind: 'weightTotal' }, { totalScore: '1', rateScore: '3', 'rate/funding/total': '4%' }],
    [{ kind: 'rateScore' }, { totalScore: '1', weightTotal: '2', 'rate/funding/total': '4%' }],
    [
      { kind: 'rate', table: 'funding', row: 'total' },
      { totalScore: '1', weightTotal: '2', rateScore: '3' },
    ],
  ] as const)('give way to the computed one: %j', (figure, left) => {
    expect(applyMend(project, draft, { kind: 'takeComputed', figure })).toEqual({ ...draft, stated: left });
  });

  it('offer it themselves', () => {
    const two = { totalScore: '1', 'rate/funding/total': '4%' };
    expect(mendsOf({}, { ...cleanProject, stated: two })).toEqual([
      { kind: 'takeComputed', figure: { kind: 'rate', table: 'funding', row: 'total' } },
      { kind: 'takeComputed', figure: { kind: 'totalScore' } },
    ]);
  });

  it('leave no trace when the last is gone', () => {
    const onlyTotal: Draft = { ...cleanProject, stated: { totalScore: '1' } };
    expect(applyMend(project, onlyTotal, { kind: 'takeComputed', figure: { kind: 'totalScore' } })).toEqual(
      cleanProject,
    );
  });
});
