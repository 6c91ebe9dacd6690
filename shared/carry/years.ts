/** Years inside of texts, moved on. */

import type { Draft } from '../draft/types.ts';
import { yearOf } from '../draft/yearOf.ts';
import type { FormDefinition } from '../forms/types.ts';
import { foldWidth } from '../number/normalizeText.ts';
import type { CarryKind, CarryOptions, Years } from './types.ts';

const fourDigits = /^\d{4}$/;

export function yearsOf(form: FormDefinition, draft: Draft, what: CarryKind, { year }: CarryOptions): Years {
  const old = yearOf(form, draft);
  const usual = old === null || what !== 'nextYear' ? old : String(Number(old) + 1);
  const stated =
    year === undefined
      ? usual
      : foldWidth(year)
          .trim()
          .replace(/年度?$/, '');
  const next = stated !== null && fourDigits.test(stated) ? stated : null;
  const usualDistance = what === 'nextYear' ? 1 : 0;
  return { old, next, by: old !== null && next !== null ? Number(next) - Number(old) : usualDistance };
}

/** 〔2023〕12号 is the number of a paper, 2021-2023年 a span of years: neither begins anew each year. */
const notBefore = String.raw`(?<![\d〔\[［.])(?<!\d年?\s?[-—–~～至到])`;
const notAfter = String.raw`(?!\d|[.．]\d)(?!年?\s?[-—–~～至到]\s?\d)`;

/**
 * A text with the old year in it made one of the new year: 2023年度…专项 is 2024年度…专项. Only the exact year, only where
 * it stands by itself.
 *
 * @param written `year` also without 年 behind it, `年` only with it
 */
export function bumpYear(text: string, { old, next }: Years, written: 'year' | '年'): string {
  if (old === null || next === null) return text;
  const pattern = new RegExp(`${notBefore}${old}${written === '年' ? '(?=年)' : ''}${notAfter}`, 'g');
  return text.replace(pattern, next);
}

const separated = /^(\d{4})([-/.年])(\d{1,2})(?:月|([-/.月])(\d{1,2})日?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
const yearAlone = /^(\d{4})(?:年度?)?$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

interface ReadDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

function readDate(tight: string): ReadDate | null {
  const [, year = '', , month = '', , day] = separated.exec(tight) ?? [];
  const [, compactYear = '', compactMonth = '', compactDay] = compact.exec(tight) ?? [];
  const [, onlyYear] = yearAlone.exec(tight) ?? [];
  if (onlyYear !== undefined) return { year: Number(onlyYear), month: 1, day: null };
  const read = year === '' ? { y: compactYear, m: compactMonth, d: compactDay } : { y: year, m: month, d: day };
  if (read.y === '') return null;
  return { year: Number(read.y), month: Number(read.m), day: read.d === undefined ? null : Number(read.d) };
}

function isDate({ year, month, day }: ReadDate): boolean {
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));
}

/**
 * A year, month or day moved on by whole years, written as it was: `2023-01`, `2023年1月`, `2023/12/31`, `20231231`. The
 * 29th of February becomes the 28th where there is none. Null where no date can be read.
 */
export function shiftDate(text: string, by: number): string | null {
  const tight = foldWidth(text).trim();
  const date = readDate(tight);
  if (date === null || !isDate(date)) return null;
  const year = date.year + by;
  const shifted = String(year).padStart(4, '0') + tight.slice(4);
  return date.month === 2 && date.day === 29 && !isLeap(year) ? shifted.replace(/29(?=日?$)/, '28') : shifted;
}
