import { describe, expect, it } from 'vitest';
import { rateText } from '../../../renderer/panels/rateText.ts';
import { groupFigures, groupKeys, shownRates, weightsAreRight } from '../../../renderer/panels/totalsRows.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { fiveRowDraft, projectForm } from '../session/sampleDraft.ts';

const totals = scoreDraft(projectForm, fiveRowDraft());
const [shown] = shownRates(projectForm);
if (shown === undefined) throw new Error('no rate');

describe('groups of the panel', () => {
  it('stand below each other, level 2 inside level 1', () => {
    expect(groupKeys(projectForm, totals).map(({ path, name }) => (path.length === 1 ? name : `- ${name}`))).toEqual([
      '产出指标',
      '- 数量指标',
      '- 质量指标',
      '效益指标',
      '- 经济效益指标',
      '满意度指标',
      '- 服务对象满意度指标',
    ]);
  });

  it('say the usual weight only where it is another', () => {
    const figures = groupKeys(projectForm, totals).map((key) => groupFigures(projectForm, totals, key));
    expect(figures[0]).toEqual({ weight: '10', score: '10', usual: '50' });
    expect(figures[2]).toEqual({ weight: '5', score: '5', usual: null });
    expect(figures[3]).toEqual({ weight: '30', score: '30', usual: null });
  });

  it('that are gone have no figures', () => {
    expect(groupFigures(projectForm, totals, { table: 0, path: [9], name: '' })).toEqual({
      weight: null,
      score: null,
      usual: null,
    });
  });
});

it('weights are right at exactly 100', () => {
  expect(weightsAreRight(projectForm, totals)).toBe(false);
  expect(weightsAreRight(projectForm, { ...totals, weightTotal: '100' })).toBe(true);
});

it.each([
  [{ kind: 'rate', percent: '81.84', over: false }, '81.84%'],
  [{ kind: 'rate', percent: '25', over: false }, '25.00%'],
  [{ kind: 'rate', percent: '0', over: false }, '0%'],
  [{ kind: 'rate', percent: '120', over: true }, '120.00%（超过 100%）'],
  [{ kind: 'blank' }, '待填写'],
  [{ kind: 'noBudget' }, '有支出但没有预算数，算不出执行率'],
  [{ kind: 'unreadable' }, '金额有误，算不出执行率'],
] as const)('a rate of %o reads %s, as on the sheet', (rate, text) => {
  expect(rateText(projectForm, { ...totals, rates: { [shown.key]: rate } }, shown)).toBe(text);
});

it('a row without a rate shows a dash', () => {
  expect(rateText(projectForm, { ...totals, rates: {} }, shown)).toBe('—');
});
