import { moneyUnitOf } from '../draft/moneyUnit.ts';
import { figureKey, rowOf, tableOf } from '../draft/path.ts';
import type { Draft } from '../draft/types.ts';
import { hasCell, indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { RatePart, ScoringRules } from '../forms/scoringRules.ts';
import type { FormDefinition } from '../forms/types.ts';
import { type Decimal, decimal, sum } from '../number/decimal.ts';
import { pointsOrNull } from '../number/parsePoints.ts';
import { executionRate, rateScore } from './executionRate.ts';
import { print, printSums, type RowReader, readRow, tableSums } from './tableTotals.ts';
import type { Rate, Totals } from './types.ts';

/** The grade of a total by the form's borders; null below the lowest. */
export function gradeOf(scoring: Pick<ScoringRules, 'grades'>, total: Decimal): string | null {
  return scoring.grades.find(({ from }) => total.greaterThanOrEqualTo(decimal(from)))?.name ?? null;
}

/** The two amounts of a row's rate, as typed. */
function amountsOf(
  table: TableIndex,
  draft: Draft,
  row: string,
): { readonly executed: string; readonly budget: string } {
  const texts = rowOf(draft, table.key, row);
  const { rate } = table.definition;
  return { executed: texts?.[rate?.executed ?? ''] ?? '', budget: texts?.[rate?.budget ?? ''] ?? '' };
}

function ratesOf(form: FormDefinition, draft: Draft): Readonly<Record<string, Rate>> {
  const unit = moneyUnitOf(form, draft);
  const entries = indexForm(form).fixedTables.flatMap((table) => {
    const column = table.byRole('rate');
    const { rate } = table.definition;
    if (column === undefined || rate === undefined) return [];
    return table.fixedRows
      .filter((row) => hasCell(column, row))
      .map((row) => {
        const { executed, budget } = amountsOf(table, draft, row.key);
        const key = figureKey({ kind: 'rate', table: table.key, row: row.key });
        return [key, executionRate(executed, budget, unit, rate.rounding)] as const;
      });
  });
  return Object.fromEntries(entries);
}

/** The weight of the rate as typed; the form's own as long as the draft says nothing. */
function rateWeightText(table: TableIndex, draft: Draft, part: RatePart): string {
  if (part.weight.kind === 'given') return part.weight.points;
  const column = table.byRole('weight');
  const typed = column === undefined ? undefined : rowOf(draft, table.key, part.row)?.[column.key];
  return typed ?? part.weight.usual;
}

interface Part {
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

function ratePart(form: FormDefinition, draft: Draft, rates: Readonly<Record<string, Rate>>): Part {
  const part = form.scoring?.rate ?? null;
  const table = part === null ? undefined : indexForm(form).table(part.table);
  if (part === null || table === undefined) return { weight: null, score: null };
  const weight = pointsOrNull(rateWeightText(table, draft, part));
  const rate = rates[figureKey({ kind: 'rate', table: part.table, row: part.row })];
  if (weight === null || rate === undefined) return { weight, score: null };
  const amounts = amountsOf(table, draft, part.row);
  return { weight, score: rateScore(rate, amounts, moneyUnitOf(form, draft), weight, part) };
}

const unscored = (rates: Totals['rates']): Totals => ({
  rates,
  rateWeight: null,
  rateScore: null,
  tables: [],
  rowsWeight: null,
  rowsScore: null,
  weightTotal: null,
  total: null,
  unscored: 0,
  grade: null,
});

/** A grade is a verdict: there is none while a score is missing or the total can't be one. */
function finalGrade(scoring: ScoringRules, total: Decimal | null, missing: boolean): string | null {
  if (total === null || missing || total.isNegative()) return null;
  return total.greaterThan(decimal(scoring.weightTotal)) ? null : gradeOf(scoring, total);
}

/**
 * Every figure that follows from a draft, exact: rates, the score of the rate, sums by groups, weight sum, total, grade.
 * Blank and unreadable texts add nothing; `unscored` counts the rows that still miss a score.
 */
export function scoreDraft(form: FormDefinition, draft: Draft, read: RowReader = readRow): Totals {
  const rates = ratesOf(form, draft);
  if (form.scoring === null) return unscored(rates);
  const rate = ratePart(form, draft, rates);
  const tables = indexForm(form).freeTables.filter(({ scored }) => scored !== null);
  const sums = tables.map((table) => ({ table, sums: tableSums(table, tableOf(draft, table.key), read) }));
  const rowsWeight = sum(sums.map((each) => each.sums.weight));
  const rowsScore = sum(sums.map((each) => each.sums.score));
  const total = sum([rate.score, rowsScore]);
  const missing = tables.flatMap((table) =>
    tableOf(draft, table.key).rows.filter((row) => read(table, row).score === null),
  ).length;
  return {
    rates,
    rateWeight: print(rate.weight),
    rateScore: print(rate.score),
    tables: sums.map((each) => printSums(each.table.key, each.sums)),
    rowsWeight: print(rowsWeight),
    rowsScore: print(rowsScore),
    weightTotal: print(sum([rate.weight, rowsWeight])),
    total: print(total),
    unscored: missing,
    grade: finalGrade(form.scoring, total, missing > 0 || (form.scoring.rate !== null && rate.score === null)),
  };
}
