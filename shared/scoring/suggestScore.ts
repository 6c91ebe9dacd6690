import type { Draft, Indicator } from '../draft/types.ts';
import type { FormDefinition, SuggestionRules } from '../forms/types.ts';
import { type Decimal, decimal, formatDecimal, larger, roundToStep, smaller, zero } from '../number/decimal.ts';
import { numberOrNull } from '../number/parseNumber.ts';
import { fulfilment, inTermsOf, isNumeric, type Numeric, pointOf } from './fulfilment.ts';
import { parseActual, parseTarget, type Target } from './parseTarget.ts';
import { suggestionRules } from './suggestionRules.ts';
import { type TierName, type TierPoints, tierOf, tierPoints } from './tiers.ts';

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

export function suggestFor(form: FormDefinition, rules: SuggestionRules, row: ReadRow): Suggestion {
  const { target, actual, weight, tier } = row;
  if (form.scoring.weights === 'level1') return none('noWeightColumn');
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
export function suggestScore(form: FormDefinition, options: Draft['options'], row: Indicator): Suggestion {
  return suggestFor(form, suggestionRules(form, options), {
    target: parseTarget(row.target),
    actual: parseActual(row.actual),
    weight: numberOrNull(row['weight']),
    tier: tierOf(row['tier']),
  });
}

/** Fills every blank score that has a suggested number. What was typed stays, readable or not. */
export function applySuggestions(form: FormDefinition, draft: Draft): Draft {
  const indicators = draft.indicators.map((row) => {
    const suggestion = row.score.trim() === '' ? suggestScore(form, draft.options, row) : none('noActual');
    return suggestion.kind === 'score' ? { ...row, score: suggestion.score } : row;
  });
  return { ...draft, indicators };
}
