import { describe, expect, it } from 'vitest';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import { rowOf } from '../../../shared/draft/path.ts';
import { usualGrades } from '../../../shared/forms/common.ts';
import { forms } from '../../../shared/forms/index.ts';
import { decimal } from '../../../shared/number/decimal.ts';
import { executionRate } from '../../../shared/scoring/executionRate.ts';
import { gradeOf, scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf, indicatorsOf, moneyOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

describe('the grade', () => {
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
    ['-1', null],
  ])('of %s is %s', (total, grade) => {
    expect(gradeOf({ grades: usualGrades }, decimal(total))).toBe(grade);
  });

  it('of each golden form follows from its total; there is none yet where an indicator has no score', () => {
    const grades = goldenDrafts.map(({ draft }) => scoreDraft(formOf(draft.form), draft).grade);
    expect(grades).toEqual(['优', '优', '优', '优', '优', null, '优']);
  });
});

describe('the grade of a draft', () => {
  const form = formOf('shanghai-project');
  const amounts = { annualBudget: '100', executed: '100' };

  const gradeFor = (score: string, budget: Readonly<Record<string, string>> = amounts): string | null => {
    const row = { ...newRow(indicatorsOf(form), 'r'), score };
    const blank = newDraft(form, '2025');
    const funded = withRows(blank, 'funding', [{ ...rowOf(blank, 'funding', 'total'), ...budget, id: 'total' }]);
    return scoreDraft(form, withRows(funded, 'indicators', [row])).grade;
  };

  it.each([
    ['80', '优'],
    ['70', '良'],
    ['90', '优'],
    ['90.01', null],
    ['-10', '差'],
    ['-10.01', null],
    ['', null],
    ['八十', null],
  ])('whose rate earns 10 and whose one indicator earns %j is %s', (score, grade) => {
    expect(gradeFor(score)).toBe(grade);
  });

  it('is open as long as the rate is', () => {
    expect(gradeFor('80', { annualBudget: '100', executed: '' })).toBeNull();
  });
});

describe('figures of a draft with less than the form asks for', () => {
  it.each(forms)('of $id are blank where funds are missing altogether', (form) => {
    const totals = scoreDraft(form, withRows(newDraft(form, '2025'), moneyOf(form).key, []));
    expect(Object.values(totals.rates).every(({ kind }) => kind === 'blank')).toBe(true);
    expect(totals.rateScore).toBeNull();
  });

  it('has the form’s own weight of the rate where the draft states none', () => {
    const form = formOf('shanghai-project');
    expect(scoreDraft(form, withRows(newDraft(form, '2025'), 'funding', [])).rateWeight).toBe('10');
  });

  it('has no part of the rate where its weight is unreadable', () => {
    const form = formOf('shanghai-project');
    const cell = { kind: 'cell', table: 'funding', row: 'total', column: 'weight' } as const;
    const totals = scoreDraft(form, setValue(form, newDraft(form, '2025'), cell, '十'));
    expect([totals.rateWeight, totals.rateScore]).toEqual([null, null]);
  });
});

describe('the execution rate', () => {
  const rounding = { mode: 'up', digits: 2 } as const;

  it.each([
    ['5', 'x', 'unreadable'],
    ['x', '5', 'unreadable'],
    ['', 'x', 'unreadable'],
    ['5', '-5', 'unreadable'],
    ['-5', '5', 'unreadable'],
    ['', '5', 'blank'],
    ['', '', 'blank'],
    ['5', '', 'noBudget'],
    ['5', '0', 'noBudget'],
  ])('of %j spent and %j budgeted is %s', (executed, budget, kind) => {
    expect(executionRate(executed, budget, '元', rounding)).toEqual({ kind });
  });

  it.each([
    ['0', '', '0', false],
    ['0', '0', '0', false],
    ['5', '5', '100', false],
    ['5.01', '5', '100.2', true],
    ['1', '3', '33.34', false],
  ])('of %s spent and %s budgeted is %s %', (executed, budget, percent, over) => {
    expect(executionRate(executed, budget, '元', rounding)).toEqual({ kind: 'rate', percent, over });
  });
});
