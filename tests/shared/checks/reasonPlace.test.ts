import { describe, expect, it } from 'vitest';
import { commonReasonPlace, explanations, hasOwnReason, rateReasonPlace } from '../../../shared/checks/reasonPlace.ts';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { ValueRole } from '../../../shared/forms/roles.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { givenWeightsForm, moneyReasonForm, unscoredForm } from '../../helpers/madeUpForms.ts';
import { changedIn, policy } from './cleanDrafts.ts';

function tableIn(form: FormDefinition, key: string): TableIndex {
  const table = indexForm(form).table(key);
  if (table === undefined) throw new Error(`${form.id} has no table ${key}`);
  return table;
}

/** A form without the values of some roles. */
function without(form: FormDefinition, ...roles: readonly ValueRole[]): FormDefinition {
  return { ...form, values: form.values.filter(({ role }) => role === undefined || !roles.includes(role)) };
}

describe('the place for the reason of a rate', () => {
  const place = (form: FormDefinition, row: string) => rateReasonPlace(indexForm(form), tableIn(form, 'money'), row);

  it('is the column beside it, in the rows that have such a cell', () => {
    const path = { kind: 'cell', table: 'money', row: 'fiscal', column: 'reason' };
    expect(place(moneyReasonForm, 'fiscal')).toEqual({ path, label: '原因' });
    expect(place(moneyReasonForm, 'other')).toEqual({ path: { kind: 'value', value: 'result' }, label: '完成情况' });
    expect(place(moneyReasonForm, 'gone')).toEqual({ path: { kind: 'value', value: 'result' }, label: '完成情况' });
  });

  it('is the text for the reasons of the whole form before that of what was achieved', () => {
    const why = { path: { kind: 'value', value: 'why' }, label: '未完成原因分析' };
    expect(place(givenWeightsForm, 'all')).toEqual(why);
    const result = { key: 'result', label: '完成情况', kind: 'longText', role: 'achievedGoal' } as const;
    const form: FormDefinition = { ...givenWeightsForm, values: [result, ...givenWeightsForm.values] };
    expect(place(form, 'all')).toEqual(why);
    expect(place(without(form, 'reason'), 'all')).toEqual({
      path: { kind: 'value', value: 'result' },
      label: '完成情况',
    });
  });

  it('is nowhere where the form has none', () => {
    expect(place(without(givenWeightsForm, 'reason'), 'all')).toBeNull();
  });
});

describe('a reason beside a rate', () => {
  const has = (draft: Draft): boolean => hasOwnReason(draft, tableIn(moneyReasonForm, 'money'), 'all');
  const empty = newDraft(moneyReasonForm, '2025');

  it.each([
    ['合同未签', true],
    ['无', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
    expect(has(changedIn(moneyReasonForm, empty, { 'cell/money/all/reason': text }))).toBe(expected);
  });

  it('is none in a draft that has no such row', () => {
    expect(has(withRows(empty, 'money', []))).toBe(false);
  });

  it('is none in a table without a column for it', () => {
    const draft = newDraft(givenWeightsForm, '2025');
    expect(hasOwnReason(draft, tableIn(givenWeightsForm, 'money'), 'all')).toBe(false);
  });
});

describe('the one text for the reasons of all rows', () => {
  const place = (form: FormDefinition) => commonReasonPlace(indexForm(form), tableIn(form, 'indicators'));

  it('is that of reasons, else that of improvements, else none', () => {
    expect(place(givenWeightsForm)?.path).toEqual({ kind: 'value', value: 'why' });
    expect(place(without(givenWeightsForm, 'reason'))?.path).toEqual({ kind: 'value', value: 'better' });
    expect(place(without(givenWeightsForm, 'reason', 'improvement'))).toBeNull();
  });

  it('is none where each row has a cell for its own', () => {
    const why = { key: 'why', label: '未完成原因分析', kind: 'longText', role: 'reason' } as const;
    expect(place({ ...unscoredForm, values: [...unscoredForm.values, why] })).toBeNull();
  });
});

describe('texts that may explain something', () => {
  it('are reasons and improvements of rows, then those of the form and what was achieved', () => {
    const table = tableIn(policy, 'indicators');
    const rows = [
      newRow(table, 'r1', { deviationReason: '甲', improvement: '乙', actual: '丙' }),
      newRow(table, 'r2', { improvement: '丁' }),
    ];
    const values = { policyName: '办法', expectedGoal: '目标', actualResult: '完成' };
    const draft = withRows({ ...newDraft(policy, ''), values }, 'indicators', rows);
    expect(explanations(indexForm(policy), draft).filter((text) => text !== '')).toEqual(['甲', '乙', '丁', '完成']);
  });

  it('are blank where nothing was typed, and of no table that a draft lacks', () => {
    const draft: Draft = { ...newDraft(givenWeightsForm, '2025'), values: {}, tables: {} };
    expect(explanations(indexForm(givenWeightsForm), draft)).toEqual(['', '']);
    const [row] = newDraft(unscoredForm, '2025').tables['indicators']?.rows ?? [];
    const one = withRows(newDraft(unscoredForm, '2025'), 'indicators', row === undefined ? [] : [{ id: row.id }]);
    expect(explanations(indexForm(unscoredForm), one)).toEqual(['']);
  });
});
