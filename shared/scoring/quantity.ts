import { chineseNumber } from '../number/chineseNumber.ts';
import { type Decimal, formatDecimal } from '../number/decimal.ts';
import { parseNumber } from '../number/parseNumber.ts';
import { isKnownUnit, isUnit } from './units.ts';

/** A number with its unit; percent is the unit `%`, and 万 or 亿 is multiplied out, so 1.2万人 is 12000 人. */
export interface Quantity {
  readonly value: Decimal;
  /** as typed, full-width folded; empty when there is none */
  readonly unit: string;
}

/** 千克, 千米, 千瓦, 千卡 are units, not thousands; 万元 is ten thousand 元. */
const pattern =
  /^([+\-\u2212\u2013]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d*)?)(千万|百万|万亿|千(?![克米瓦卡帕赫伏])|万|亿)?(.*)$/s;

const chinesePattern = /^(百分之)?([零〇一二两三四五六七八九十百千点]+?)((?![零〇一二两三四五六七八九十百点]).*)?$/s;

/** 2022年 and 12月 are dates, 2020-2025 a period: none of them is a quantity to reach. */
export function isCalendar({ value, unit }: Quantity): boolean {
  return (
    (unit === '年' || unit === '') && value.isInteger() && value.greaterThanOrEqualTo(1900) && value.lessThan(2100)
  );
}

const mostDigits = 30;

function quantity(value: Decimal, unit: string): Quantity | null {
  const found = { value, unit };
  if (unit === '年' && isCalendar(found)) return null;
  return formatDecimal(value).replace(/\D/g, '').length > mostDigits ? null : found;
}

function readChinese(text: string): Quantity | null {
  const [, percent, numeral = '', unit = ''] = chinesePattern.exec(text) ?? [];
  const value = chineseNumber(numeral);
  if (value === null) return null;
  if (percent !== undefined) return unit === '' ? quantity(value, '%') : null;
  return isKnownUnit(unit) ? quantity(value, unit) : null;
}

/** Reads folded text without spaces as one quantity and nothing else. Null when it is anything else. */
export function readQuantity(text: string): Quantity | null {
  const [, digits = '', word = '', unit = ''] = pattern.exec(text) ?? [];
  if (!/\d/.test(digits)) return readChinese(text);
  const parsed = parseNumber(digits + word);
  if (parsed.kind !== 'number' || (unit !== '' && !isUnit(unit))) return null;
  return quantity(parsed.value, unit);
}
