import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { pathKey, tableOf } from '../../../../shared/draft/path.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { flatForm, givenWeightsForm, moneyReasonForm } from '../../../helpers/madeUpForms.ts';
import { cleanPolicy, cleanProject, find, policy, project } from '../cleanDrafts.ts';
import { draftOf, met } from '../madeUpDrafts.ts';

/** Where a stated figure is told of, under which word, and the sentence. */
const told = (form: FormDefinition, draft: Draft, stated: Draft['stated']) =>
  find(form, { ...draft, stated })
    .filter(({ number }) => number === 4 || number === 7)
    .map(({ path, column, message }) => [pathKey(path), column, message]);

describe('a stated figure', () => {
  it.each([
    ['99.8', true],
    ['99.80分', true],
    ['９９．８', true],
    ['+99.8', true],
    ['99.81', false],
    ['99.79', false],
    ['分99.8', false],
    ['9分9.8', false],
    ['0', false],
    ['优', false],
    ['-', false],
  ])('%s says 99.8: %s', (totalScore, agrees) => {
    expect(told(project, cleanProject, { totalScore }).length).toBe(agrees ? 0 : 1);
  });

  it('of the total, the weights and the grade stands under its own word', () => {
    const stated = { totalScore: '1', weightTotal: '2', grade: '差' };
    const score = 'cell/indicators/r1/score';
    expect(told(project, cleanProject, stated).toSorted()).toEqual(
      [
        [score, '得分', '总分的得分写的是“1”，准确的数是 99.8，请以准确的数为准或核对数据。'],
        [score, '等级', '总分的等级写的是“差”，准确的数是 优，请以准确的数为准或核对数据。'],
        ['cell/indicators/r1/weight', '分值', '总分的分值写的是“2”，准确的数是 100，请以准确的数为准或核对数据。'],
      ].toSorted(),
    );
    expect(told(policy, cleanPolicy, { totalScore: '1', weightTotal: '2' }).toSorted()).toEqual(
      [
        [score, '自评分', '总分的自评分写的是“1”，准确的数是 100，请以准确的数为准或核对数据。'],
        ['value/policyName', '一级权重', '总分的一级权重写的是“2”，准确的数是 100，请以准确的数为准或核对数据。'],
      ].toSorted(),
    );
  });

  it('is set aside by itself where it has no cell of its own', () => {
    const findings = find(project, { ...cleanProject, stated: { totalScore: '1', grade: '差' } });
    expect(findings.map(({ figure, knownBy, mend }) => [figure, knownBy, mend])).toEqual([
      [{ kind: 'grade' }, 'grade', { kind: 'takeComputed', figure: { kind: 'grade' } }],
      [{ kind: 'totalScore' }, undefined, { kind: 'takeComputed', figure: { kind: 'totalScore' } }],
    ]);
  });

  it('of the weights has a word where no weight is printed', () => {
    const draft = draftOf(givenWeightsForm, [{ ...met, score: '40' }]);
    expect(told(givenWeightsForm, draft, { weightTotal: '2' })).toEqual([
      ['value/project', '分值', '总分的分值写的是“2”，准确的数是 100，请以准确的数为准或核对数据。'],
    ]);
  });

  it('of the total stands in the first table that is scored', () => {
    const [scored, others] = flatForm.tables;
    if (scored === undefined || others === undefined) throw new Error('no tables');
    const form: FormDefinition = { ...flatForm, tables: [others, scored] };
    const rows = [{ id: 'r1', indicator: '活动', target: '≥20场', actual: '21场', weight: '100', score: '100' }];
    const draft = withRows(withRows(draftOf(form, []), 'others', [{ id: 'o1', outcome: '好' }]), 'indicators', rows);
    expect(told(form, draft, { totalScore: '1' })).toEqual([
      ['cell/indicators/r1/score', '得分', '总分的得分写的是“1”，准确的数是 100，请以准确的数为准或核对数据。'],
    ]);
  });

  it('of the total has a place where only the rate is scored', () => {
    const { scoring } = moneyReasonForm;
    if (scoring === null) throw new Error('no scoring');
    const form: FormDefinition = { ...moneyReasonForm, scoring: { ...scoring, rows: [] } };
    const draft = draftOf(form, [met], { 'cell/money/all/annualBudget': '100', 'cell/money/all/executed': '95' });
    expect(told(form, draft, { totalScore: '1' })).toEqual([
      ['value/project', '得分', '总分的得分写的是“1”，准确的数是 9.5，请以准确的数为准或核对数据。'],
    ]);
  });

  it('of a rate and of its score stand at what they follow from', () => {
    const stated = { rateScore: '1', 'rate/money/all': '2%', 'rate/money/fiscal': '3%' };
    const draft = draftOf(moneyReasonForm, [met], {
      'cell/money/all/annualBudget': '100',
      'cell/money/all/executed': '95',
    });
    expect(told(moneyReasonForm, draft, stated)).toEqual([
      ['cell/money/all/executed', '执行率', '总额的执行率写的是“2%”，准确的数是 95%，请以准确的数为准或核对数据。'],
      ['cell/money/all/weight', '得分', '总额的得分写的是“1”，准确的数是 9.5，请以准确的数为准或核对数据。'],
      ['cell/money/fiscal/executed', '执行率', '财政资金的执行率写的是“3%”，现有数据算不出这个数，请补全数据。'],
    ]);
    expect(tableOf(draft, 'money').rows).toHaveLength(3);
  });
});
