import type { RatePart } from '../forms/scoringRules.ts';
import { type Decimal, formatDecimal, hundred, type Rounding, round, smaller, zero } from '../number/decimal.ts';
import { type MoneyUnit, parseMoney } from '../number/parseMoney.ts';
import { numberOrNull } from '../number/parseNumber.ts';
import type { Rate } from './types.ts';

/**
 * The rate of two amounts as typed: executed ÷ budget in percent.
 *
 * | executed | budget        | rate                                        |
 * | -------- | ------------- | ------------------------------------------- |
 * | number   | above 0       | rounded by the form's rule                  |
 * | 0        | 0             | 0 %                                         |
 * | above 0  | 0 or blank    | none: money was spent without a budget      |
 * | 0        | blank         | 0 %: as printed in the forms                |
 * | blank    | anything      | blank                                       |
 */
export function executionRate(executedText: string, budgetText: string, unit: MoneyUnit, rounding: Rounding): Rate {
  const executed = parseMoney(executedText, unit);
  const budget = parseMoney(budgetText, unit);
  if (executed.kind === 'invalid' || budget.kind === 'invalid') return { kind: 'unreadable' };
  if (executed.kind === 'blank') return { kind: 'blank' };
  const budgetValue = budget.kind === 'number' ? budget.value : zero;
  if (executed.value.isNegative() || budgetValue.isNegative()) return { kind: 'unreadable' };
  if (budgetValue.isZero()) {
    return executed.value.isZero() ? { kind: 'rate', percent: '0', over: false } : { kind: 'noBudget' };
  }
  const percent = round(executed.value.times(hundred).dividedBy(budgetValue), rounding);
  return { kind: 'rate', percent: formatDecimal(percent), over: executed.value.greaterThan(budgetValue) };
}

/** Weight × rate, from the rate as shown or from the raw quotient, never above the weight. Null without a rate. */
export function rateScore(
  rate: Rate,
  amounts: { readonly executed: string; readonly budget: string },
  unit: MoneyUnit,
  weight: Decimal,
  rules: Pick<RatePart, 'base' | 'rounding'>,
): Decimal | null {
  if (rate.kind !== 'rate') return null;
  const shown = numberOrNull(rate.percent) ?? zero;
  const executed = parseMoney(amounts.executed, unit);
  const budget = parseMoney(amounts.budget, unit);
  const raw =
    rules.base === 'raw' && executed.kind === 'number' && budget.kind === 'number' && !budget.value.isZero()
      ? executed.value.times(hundred).dividedBy(budget.value)
      : shown;
  return smaller(round(weight.times(raw).dividedBy(hundred), rules.rounding), weight);
}
