import { describe, expect, it } from 'vitest';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { figureKey, tableOf } from '../../../shared/draft/path.ts';
import { forms } from '../../../shared/forms/index.ts';
import { hasCell } from '../../../shared/forms/indexForm.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf, indicatorsOf, moneyOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const printedRate = (totals: ReturnType<typeof scoreDraft>, row: string): string => {
  const rate = totals.rates[figureKey({ kind: 'rate', table: 'funding', row })];
  return rate?.kind === 'rate' ? `${rate.percent}%` : (rate?.kind ?? 'none');
};

describe.each(goldenDrafts)('golden form $name', ({ draft, expected }) => {
  const form = formOf(draft.form);
  const totals = scoreDraft(form, draft);

  it('has the expected rates', () => {
    const rates = expected.rates ?? [expected.rate];
    const column = moneyOf(form).byRole('rate');
    const rows = moneyOf(form).fixedRows.filter((row) => column !== undefined && hasCell(column, row));
    expect(rows.map((row) => printedRate(totals, row.key))).toEqual(rates);
  });

  it('has the expected sums by level', () => {
    const sums = (totals.tables[0]?.groups ?? []).map(({ name, weight, score }) => [name, { weight, score }]);
    expect(Object.fromEntries(sums)).toEqual(expected.level1);
  });

  it('has the expected total', () => {
    expect(totals.total).toBe(expected.total);
    expect(totals.rateScore).toBe(expected.budgetScore ?? null);
    if (expected.weightTotal !== undefined) expect(totals.weightTotal).toBe(expected.weightTotal);
    if (expected.indicatorScore !== undefined) expect(totals.rowsScore).toBe(expected.indicatorScore);
    if (expected.indicatorWeight !== undefined) expect(totals.rowsWeight).toBe(expected.indicatorWeight);
  });
});

/** The rate and its score of the total row for two typed amounts. */
function fund(formId: string, annualBudget: string, executed: string): readonly [string, string | null] {
  const form = formOf(formId);
  const cell = { kind: 'cell', table: 'funding', row: 'total' } as const;
  const budgeted = setValue(form, newDraft(form, '2025'), { ...cell, column: 'annualBudget' }, annualBudget);
  const totals = scoreDraft(form, setValue(form, budgeted, { ...cell, column: 'executed' }, executed));
  return [printedRate(totals, 'total'), totals.rateScore];
}

describe('execution rate and its score', () => {
  it.each([
    ['shanghai-project', '17556000', '14366388.61', '81.84%', '8.18'],
    ['shanghai-project', '10000', '4517', '45.17%', '4.52'],
    ['shanghai-project', '50000', '255', '0.51%', '0.05'],
    ['shanghai-project', '50000', '39974', '79.95%', '8'],
    ['shanghai-project', '0', '0', '0%', '0'],
    ['shanghai-project', '100', '150', '150%', '10'],
    ['shanghai-project', '0', '5', 'noBudget', null],
    ['shanghai-project', '', '5', 'noBudget', null],
    ['shanghai-project', '100', '', 'blank', null],
    ['shanghai-project', '100', '12a', 'unreadable', null],
    ['shanghai-project', '100', '-5', 'unreadable', null],
    ['shanghai-project', '１００', '８１．８３１８', '81.84%', '8.18'],
    ['shanghai-project', '1亿', '5千万', '50%', '5'],
    ['national-project', '50000', '39974', '79.95%', '7.99'],
    ['national-project', '100', '81.8318', '81.83%', '8.18'],
    ['national-project', '300', '100', '33.33%', '3.33'],
    ['national-project', '', '0', '0%', '0'],
    ['shanghai-policy', '1000000', '992000', '99%', null],
    ['shanghai-policy', '200', '199', '100%', null],
  ])('%s: budget %s, spent %s gives rate %s and score %s', (form, budget, executed, rate, score) => {
    expect(fund(form, budget, executed)).toEqual([rate, score]);
  });
});

describe('groups of one level', () => {
  it.each(forms)('of $id are one however many spaces stand around the name', (form) => {
    const draft = newDraft(form, '2025');
    const { key } = indicatorsOf(form);
    const spaced = tableOf(draft, key).rows.map((row, index) => ({
      ...row,
      level1: `${' '.repeat(index % 3)}${row['level1']}　`,
      level2: ` ${row['level2']}`,
    }));
    const names = (from: ReturnType<typeof scoreDraft>): readonly string[] =>
      (from.tables[0]?.groups ?? []).flatMap(({ name, groups }) => [name, ...groups.map((group) => group.name)]);
    expect(names(scoreDraft(form, withRows(draft, key, spaced)))).toEqual(names(scoreDraft(form, draft)));
  });
});

describe('totals of a blank draft', () => {
  it.each(forms)('$id has no total, no grade and every row of a scored table unscored', (form) => {
    const draft = newDraft(form, '2025');
    const totals = scoreDraft(form, draft);
    expect(totals.total).toBeNull();
    expect(totals.grade).toBeNull();
    const rows = tableOf(draft, indicatorsOf(form).key).rows.length;
    expect(totals.unscored).toBe(form.scoring === null ? 0 : rows);
  });
});
