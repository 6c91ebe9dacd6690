import { chineseNumber } from '../number/chineseNumber.ts';
import { type Decimal, formatDecimal, hundred } from '../number/decimal.ts';
import { parseNumber } from '../number/parseNumber.ts';
import { isKnownUnit, isUnit } from './units.ts';

/** A number with its unit; percent is the unit `%`, and 万 or 亿 is multiplied out, so 1.2万人 is 12000 人. */
export interface Quantity {
  readonly value: Decimal;
  /** the word that multiplied the number, as typed (万, 亿, 千); empty when there is none */
  readonly scale: string;
  /** as typed, full-width folded; empty when there is none */
  readonly unit: string;
}

/** 千克, 千米, 千瓦, 千卡 are units, not thousands; 万元 is ten thousand 元. */
const pattern =
  /^([+\-\u2212\u2013]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d*)?)(千万|百万|万亿|千(?![克米瓦卡帕赫伏])|万|亿)?(.*)$/s;

const chinesePattern = /^(百分之)?([零〇一二两三四五六七八九十百千点]+?)((?![零〇一二两三四五六七八九十百点]).*)?$/s;

/** 2022年 and 12月 are dates, 2020-2025 a period: none of them is a quantity to reach. */
export function isCalendar({ value, unit }: Pick<Quantity, 'value' | 'unit'>): boolean {
  return (
    (unit === '年' || unit === '') && value.isInteger() && value.greaterThanOrEqualTo(1900) && value.lessThan(2100)
  );
}

const date = /^(?:19|20)\d\d(?:\.[1-9]|\.(?:0[1-9]|1[0-2])年?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])日?)$/;

/** 2023.12, 2023.5, 20231231: a month or a day. An earlier one is no shortfall. */
export function isDate(text: string): boolean {
  return date.test(text);
}

/** 12月份 is December, 18月份 eighteen months. */
function isMonth({ value, unit }: Quantity): boolean {
  return unit === '月份' && value.isInteger() && value.greaterThanOrEqualTo(1) && value.lessThanOrEqualTo(12);
}

const mostDigits = 30;

function quantity(found: Quantity): Quantity | null {
  if ((found.unit === '年' && isCalendar(found)) || isMonth(found)) return null;
  return formatDecimal(found.value).replace(/\D/g, '').length > mostDigits ? null : found;
}

function readChinese(text: string): Quantity | null {
  if (/^百分之?百$/.test(text)) return { value: hundred, scale: '', unit: '%' };
  const [, percent, numeral = '', unit = ''] = chinesePattern.exec(text) ?? [];
  const value = chineseNumber(numeral);
  if (value === null) return null;
  if (percent !== undefined) return unit === '' ? quantity({ value, scale: '', unit: '%' }) : null;
  return isKnownUnit(unit) ? quantity({ value, scale: '', unit }) : null;
}

/** Reads folded text without spaces as one quantity and nothing else. Null when it is anything else. */
export function readQuantity(text: string): Quantity | null {
  if (isDate(text)) return null;
  const [, digits = '', word = '', unit = ''] = pattern.exec(text) ?? [];
  if (!/\d/.test(digits)) return readChinese(text);
  const parsed = parseNumber(digits + word);
  if (parsed.kind !== 'number' || (unit !== '' && !isUnit(unit))) return null;
  return quantity({ value: parsed.value, scale: word, unit });
}
