/**
 * What people type as a target or an actual value, read as a comparison, a range or words.
 *
 * The reader invents nothing: several parts, approximate figures, dates, or a number inside a sentence are words.
 */
import { assertNever } from '../assertNever.ts';
import { type Decimal, formatDecimal, formatThousands } from '../number/decimal.ts';
import { foldTight } from '../number/normalizeText.ts';
import { isCalendar, isDate, type Quantity, readQuantity } from './quantity.ts';
import { type Affixes, splitAffixes } from './targetAffixes.ts';
import { type Direction, signs } from './targetWords.ts';

export type Target =
  | { readonly kind: 'blank' }
  /** `bare` is a number without a sign */
  | {
      readonly kind: 'comparison';
      readonly direction: Direction | 'bare';
      readonly value: Decimal;
      /** the word that multiplied the number, as typed (万, 亿, 千); empty when there is none */
      readonly scale: string;
      /** as typed; empty when there is none, `%` for percent */
      readonly unit: string;
    }
  | {
      readonly kind: 'range';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly scale: string;
      readonly unit: string;
    }
  /** the text as typed */
  | { readonly kind: 'words'; readonly text: string };

const rangePattern =
  /^([+\-\u2212]?[^\-~\u2013\u2014\u2212至到]+)(?:-|~|～|\u2013|\u2014{1,2}|\u2212|至|到)(\d.*|[一二两三四五六七八九十].*)$/s;

/** `5-8家`, `5家～8家`, `90%至95%`, `1-2万元`: a unit at the end belongs to both numbers. */
function readRange(text: string): Target | null {
  const [, first = '', second = ''] = rangePattern.exec(text) ?? [];
  const high = readQuantity(second);
  if (high === null) return null;
  const shared = /^[\d.,]+/.test(second) ? second.replace(/^[\d.,]+/, '') : high.unit;
  const alone = readQuantity(first);
  const low = alone?.unit ? alone : readQuantity(first + (/\d$/.test(first) ? shared : high.unit));
  if (low === null || low.unit !== high.unit || low.value.greaterThanOrEqualTo(high.value)) return null;
  if (isCalendar(low) && isCalendar(high)) return null;
  return { kind: 'range', low: low.value, high: high.value, scale: high.scale, unit: high.unit };
}

function directionOf({ before, after, expectsAfter }: Affixes): Direction | 'bare' | null {
  if (before === null) return after ?? (expectsAfter ? null : 'bare');
  if (after === null) return before;
  const upward = (direction: Direction): boolean => direction === 'atLeast' || direction === 'above';
  return before !== 'equal' && upward(before) === upward(after) ? before : null;
}

function comparison(affixes: Affixes, found: Quantity): Target | null {
  const direction = directionOf(affixes);
  return direction === null ? null : { kind: 'comparison', direction, ...found };
}

const withoutEnd = (tight: string): string => tight.replace(/[。;,、]+$/, '');

function readTyped(text: string): Target {
  const folded = foldTight(text);
  if (folded === '') return { kind: 'blank' };
  const tight = withoutEnd(folded);
  if (tight === '') return { kind: 'words', text };
  const affixes = splitAffixes(tight);
  const found = readQuantity(affixes.core);
  const read =
    found === null
      ? affixes.before === null && affixes.after === null
        ? readRange(affixes.core)
        : null
      : comparison(affixes, found);
  return read ?? { kind: 'words', text };
}

/** The days from 1990 to 2060 as a spreadsheet counts them. */
const serials = { first: 32_874, last: 58_806 };

/** `45,291` was 2023-12-31 until its cell lost the format of dates. A count says what it counts, or has a sign. */
function isLostDate(tight: string): boolean {
  if (!/^\d\d,\d{3}$/.test(tight)) return false;
  const serial = Number(tight.replace(',', ''));
  return serial >= serials.first && serial <= serials.last;
}

/**
 * Reads a typed target. Never throws; what it can't read is words.
 *
 * Only a target is taken for a date that lost its format: an actual follows its target, and `45,291` against
 * `≥40000人` is a count.
 */
export function parseTarget(text: string): Target {
  return isLostDate(withoutEnd(foldTight(text))) ? { kind: 'words', text } : readTyped(text);
}

/** What clerks write before an actual value: 已完成95%. */
export const actualLead = /^已?(?:达到|达|完成|实现|共计|共|为|是)(?=[\d一二两三四五六七八九十百])/;

/** Reads a typed actual value. 达到95% is a plain figure here, while as a target it asks for at least 95%. */
export function parseActual(text: string): Target {
  const read = readTyped(foldTight(text).replace(actualLead, ''));
  return read.kind === 'words' || read.kind === 'blank' ? readTyped(text) : read;
}

/** Separators tell a figure from the date of the same digits. */
function printFigure(value: Decimal, unit: string): string {
  const plain = formatDecimal(value) + unit;
  return isDate(plain) ? formatThousands(value, value.decimalPlaces()) + unit : plain;
}

/** One text per value, which `parseTarget` reads back as the same value; 万 and 亿 are multiplied out. */
export function printTarget(target: Target): string {
  switch (target.kind) {
    case 'blank':
      return '';
    case 'comparison':
      return `${signs[target.direction]}${printFigure(target.value, target.unit)}`;
    case 'range':
      return `${printFigure(target.low, '')}-${printFigure(target.high, target.unit)}`;
    case 'words':
      return target.text;
    default:
      return assertNever(target);
  }
}

/** The typed text without its comparison: `≥95%` gives `95%`, `48小时以内` gives `48小时`. Null if there is none to take off. */
export function withoutSign(text: string): string | null {
  const target = parseTarget(text);
  if (target.kind !== 'comparison' || target.direction === 'bare') return null;
  return splitAffixes(withoutEnd(foldTight(text))).core;
}
