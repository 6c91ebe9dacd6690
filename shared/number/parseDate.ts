import { foldTight } from './normalizeText.ts';

/**
 * What a typed text says as a year, a month or a day. Years are those from 1900 to 2099; a day must be one that the month
 * has. Full-width digits and spaces anywhere are read as what they stand for.
 *
 * | typed                                         | as a month   | as a date        |
 * | --------------------------------------------- | ------------ | ---------------- |
 * | (nothing, spaces)                             | blank        | blank            |
 * | `2022-01` `2022.1` `2022/1` `202201` `2022年1月` | 2022-01      | invalid          |
 * | `2022-01-05` `2022/1/5` `20220105` `2022年1月5日` | 2022-01      | 2022-01-05       |
 * | `去年底` `2022-13` `2022-2-30` `45291`           | invalid      | invalid          |
 */
export type ParsedMonth =
  | { readonly kind: 'blank' }
  /** `month` is `2022-01`: two of them compare as texts */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'invalid' };

export type ParsedDate =
  | { readonly kind: 'blank' }
  /** `date` is `2022-01-05` */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'invalid' };

export type ParsedYear =
  | { readonly kind: 'blank' }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'invalid' };

const invalid = { kind: 'invalid' } as const;

interface Parts {
  readonly year: string;
  readonly month: string;
  /** null where the text names none */
  readonly day: string | null;
}

/** One sign between the parts, and the same one; none at all only where every part has all its digits. */
const patterns: readonly RegExp[] = [
  /^(\d{4})([-./\u2013\u2014\u2212])(\d{1,2})(?:\2(\d{1,2}))?$/,
  /^(\d{4})()年(\d{1,2})月(?:份|(\d{1,2})[日号])?$/,
  /^(\d{4})()(\d{2})(\d{2})?$/,
];

/** Days of a month; the calendar is worked out here because the core has no clock. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isReal({ year, month, day }: Parts): boolean {
  if (!/^(?:19|20)/.test(year) || Number(month) < 1 || Number(month) > 12) return false;
  return day === null || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** Null for a text that names no month. */
function readParts(tight: string): Parts | null {
  const match = patterns.map((pattern) => pattern.exec(tight)).find((found) => found !== null);
  if (match === undefined) return null;
  const [, year = '', , month = '', day] = match;
  const parts = { year, month: month.padStart(2, '0'), day: day?.padStart(2, '0') ?? null };
  return isReal(parts) ? parts : null;
}

/** The month in a text; that of the date where it names a day. */
export function parseMonth(text: string): ParsedMonth {
  const tight = foldTight(text);
  if (tight === '') return { kind: 'blank' };
  const parts = readParts(tight);
  return parts === null ? invalid : { kind: 'month', month: `${parts.year}-${parts.month}` };
}

export function parseDate(text: string): ParsedDate {
  const tight = foldTight(text);
  if (tight === '') return { kind: 'blank' };
  const parts = readParts(tight);
  if (parts === null || parts.day === null) return invalid;
  return { kind: 'date', date: `${parts.year}-${parts.month}-${parts.day}` };
}

/** `2022` of `2022`, `２０２２年` or `2022年度`. */
export function parseYear(text: string): ParsedYear {
  const tight = foldTight(text);
  if (tight === '') return { kind: 'blank' };
  const year = /^((?:19|20)\d{2})年?度?$/.exec(tight)?.[1];
  return year === undefined ? invalid : { kind: 'year', year };
}
