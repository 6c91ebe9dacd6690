import { describe, expect, it } from 'vitest';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { divisionsForm } from '../../helpers/madeUpForms.ts';
import { changed, cleanProject, find, project } from './cleanDrafts.ts';

type Weights = Readonly<Record<string, string>>;

/** One row for each level-1 name. */
function weighed(weights: Weights): Draft {
  const { indicators } = indexForm(divisionsForm);
  if (indicators === undefined) throw new Error('no indicators');
  const rows = Object.entries(weights).map(([level1, weight], index) =>
    newRow(indicators, `r${index + 1}`, { level1, level2: '甲', indicator: level1, weight }),
  );
  return withRows(newDraft(divisionsForm, '2025'), indicators.key, rows);
}

const sums = (draft: Draft): readonly string[] =>
  find(divisionsForm, draft)
    .filter(({ number }) => number === 3)
    .map(({ severity, message }) => `${severity} ${message}`);

const said = (subject: string, weight: string, usual: string): string =>
  `W 一级指标${subject}的权重合计为 ${weight}，本表规定为 ${usual}，请核对。`;

describe('weights of level-1 groups', () => {
  it.each<[string, Weights]>([
    ['the first division', { 成本指标: '20', 产出指标: '50', 效益指标: '20', 满意度指标: '10' }],
    ['the second, whose last groups share their points', { 产出指标: '60', 效益指标: '25', 满意度指标: '15' }],
    ['the second, shared in another way', { 产出指标: '60', 效益指标: '40', 满意度指标: '' }],
    ['names with their points', { '产出指标（60分）': '60', '效益指标(25分)': '25', '满意度指标（15 分）': '15' }],
    ['a division of one’s own', { 产出指标: '60', 效益指标: '20', 满意度指标: '10', 影响力指标: '10' }],
  ])('follow %s', (_, weights) => {
    expect(sums(weighed(weights))).toEqual([]);
  });

  it('are held against the division that they come closest to', () => {
    expect(sums(weighed({ 成本指标: '20', 产出指标: '40', 效益指标: '30', 满意度指标: '10' }))).toEqual([
      said('“产出指标”', '40', '50'),
      said('“效益指标”', '30', '20'),
    ]);
    expect(sums(weighed({ 产出指标: '50', 效益指标: '35', 满意度指标: '15' }))).toEqual([
      said('“产出指标”', '50', '60'),
      said('“效益指标”“满意度指标”', '50', '40'),
    ]);
  });

  it('follow a division as far as they go, the rest is missing in the sum', () => {
    expect(sums(weighed({ 成本指标: '20', 产出指标: '50' }))).toEqual([
      'E 权重合计为 70，应为 100，还差 30，请调整各行的权重。',
    ]);
  });

  it('are held against the points in their names', () => {
    expect(sums(weighed({ '产出指标（50分）': '60', 效益指标: '40' }))).toEqual([
      'W 一级指标“产出指标（50分）”的名称里写的是 50 分，而权重合计为 60，请核对。',
    ]);
    const [finding] = find(divisionsForm, weighed({ '产出指标（50分）': '60', 效益指标: '40' })).filter(
      ({ number }) => number === 3,
    );
    expect(finding?.path).toEqual({ kind: 'groupName', table: 'indicators', row: 'r1', column: 'level1' });
  });

  it('count groups of one name in two spellings together', () => {
    expect(sums(weighed({ 产出指标: '30', '产出指标（30分）': '30', 效益指标: '40' }))).toEqual([]);
  });
});

describe('findings of one check that lead to one cell', () => {
  it('are set aside one by one', () => {
    const draft = changed(cleanProject, { 'cell/indicators/r5/weight': '11' });
    const own = find(project, draft).filter(({ number }) => number === 3);
    expect(own.map(({ severity, knownBy }) => [severity, knownBy])).toEqual([
      ['W', undefined],
      ['E', 'weightTotal'],
    ]);
  });
});
