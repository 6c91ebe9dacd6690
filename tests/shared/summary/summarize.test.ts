import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarize } from '../../../shared/summary/summarize.ts';
import type { SummaryLine } from '../../../shared/summary/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { lineOf } from '../../helpers/summaryLines.ts';

const goldens = goldenDrafts.map(({ draft }) => lineOf(draft));

const empty: SummaryLine = {
  form: 'a',
  formName: '甲表',
  purpose: 'selfEvaluation',
  year: '2024',
  name: '',
  department: '',
  implementingUnit: '',
  amounts: { initialBudget: null, annualBudget: null, executed: null },
  rate: null,
  score: null,
  scored: 'none',
  grade: null,
  gradeFrom: null,
  counts: { errors: 0, warnings: 0, hints: 0 },
  reasons: '',
  levels: [],
};

const money = (annualBudget: string | null, executed: string | null): SummaryLine => ({
  ...empty,
  amounts: { initialBudget: null, annualBudget, executed },
});

const all = (lines: readonly SummaryLine[], unit: '元' | '万元' = '元') =>
  summarize(lines, { groupBy: 'none', unit }).all;

describe('sums', () => {
  it('of the seven golden forms are exact; a policy that misses a score has no part in the mean', () => {
    expect(all(goldens)).toMatchObject({
      count: 7,
      amounts: { initialBudget: '1457289566', annualBudget: '1389392316', executed: '1346727634.28' },
      rate: '96.93',
      rated: 7,
      score: '97.63',
      scored: 6,
    });
  });

  it('are the same in 万元, not rounded', () => {
    expect(all(goldens, '万元').amounts).toEqual({
      initialBudget: '145728.9566',
      annualBudget: '138939.2316',
      executed: '134672.763428',
    });
  });

  it('never pass through binary fractions', () => {
    const lines = Array.from({ length: 10 }, () => money('0.1', '0.1'));
    expect(all(lines).amounts.executed).toBe('1');
  });

  it('weigh the rate by the budget and take in only forms that state both amounts', () => {
    const { rate, rated, amounts } = all([
      money('100', '50'),
      money('300', '300'),
      money('500', null),
      money(null, '7'),
    ]);
    expect([rate, rated, amounts.annualBudget, amounts.executed]).toEqual(['87.5', 2, '900', '357']);
  });

  it.each([
    [[money('0', '0')], '0'],
    [[money('0', '5')], null],
    [[money(null, null)], null],
    [[money('-5', '5')], null],
    [[], null],
  ])('have a rate only where there is one', (lines, rate) => {
    expect(all(lines).rate).toBe(rate);
  });

  it('have a mean of whole scores only', () => {
    const lines: readonly SummaryLine[] = [
      { ...empty, score: '90', scored: 'wholly' },
      { ...empty, score: '95.01', scored: 'wholly' },
      { ...empty, score: '30', scored: 'partly' },
      empty,
    ];
    expect(all(lines)).toMatchObject({ score: '92.51', scored: 2 });
    expect(summarize(lines, { groupBy: 'none', unit: '元' }).leftOut).toEqual({
      noMoney: 4,
      noRate: 0,
      earlierForms: 0,
      noScore: 1,
      partScored: 1,
    });
  });

  it('warn that goals and monitorings beside self-evaluations may count a budget twice', () => {
    const goal: SummaryLine = { ...empty, purpose: 'goal' };
    const earlier = (lines: readonly SummaryLine[]) =>
      summarize(lines, { groupBy: 'none', unit: '元' }).leftOut.earlierForms;
    expect([earlier([goal, empty]), earlier([goal, goal]), earlier([empty])]).toEqual([1, 0, 0]);
  });

  it('of the groups make those of the whole, whatever the grouping and the order', () => {
    const amount = fc.option(
      fc
        .bigInt({ min: 0n, max: 10n ** 14n })
        .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`),
      { nil: null },
    );
    const line = fc
      .record({ annualBudget: amount, executed: amount, department: fc.constantFrom('', '教育局', '民政局') })
      .map(({ department, ...amounts }) => ({ ...empty, department, amounts: { initialBudget: null, ...amounts } }));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const summary = summarize(lines, { groupBy: 'department', unit: '元' });
        const parts = summary.groups.map(({ sums }) => money(sums.amounts.annualBudget, sums.amounts.executed));
        expect(all(parts).amounts).toEqual(summary.all.amounts);
        expect(all(lines.toReversed())).toEqual(summary.all);
        expect(summary.groups.flatMap(({ entries }) => entries.map(({ ordinal }) => ordinal))).toEqual(
          lines.map((_, index) => index + 1),
        );
      }),
    );
  });
});

describe('groups', () => {
  it('by department are one whatever the spaces and widths; forms without one stand together', () => {
    const lines = [' 教育局', '教育 局', '', '民政局'].map((department) => ({ ...empty, department }));
    const { groups } = summarize(lines, { groupBy: 'department', unit: '元' });
    expect(groups.map(({ label, entries }) => [label.trim(), entries.length])).toEqual([
      ['教育局', 2],
      ['没有主管部门', 1],
      ['民政局', 1],
    ]);
  });

  it('by grade come best first, those without one last', () => {
    const lines = [
      empty,
      { ...empty, grade: '良', gradeFrom: '80' },
      { ...empty, grade: '差', gradeFrom: '0' },
      { ...empty, grade: '优', gradeFrom: '90' },
    ];
    const { groups } = summarize(lines, { groupBy: 'grade', unit: '元' });
    expect(groups.map(({ label }) => label)).toEqual(['优', '良', '差', '没有等级']);
    expect(groups[0]?.entries[0]).toMatchObject({ ordinal: 1, index: 3 });
  });

  it('by form tell apart forms of one title', () => {
    const { groups } = summarize(goldens, { groupBy: 'form', unit: '元' });
    expect(groups.map(({ entries }) => entries.length)).toEqual([5, 1, 1]);
  });

  it('are none where there are no lines', () => {
    expect(summarize([], { groupBy: 'form', unit: '元' })).toMatchObject({ groups: [], all: { count: 0, rate: null } });
  });
});
