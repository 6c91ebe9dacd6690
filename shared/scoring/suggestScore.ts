import { withRows } from '../draft/edit.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft, Row } from '../draft/types.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { SuggestionRules } from '../forms/scoringRules.ts';
import type { FormDefinition } from '../forms/types.ts';
import { type Decimal, decimal, formatDecimal, larger, roundToStep, smaller, zero } from '../number/decimal.ts';
import { fulfilment, inTermsOf, isNumeric, type Numeric, pointOf } from './fulfilment.ts';
import { parseActual, parseTarget, type Target } from './parseTarget.ts';
import { actualText, rowText, targetText } from './rowTexts.ts';
import { suggestionRules } from './suggestionRules.ts';
import { readRow } from './tableTotals.ts';
import { type TierName, type TierPoints, tierKey, tierOf, tierPoints } from './tiers.ts';

/** Why no number is suggested. */
export type NoSuggestion =
  /** the form prints no weight at an indicator */
  | 'noWeightColumn'
  /** the weight is blank, unreadable, zero or below */
  | 'noWeight'
  | 'noTarget'
  | 'noActual'
  /** the actual is words, or a sign or range that leaves open whether the target is met */
  | 'unclearActual'
  /** target and actual count different things */
  | 'differentUnits'
  /** zero or negative targets that no published formula covers */
  | 'noFormula';

export type Suggestion =
  /** `score` in points, decimal text */
  | { readonly kind: 'score'; readonly score: string; readonly met: boolean }
  /** the target is words: the clerk picks a tier, which allows a band of points */
  | { readonly kind: 'tier'; readonly chosen: TierName | null; readonly bands: readonly TierPoints[] }
  | { readonly kind: 'none'; readonly reason: NoSuggestion };

const none = (reason: NoSuggestion): Suggestion => ({ kind: 'none', reason });

const one = decimal('1');

/** Share of the weight that an unmet 反向 target earns, by the ratio or by the excess over the target. */
function reverseShare(target: Decimal, actual: Decimal, rule: SuggestionRules['reverse']): Decimal | null {
  if (target.isNegative() && !target.isZero()) return null;
  if (target.isZero()) return zero;
  return rule === 'ratio' ? target.dividedBy(actual) : one.minus(actual.minus(target).dividedBy(target));
}

/** Share of the weight that an unmet 正向 target earns: nothing for nothing, no formula below zero. */
function forwardShare(target: Decimal, actual: Decimal): Decimal | null {
  if (target.isZero()) return zero;
  return target.isNegative() ? null : actual.dividedBy(target);
}

function unmetShare(target: Numeric, actual: Decimal, rules: SuggestionRules): Decimal | null {
  if (target.kind === 'range') return forwardShare(target.low, actual);
  return target.direction === 'atMost' || target.direction === 'below'
    ? reverseShare(target.value, actual, rules.reverse)
    : forwardShare(target.value, actual);
}

/** Rounded half up to the step, never above the weight, never below 0. */
function settle(score: Decimal, weight: Decimal, rules: SuggestionRules): string {
  return formatDecimal(larger(zero, smaller(weight, roundToStep(score, decimal(rules.step)))));
}

function suggestNumber(target: Numeric, actual: Target, weight: Decimal, rules: SuggestionRules): Suggestion {
  if (!isNumeric(actual)) return none('unclearActual');
  const told = inTermsOf(target, actual);
  if (told === null) return none('differentUnits');
  const reached = fulfilment(target, told);
  if (reached === 'met') return { kind: 'score', score: formatDecimal(weight), met: true };
  const point = pointOf(told);
  if (point === null) return none('unclearActual');
  const share = reached === 'unknown' ? null : unmetShare(target, point, rules);
  if (share === null) return none('noFormula');
  return { kind: 'score', score: settle(weight.times(share), weight, rules), met: false };
}

/** What one row is suggested from, already read. */
export interface ReadRow {
  readonly target: Target;
  readonly actual: Target;
  readonly weight: Decimal | null;
  readonly tier: TierName | null;
}

export function suggestFor(table: TableIndex, rules: SuggestionRules, row: ReadRow): Suggestion {
  const { target, actual, weight, tier } = row;
  if (table.weights?.kind !== 'row') return none('noWeightColumn');
  if (weight === null || weight.lessThanOrEqualTo(zero)) return none('noWeight');
  if (target.kind === 'blank') return none('noTarget');
  if (target.kind === 'words') return { kind: 'tier', chosen: tier, bands: tierPoints(weight, rules.tiers) };
  if (actual.kind === 'blank') return none('noActual');
  return suggestNumber(target, actual, weight, rules);
}

/**
 * The score that the form's published rules give an indicator; the clerk may always type another.
 *
 * @param options choices of the draft (`Draft.options`)
 */
export function suggestScore(form: FormDefinition, options: Draft['options'], table: TableIndex, row: Row): Suggestion {
  return suggestFor(table, suggestionRules(form, options), {
    target: parseTarget(targetText(table, row)),
    actual: parseActual(actualText(table, row)),
    weight: readRow(table, row).weight,
    tier: tierOf(row[tierKey]),
  });
}

function withSuggestions(form: FormDefinition, draft: Draft, table: TableIndex): Draft {
  const column = table.byRole('score');
  const before = tableOf(draft, table.key).rows;
  if (column === undefined || table.scored === null) return draft;
  const rows = before.map((row) => {
    if (rowText(table, row, 'score').trim() !== '') return row;
    const suggestion = suggestScore(form, draft.options, table, row);
    return suggestion.kind === 'score' ? { ...row, [column.key]: suggestion.score } : row;
  });
  return rows.some((row, index) => row !== before[index]) ? withRows(draft, table.key, rows) : draft;
}

/** Fills every blank score that has a suggested number. What was typed stays, readable or not. */
export function applySuggestions(form: FormDefinition, draft: Draft): Draft {
  return indexForm(form).freeTables.reduce((filled, table) => withSuggestions(form, filled, table), draft);
}
