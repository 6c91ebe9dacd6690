/**
 * Decimal arithmetic for money, weights and scores. The only file that imports decimal.js.
 *
 * Nothing here passes through a binary float: numbers enter as text and leave as text.
 */
import { Decimal as DecimalJs } from 'decimal.js';

/** 60 significant digits keep every quotient of two 30-digit amounts on its own side of any rounding border. */
const Exact = DecimalJs.clone({ precision: 60, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -1000, toExpPos: 1000 });

export type Decimal = DecimalJs;

/** How a figure is rounded. `up` is away from zero (the Shanghai execution rate), `halfUp` is 四舍五入. */
export type RoundingMode = 'up' | 'halfUp' | 'down';

export interface Rounding {
  readonly mode: RoundingMode;
  /** digits after the decimal point */
  readonly digits: number;
}

const modes: Readonly<Record<RoundingMode, DecimalJs.Rounding>> = {
  up: DecimalJs.ROUND_UP,
  halfUp: DecimalJs.ROUND_HALF_UP,
  down: DecimalJs.ROUND_DOWN,
};

/** Whether a text is a plain decimal (`-12.5`), as definitions and results hold them. */
export function isDecimalText(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Makes a decimal of plain decimal text (`-12.5`); for what people type use `parseNumber`. Throws on anything else. */
export function decimal(text: string): Decimal {
  if (!isDecimalText(text)) throw new RangeError(`not plain decimal text: ${text}`);
  return new Exact(text);
}

export const zero: Decimal = decimal('0');
export const hundred: Decimal = decimal('100');

export function round(value: Decimal, { mode, digits }: Rounding): Decimal {
  return value.toDecimalPlaces(digits, modes[mode]);
}

/** Rounds to the nearest multiple of `step` (for example 0.5), halves away from zero. */
export function roundToStep(value: Decimal, step: Decimal): Decimal {
  return value.dividedBy(step).toDecimalPlaces(0, modes.halfUp).times(step);
}

/** The exact sum of the numbers that are there; null when none is, because blank is not zero. */
export function sum(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce<Decimal | null>((total, value) => {
    if (value === null) return total;
    return total === null ? value : total.plus(value);
  }, null);
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lessThan(b) ? a : b;
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return a.greaterThan(b) ? a : b;
}

/** Plain text without exponent or trailing zeros: `94.48`, `98`, `-0.5`. Minus zero prints as `0`. */
export function formatDecimal(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** Text with thousands separators and a fixed number of digits, halves up: `14,366,388.61`. */
export function formatThousands(value: Decimal, digits: number): string {
  const fixed = value.toFixed(digits, modes.halfUp);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The nearest binary number, for a spreadsheet cell. It is the last step before a file, never one of a calculation. */
export function toCellNumber(value: Decimal): number {
  return value.toNumber();
}
