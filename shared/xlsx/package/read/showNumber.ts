/** What a spreadsheet shows for a number, and the exact decimal texts behind it. */
import { type Decimal, decimal, formatThousands, hundred, round } from '../../../number/decimal.ts';
import type { DecimalSection, FormatSection, FormatToken, NumberFormat } from './numberFormat.ts';
import type { StoredNumber } from './sourceSheet.ts';

/** Doubles carry 15 digits surely; what spreadsheets print beyond them is noise of binary arithmetic. */
const sureDigits = 15;

/** Plain decimal text of a double, without the exponent that JavaScript prints for very large and very small ones. */
export function plainDouble(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

const daysOf400Years = 146_097;
/** Day 0 of the calendar below (1 March 0000) seen from day 0 of the sheet's calendar (30 December 1899). */
const sheetEpoch = 693_899;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The Gregorian day of a serial number: days counted from 30 December 1899, right from March 1900 on. */
export function dayOfSerial(serial: number): Day {
  const days = Math.floor(serial) + sheetEpoch;
  const era = Math.floor(days / daysOf400Years);
  const dayOfEra = days - era * daysOf400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2023-12-31` of a serial number. */
export function isoDay(serial: number): string {
  const { year, month, day } = dayOfSerial(serial);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** m is minutes after hours or before seconds, months elsewhere. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const codes = tokens.map((token, at) => ({ ...token, at })).filter((token) => token.kind === 'code');
  const place = codes.findIndex((token) => token.at === index);
  return /^h/i.test(codes[place - 1]?.text ?? '') || /^s/i.test(codes[place + 1]?.text ?? '');
}

function showDate(tokens: readonly FormatToken[], serial: number): string {
  const { year, month, day } = dayOfSerial(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const show = (token: FormatToken, index: number): string => {
    const wide = token.text.length > 1;
    const pad = (value: number): string => (wide ? two(value) : String(value));
    switch (token.kind === 'code' ? token.text[0]?.toLowerCase() : '') {
      case 'y':
        return token.text.length > 2 ? String(year).padStart(4, '0') : two(year % 100);
      case 'm':
        return isMinutes(tokens, index) ? pad(Math.floor(seconds / 60) % 60) : pad(month);
      case 'd':
        return pad(day);
      case 'h':
        return pad(Math.floor(seconds / 3600) % 24);
      case 's':
        return pad(seconds % 60);
      default:
        return token.kind === 'literal' ? token.text : '';
    }
  };
  return tokens.map(show).join('');
}

function trimZeros(text: string, least: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function showDecimal(section: DecimalSection, value: Decimal, sign: string): string {
  const scaled = section.percent ? value.times(hundred) : value;
  const cut = scaled.dividedBy(decimal(`1${'0'.repeat(3 * Math.min(section.thousandsCut, 5))}`));
  const [least, most] = section.digits;
  const rounded = round(cut.abs(), { mode: 'halfUp', digits: most });
  const digits = section.grouped ? formatThousands(rounded, most) : rounded.toFixed(most);
  const shown = trimZeros(digits, least).replace(/^0(?=\.|$)/, section.showsZero ? '0' : '');
  return sign + section.prefix + shown + section.suffix;
}

function sectionFor(format: NumberFormat, value: number): { readonly section: FormatSection; readonly sign: string } {
  const [positive = { kind: 'general' }, negative, zeros] = format;
  if (value < 0 && negative !== undefined) return { section: negative, sign: '' };
  if (value === 0 && zeros !== undefined) return { section: zeros, sign: '' };
  return { section: positive, sign: value < 0 ? '-' : '' };
}

const largestShown = 1e21;

/** `dateShift` is 1462 in a workbook that counts from 1904, else 0. */
export function showNumber(
  value: number,
  format: NumberFormat,
  dateShift: number,
): { readonly text: string; readonly number: StoredNumber } {
  const plain = plainDouble(value);
  // a short text has no digits to round away
  const tidy = plain.length <= sureDigits ? plain : plainDouble(Number(value.toPrecision(sureDigits)));
  const { section, sign } = sectionFor(format, value);
  const serial = value + dateShift;
  const stored = { plain, tidy, percent: false, month: null, serial };
  if (Math.abs(value) >= largestShown) return { text: plain, number: stored };
  if (section.kind === 'decimal') {
    const text = showDecimal(section, decimal(tidy), sign).trim();
    return { text, number: { ...stored, percent: section.percent } };
  }
  if (section.kind === 'date' && serial >= 0 && serial < 2_958_466) {
    const { year, month } = dayOfSerial(serial);
    const dated = section.tokens.some((token) => token.kind === 'code' && /^y/i.test(token.text));
    return {
      text: showDate(section.tokens, serial),
      number: { ...stored, month: dated ? `${String(year).padStart(4, '0')}-${two(month)}` : null },
    };
  }
  if (section.kind === 'literal') return { text: section.text.trim(), number: stored };
  return { text: tidy, number: stored };
}
