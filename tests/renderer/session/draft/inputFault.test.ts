import { describe, expect, it } from 'vitest';
import { inputFault } from '../../../../renderer/session/draft/inputFault.ts';
import { setValue } from '../../../../shared/draft/edit.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import type { DraftPath } from '../../../../shared/draft/types.ts';
import { monitoringForm } from '../../../helpers/madeUpPageForms.ts';
import { fiveRowDraft, policyForm, projectForm, typed } from '../sampleDraft.ts';

const score: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'score' };
const weight: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'weight' };
const money: DraftPath = { kind: 'cell', table: 'funding', row: 'total', column: 'executed' };

const fault = (path: DraftPath, text: string) =>
  inputFault(projectForm, typed(fiveRowDraft(), path, text), { path, input: path === money ? 'money' : 'number' });

describe('inputFault', () => {
  it.each([
    [money, '12a', '“12a”不是金额，请改为数字，如 1234.56（元）。'],
    [money, '50%', '“50%”不是金额，请改为数字，如 1234.56（元）。'],
    [money, '-3', '金额不能小于 0，请核对。'],
    [score, '两分', '“两分”不是数字，请改为如 2.5 的数字。'],
    [score, '2.51', '得分 2.51 高于分值 2.5，请核对得分或分值。'],
    [score, '-1', '得分不能小于 0，请核对。'],
    [score, '90%', '这里填分数，不带百分号，请核对。'],
    [score, '8分', '“8分”不是数字，请改为如 2.5 的数字。'],
    [score, '1万', '“1万”不是数字，请改为如 2.5 的数字。'],
    [weight, '80%', '这里填分数，不带百分号，请核对。'],
    [weight, '0', '分值应大于 0，请核对。'],
    [weight, '-2', '分值应大于 0，请核对。'],
  ])('at %o %s: %s', (path, text, said) => {
    expect(fault(path, text)).toBe(said);
  });

  it.each([
    [money, ''],
    [money, '14,366,388.61'],
    [money, '1.2万'],
    [money, '５００'],
    [score, ''],
    [score, '0'],
    [score, '2.50'],
    [weight, ' 3 '],
  ])('lets %o %s stand', (path, text) => {
    expect(fault(path, text)).toBeNull();
  });

  it('has no weight to compare with where weights stand at level 1', () => {
    const draft = typed(fiveRowDraft(policyForm), score, '99');
    expect(inputFault(policyForm, draft, { path: score, input: 'number' })).toBeNull();
  });

  it('reads amounts in the unit that the draft chose', () => {
    const path = { kind: 'cell', table: 'zijin', row: 'all', column: 'plan' } as const;
    const blank = newDraft(monitoringForm, '');
    const said = (moneyUnit: string) =>
      inputFault(monitoringForm, setValue(monitoringForm, { ...blank, moneyUnit }, path, 'x'), {
        path,
        input: 'money',
      });
    expect([said(''), said('元')]).toEqual([
      '“x”不是金额，请改为数字，如 1234.56（万元）。',
      '“x”不是金额，请改为数字，如 1234.56（元）。',
    ]);
  });

  it('shortens a long wrong text', () => {
    expect(fault(money, '没有'.repeat(30))?.length).toBeLessThan(60);
  });
});
