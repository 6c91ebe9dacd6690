import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { forms } from '../../../shared/forms/index.ts';
import { decimal } from '../../../shared/number/decimal.ts';
import { executionRate } from '../../../shared/scoring/executionRate.ts';
import { gradeOf, scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { formOf } from '../checks/statedGolden.ts';

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
    ['-1', '差'],
  ])('of %s is %s', (total, grade) => {
    expect(gradeOf(decimal(total))).toBe(grade);
  });

  it('of each golden form follows from its total', () => {
    const grades = goldenDrafts.map(({ draft }) => scoreDraft(formOf(draft.form), draft).grade);
    expect(grades).toEqual(['优', '优', '优', '优', '优', '优', '优']);
  });
});

describe('figures of a draft with less than the form asks for', () => {
  it.each(forms)('of $id are blank where funds are missing altogether', (form) => {
    const totals = scoreDraft(form, { ...newDraft(form, '2025'), funding: {} });
    expect(Object.values(totals.rates).every(({ kind }) => kind === 'blank')).toBe(true);
    expect(totals.budgetScore).toBeNull();
  });

  it('has the budget weight of the form where the draft states none', () => {
    const form = formOf('shanghai-project');
    expect(scoreDraft(form, { ...newDraft(form, '2025'), fields: {} }).budgetWeight).toBe('10');
  });

  it('has no budget part where its weight is unreadable', () => {
    const form = formOf('shanghai-project');
    const draft = newDraft(form, '2025');
    const totals = scoreDraft(form, { ...draft, fields: { ...draft.fields, budgetWeight: '十' } });
    expect([totals.budgetWeight, totals.budgetScore]).toEqual([null, null]);
  });
});

describe('the execution rate', () => {
  const rules = { rate: { mode: 'up', digits: 2 } } as const;

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
    expect(executionRate(executed, budget, '元', rules)).toEqual({ kind });
  });

  it.each([
    ['0', '', '0', false],
    ['0', '0', '0', false],
    ['5', '5', '100', false],
    ['5.01', '5', '100.2', true],
    ['1', '3', '33.34', false],
  ])('of %s spent and %s budgeted is %s %', (executed, budget, percent, over) => {
    expect(executionRate(executed, budget, '元', rules)).toEqual({ kind: 'rate', percent, over });
  });
});
