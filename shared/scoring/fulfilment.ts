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

/** A number with 万 or 亿 beside one that says neither these nor a unit: nobody can say whether its 万 was left out. */
function leavesScaleOpen(scaled: Numeric, other: Numeric): boolean {
  return scaled.scale !== '' && other.scale === '' && other.unit === '';
}

/**
 * Whether two values can be compared as they stand.
 *
 * | one           | the other   |                                                                      |
 * | ------------- | ----------- | -------------------------------------------------------------------- |
 * | `2.6亿元`      | `24500万元`  | yes: 万 and 亿 are multiplied out                                      |
 * | `200万`       | `195.5万元`  | yes: both say their size, one leaves its unit to the other            |
 * | `200万`       | `1955000元`  | yes: a unit without 万 is a size too                                   |
 * | `80000`       | `80000亩`    | yes: the unit may stand in the name of the indicator                  |
 * | `8`           | `7.2万亩`    | no: the name may say 万亩, or 亩                                        |
 * | `2亿`         | `1.8`       | no, for the same reason                                               |
 * | `>=100`       | `93.94%`    | yes                                                                   |
 * | `>=95%`       | `0.96`      | no: a quotient, or 0.96 %                                              |
 * | `200万`       | `95%`       | no                                                                    |
 * | `5个`         | `3项`       | no                                                                    |
 */
export function comparable(target: Numeric, actual: Numeric): boolean {
  if (leavesScaleOpen(target, actual) || leavesScaleOpen(actual, target)) return false;
  if (sameUnit(target.unit, actual.unit)) return true;
  if (target.unit !== '' && actual.unit !== '') return false;
  if (target.scale !== '' || actual.scale !== '') return canonicalUnit(target.unit + actual.unit) !== '%';
  if (canonicalUnit(target.unit) === '%') return !looksLikeQuotient(figureOf(target), figureOf(actual));
  if (canonicalUnit(actual.unit) === '%') return !looksLikeQuotient(figureOf(actual), figureOf(target));
  return true;
}

/** How many of the target's unit one of the actual's is, where both are known and differ. */
const sizes: readonly (readonly [actual: string, target: string, size: Decimal])[] = [
  ['‰', '%', decimal('0.1')],
  ['%', '‰', decimal('10')],
];

const ten = decimal('10');
const tenThousandth = decimal('0.0001');

/** An actual in 万元 whose target is a figure of like size without sign and unit, as `inTermsOf` tells. */
function isPlainAmount(target: Numeric, actual: Numeric): boolean {
  if (target.kind === 'range' || target.direction !== 'bare' || target.unit !== '' || target.scale !== '') return false;
  const point = actual.scale === '万' && canonicalUnit(actual.unit) === '元' ? pointOf(actual) : null;
  if (point === null) return false;
  const told = point.times(tenThousandth);
  return told.times(ten).greaterThanOrEqualTo(target.value) && told.lessThanOrEqualTo(target.value.times(ten));
}

function resized(actual: Numeric, size: Decimal, unit: string): Numeric {
  return actual.kind === 'range'
    ? { ...actual, low: actual.low.times(size), high: actual.high.times(size), scale: '', unit }
    : { ...actual, value: actual.value.times(size), scale: '', unit };
}

/**
 * The actual as the target counts it; null where they can't be compared. Beside what compares as it stands:
 *
 * | target    | actual     |                                                                              |
 * | --------- | ---------- | ---------------------------------------------------------------------------- |
 * | `≤0.9‰`   | `0.05%`    | 0.5‰                                                                         |
 * | `6070`    | `6000万元`  | 6000: a planned amount left its unit to the money of the form, which is 元 or  |
 * |           |            | 万元 and no other, and one ten thousand times the plan can't be meant           |
 * | `5000000` | `490万元`   | null: of like size in 元 only, which the target doesn't say                   |
 * | `≤6070`   | `6000万元`  | null: a limit kept in 万元, in 元 broken ten thousand times over: full or no marks |
 * | `8`       | `7.2万亩`   | null: of things, unlike money, 万 is no unit that everybody has in mind         |
 * | `6070万元` | `6000`     | null: an actual in 元 against a plan in 万元 is a common slip                   |
 */
export function inTermsOf(target: Numeric, actual: Numeric): Numeric | null {
  if (isPlainAmount(target, actual)) return resized(actual, tenThousandth, '');
  if (comparable(target, actual)) return actual;
  const [from, to] = [canonicalUnit(actual.unit), canonicalUnit(target.unit)];
  const found = sizes.find(([actualUnit, targetUnit]) => actualUnit === from && targetUnit === to);
  return found === undefined ? null : resized(actual, found[2], target.unit);
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
  const told = isNumeric(target) && isNumeric(actual) ? inTermsOf(target, actual) : null;
  return isNumeric(target) && told !== null ? fulfilmentOf(target, intervalOf(told)) : 'unknown';
}
