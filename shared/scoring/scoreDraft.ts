import type { Draft, Indicator } from '../draft/types.ts';
import type { FormDefinition } from '../forms/types.ts';
import { type Decimal, decimal, formatDecimal, sum } from '../number/decimal.ts';
import { numberOrNull } from '../number/parseNumber.ts';
import { budgetScore, executionRate } from './executionRate.ts';
import type { Grade, GroupTotals, Level1Totals, Rate, Totals } from './types.ts';

const gradeBorders: readonly (readonly [Decimal, Grade])[] = [
  [decimal('90'), '优'],
  [decimal('80'), '良'],
  [decimal('60'), '中'],
];

/** ≥ 90 优, ≥ 80 良, ≥ 60 中, else 差. */
export function gradeOf(total: Decimal): Grade {
  return gradeBorders.find(([border]) => total.greaterThanOrEqualTo(border))?.[1] ?? '差';
}

const print = (value: Decimal | null): string | null => (value === null ? null : formatDecimal(value));

/** Reads a number out of a row; a caller that scores again and again may remember what it has read. */
export type RowReader = (row: Indicator, column: 'weight' | 'score') => Decimal | null;

export const readRow: RowReader = (row, column) => numberOrNull(row[column]);

function groupBy(rows: readonly Indicator[], level: 'level1' | 'level2'): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const row of rows) {
    const name = row[level].trim();
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

/** Sums before they are printed: each number is added once, groups from rows, the whole from groups. */
interface GroupSums {
  readonly name: string;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

interface Level1Sums extends GroupSums {
  readonly level2: readonly GroupSums[];
}

function level2Sums(rows: readonly Indicator[], read: RowReader): readonly GroupSums[] {
  return [...groupBy(rows, 'level2')].map(([name, group]) => ({
    name,
    weight: sum(group.map((row) => read(row, 'weight'))),
    score: sum(group.map((row) => read(row, 'score'))),
  }));
}

/** Where weights stand at level 1, a level-2 group has none of its own: its weights are null. */
function level1Sums(form: FormDefinition, draft: Draft, read: RowReader): readonly Level1Sums[] {
  return [...groupBy(draft.indicators, 'level1')].map(([name, rows]) => {
    const level2 = level2Sums(rows, read);
    const ownWeight = form.scoring.weights === 'level1' ? numberOrNull(draft.level1Weights[name]) : null;
    return {
      name,
      weight: form.scoring.weights === 'level1' ? ownWeight : sum(level2.map(({ weight }) => weight)),
      score: sum(level2.map(({ score }) => score)),
      level2,
    };
  });
}

const printSums = ({ name, weight, score }: GroupSums): GroupTotals => ({
  name,
  weight: print(weight),
  score: print(score),
});

const printLevel1 = (group: Level1Sums): Level1Totals => ({
  ...printSums(group),
  level2: group.level2.map(printSums),
});

function fundingRates(form: FormDefinition, draft: Draft): Readonly<Record<string, Rate>> {
  return Object.fromEntries(
    form.fundingRows
      .filter((row) => row.rate)
      .map((row) => {
        const amounts = draft.funding[row.key];
        const rate = executionRate(
          amounts?.['executed'] ?? '',
          amounts?.['annualBudget'] ?? '',
          form.moneyUnit,
          form.scoring,
        );
        return [row.key, rate] as const;
      }),
  );
}

interface BudgetPart {
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

function budgetPart(form: FormDefinition, draft: Draft, rates: Readonly<Record<string, Rate>>): BudgetPart {
  const rules = form.scoring.budget;
  const row = form.fundingRows.find((each) => each.isTotal);
  if (rules === null || row === undefined) return { weight: null, score: null };
  const weight = numberOrNull(draft.fields['budgetWeight'] ?? rules.weight);
  const rate = rates[row.key];
  if (weight === null || rate === undefined) return { weight, score: null };
  const amounts = draft.funding[row.key];
  const texts = { executed: amounts?.['executed'] ?? '', annualBudget: amounts?.['annualBudget'] ?? '' };
  return { weight, score: budgetScore(rate, texts, form.moneyUnit, weight, rules) };
}

/**
 * Every figure that follows from a draft, exact: rates, budget score, sums by level, weight sum, total, grade.
 * Blank and unreadable values add nothing; `unscored` counts the rows that still miss a score.
 */
export function scoreDraft(form: FormDefinition, draft: Draft, read: RowReader = readRow): Totals {
  const rates = fundingRates(form, draft);
  const budget = budgetPart(form, draft, rates);
  const level1 = level1Sums(form, draft, read);
  const indicatorWeight = sum(level1.map(({ weight }) => weight));
  const indicatorScore = sum(level1.map(({ score }) => score));
  const total = sum([budget.score, indicatorScore]);
  return {
    rates,
    budgetWeight: print(budget.weight),
    budgetScore: print(budget.score),
    level1: level1.map(printLevel1),
    indicatorWeight: print(indicatorWeight),
    indicatorScore: print(indicatorScore),
    weightTotal: print(sum([budget.weight, indicatorWeight])),
    total: print(total),
    unscored: draft.indicators.filter((row) => read(row, 'score') === null).length,
    grade: total === null ? null : gradeOf(total),
  };
}
