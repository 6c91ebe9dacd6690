import { type Decimal, decimal, zero } from '../number/decimal.ts';
import type { Target } from './parseTarget.ts';
import { canonicalUnit, sameUnit } from './units.ts';

/** A target or actual that says a number. */
export type Numeric = Extract<Target, { kind: 'comparison' | 'range' }>;

/** `unknown`: no number on one side, units that differ, or an actual (`≥90%`) that leaves it open. */
export type Fulfilment = 'met' | 'unmet' | 'unknown';

interface Border {
  readonly value: Decimal;
  /** whether the border itself is out */
  readonly open: boolean;
}

/** The values that an actual may stand for; null is no border. `95%` is one point, `≥95%` has no upper border. */
export interface Interval {
  readonly low: Border | null;
  readonly high: Border | null;
}

export function isNumeric(target: Target): target is Numeric {
  return target.kind === 'comparison' || target.kind === 'range';
}

export function intervalOf(actual: Numeric): Interval {
  if (actual.kind === 'range') {
    return { low: { value: actual.low, open: false }, high: { value: actual.high, open: false } };
  }
  const closed = { value: actual.value, open: false };
  const open = { value: actual.value, open: true };
  const intervals: Readonly<Record<typeof actual.direction, Interval>> = {
    bare: { low: closed, high: closed },
    equal: { low: closed, high: closed },
    atLeast: { low: closed, high: null },
    above: { low: open, high: null },
    atMost: { low: null, high: closed },
    below: { low: null, high: open },
  };
  return intervals[actual.direction];
}

/** The one value of an actual; null where it stands for many. */
export function pointOf(actual: Numeric): Decimal | null {
  return actual.kind === 'comparison' && (actual.direction === 'bare' || actual.direction === 'equal')
    ? actual.value
    : null;
}

const one = decimal('1');

/** 95% against 0.96: nobody can say whether the quotient or 0.96 % is meant. */
function looksLikeQuotient(percent: Decimal, bare: Decimal): boolean {
  return percent.greaterThan(one) && bare.greaterThan(zero) && bare.lessThanOrEqualTo(one);
}

function figureOf(target: Numeric): Decimal {
  return target.kind === 'range' ? target.low : target.value;
}

/** Same unit, or one side without a unit (`>=100` and `93.94%`), as long as the numbers can mean the same. */
export function comparable(target: Numeric, actual: Numeric): boolean {
  if (sameUnit(target.unit, actual.unit)) return true;
  if (target.unit !== '' && actual.unit !== '') return false;
  if (canonicalUnit(target.unit) === '%') return !looksLikeQuotient(figureOf(target), figureOf(actual));
  if (canonicalUnit(actual.unit) === '%') return !looksLikeQuotient(figureOf(actual), figureOf(target));
  return true;
}

/** Whether every value is at least the border (above it if `strict`), none is, or some are. */
function upward({ low, high }: Interval, border: Decimal, strict: boolean): Fulfilment {
  const all = low !== null && (low.value.greaterThan(border) || (low.value.equals(border) && (!strict || low.open)));
  if (all) return 'met';
  const none = high !== null && (high.value.lessThan(border) || (high.value.equals(border) && (strict || high.open)));
  return none ? 'unmet' : 'unknown';
}

function mirror(interval: Interval): Interval {
  const turn = (border: Border | null): Border | null =>
    border === null ? null : { value: border.value.negated(), open: border.open };
  return { low: turn(interval.high), high: turn(interval.low) };
}

const downward = (interval: Interval, border: Decimal, strict: boolean): Fulfilment =>
  upward(mirror(interval), border.negated(), strict);

/** A target of zero without a sign (no accidents) is met by zero; what more than zero means, the text doesn't say. */
function bareZero({ low, high }: Interval): Fulfilment {
  return low?.value.isZero() && high?.value.isZero() ? 'met' : 'unknown';
}

function exactlyZero(interval: Interval): Fulfilment {
  const { low, high } = interval;
  if (low?.value.isZero() && high?.value.isZero()) return 'met';
  const without = upward(interval, zero, true) === 'met' || downward(interval, zero, true) === 'met';
  return without ? 'unmet' : 'unknown';
}

function fulfilmentOf(target: Numeric, actual: Interval): Fulfilment {
  if (target.kind === 'range') return upward(actual, target.low, false);
  switch (target.direction) {
    case 'bare':
      return target.value.isZero() ? bareZero(actual) : upward(actual, target.value, false);
    case 'equal':
      return target.value.isZero() ? exactlyZero(actual) : upward(actual, target.value, false);
    case 'atLeast':
    case 'above':
      return upward(actual, target.value, target.direction === 'above');
    case 'atMost':
    case 'below':
      return downward(actual, target.value, target.direction === 'below');
  }
}

/**
 * Whether an actual fulfils its target.
 *
 * | target                 | met when                                         |
 * | ---------------------- | ------------------------------------------------ |
 * | ≥ or a bare number     | actual ≥ target (> for >)                        |
 * | ≤                      | actual ≤ target (< for <)                        |
 * | =                      | actual ≥ target; for = 0 only 0                  |
 * | range                  | actual ≥ lower bound                             |
 */
export function fulfilment(target: Target, actual: Target): Fulfilment {
  if (!isNumeric(target) || !isNumeric(actual) || !comparable(target, actual)) return 'unknown';
  return fulfilmentOf(target, intervalOf(actual));
}
