import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { flatForm, unscoredForm } from '../../../helpers/madeUpForms.ts';
import { changed, cleanPolicy, cleanProject, find, found, policy, project } from '../cleanDrafts.ts';
import { draftOf, type Line, linesOf, met } from '../madeUpDrafts.ts';

/** Weights at each row, and one text for all reasons. */
const onceForm: FormDefinition = {
  ...flatForm,
  values: [...flatForm.values, { key: 'why', label: '偏差原因', kind: 'longText', role: 'reason' }],
};
const row = { indicator: '活动', target: '≥20场', actual: '21场', weight: '25', score: '25' };
const named = (names: string, more: Line): readonly Line[] =>
  [...names].map((indicator) => ({ ...row, indicator, ...more }));
const ask = '没有完成或者被扣了分，但偏差原因没有填写，请写明原因和改进措施。';

describe('one text for all reasons', () => {
  it('is asked for where points were lost, not where they are not given yet', () => {
    const first = (draft: Draft): readonly string[] => linesOf(onceForm, draft, 1);
    expect(first(draftOf(onceForm, named('甲', { score: '24.99' })))).toEqual([`第1行“甲”${ask}`]);
    expect(first(draftOf(onceForm, named('甲', { score: '' })))).toEqual([]);
    expect(first(draftOf(onceForm, named('甲', { weight: '' })))).toEqual([]);
    expect(first(draftOf(onceForm, [{}]))).toEqual([]);
  });

  it('names three rows, and counts from the fourth on', () => {
    const lost = { score: '20' };
    expect(linesOf(onceForm, draftOf(onceForm, named('甲乙丙', lost)), 1)).toEqual([
      `第1行“甲”、第2行“乙”、第3行“丙”${ask}`,
    ]);
    expect(linesOf(onceForm, draftOf(onceForm, named('甲乙丙丁', lost)), 1)).toEqual([
      `第1行“甲”、第2行“乙”、第3行“丙”等 4 处${ask}`,
    ]);
  });

  it('is known in full', () => {
    expect(find(onceForm, draftOf(onceForm, named('甲', { actual: '30场', weight: '100', score: '100' })))).toEqual([
      {
        check: 'overFulfilled',
        number: 10,
        severity: 'W',
        isTodo: false,
        path: { kind: 'value', value: 'why' },
        subject: '偏差原因',
        column: '偏差原因',
        message: '第1行“甲”超额 30% 以上，但偏差原因没有填写，请说明超额的原因（例如目标定得偏低）。',
      },
    ]);
  });

  it('is asked for the rows of a table that has no column for them, whatever another table has', () => {
    const [own] = unscoredForm.tables;
    if (own === undefined) throw new Error('no table');
    const form: FormDefinition = { ...onceForm, scoring: null, tables: [{ ...own, key: 'own' }, ...onceForm.tables] };
    const missed = (id: string): readonly Row[] => [{ id, ...met, actual: '1场' }];
    const draft = withRows(withRows(draftOf(form, []), 'own', missed('m1')), 'indicators', missed('m2'));
    expect(find(form, draft).filter(({ number }) => number === 1)).toMatchObject([
      { path: { kind: 'cell', table: 'own', row: 'm1', column: 'reason' } },
      { path: { kind: 'value', value: 'why' }, message: `第1行“活动”${ask}` },
    ]);
  });
});

describe('a reason at each row', () => {
  it.each([
    ['26', ['W cell/indicators/r1/deviationReason']],
    ['25.999', []],
  ])('is asked for %s in 20', (actual, expected) => {
    expect(found(project, changed(cleanProject, { 'cell/indicators/r1/actual': `${actual}场` }), 10)).toEqual(expected);
  });

  it.each([
    ['达成', []],
    ['部分达成', ['E cell/indicators/r1/deviationReason']],
    ['未达成', ['E cell/indicators/r1/deviationReason']],
    ['', []],
  ])('is asked for a target in words whose tier is %j', (tier, expected) => {
    const words = { 'cell/indicators/r1/target': '形成联盟', 'cell/indicators/r1/actual': '成立中心' };
    const draft = changed(cleanProject, { ...words, 'cell/indicators/r1/tier': tier });
    expect(found(project, draft, 1)).toEqual(expected);
  });

  it('is asked for at the first row of a group that lost points, in words', () => {
    const draft = changed(cleanPolicy, { 'cell/indicators/r2/score': '14.5' });
    expect(find(policy, draft)).toEqual([
      {
        check: 'missingReason',
        number: 1,
        severity: 'E',
        isTodo: false,
        path: { kind: 'cell', table: 'indicators', row: 'r1', column: 'deviationReason' },
        subject: '一级指标“产出指标”',
        column: '原因分析',
        message:
          '一级指标“产出指标”的自评分合计 34.5 低于一级权重 35，但各行的原因分析都没有填写，请在扣分的那一行写明原因和改进措施。',
      },
    ]);
  });
});
