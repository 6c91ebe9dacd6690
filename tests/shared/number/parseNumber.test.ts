import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import { numberOrNull, parseNumber } from '../../../shared/number/parseNumber.ts';

/** How a reading is written in the tables: `95.5%`, `12000`, blank, invalid. */
function read(text: string): string {
  const parsed = parseNumber(text);
  return parsed.kind === 'number' ? `${formatDecimal(parsed.value)}${parsed.percent ? '%' : ''}` : parsed.kind;
}

const digits = (count: number): string => '9'.repeat(count);

describe('parseNumber', () => {
  it.each([
    ['', 'blank'],
    [' \t　\n', 'blank'],
    ['0', '0'],
    ['-0', '0'],
    ['2.50', '2.5'],
    ['２．５', '2.5'],
    ['１２，３４５．６０', '12345.6'],
    ['12,345', '12345'],
    ['1,234,567.8', '1234567.8'],
    [' 1 234 ', '1234'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['2。5', '2.5'],
    ['+3', '3'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['–3', '-3'],
    ['－３', '-3'],
    ['95.5％', '95.5%'],
    ['95%', '95%'],
    ['1.2万', '12000'],
    ['3亿', '300000000'],
    ['5千', '5000'],
    ['2百万', '2000000'],
    ['5千万', '50000000'],
    ['1万亿', '1000000000000'],
    ['-1.5万', '-15000'],
    ['1万%', '10000%'],
    ['12a', 'invalid'],
    ['abc', 'invalid'],
    ['a12', 'invalid'],
    ['1,2', 'invalid'],
    ['12,34', 'invalid'],
    ['1234,567', 'invalid'],
    ['1,2345', 'invalid'],
    ['.', 'invalid'],
    ['-', 'invalid'],
    ['%', 'invalid'],
    ['万', 'invalid'],
    ['1.2.3', 'invalid'],
    ['1e3', 'invalid'],
    ['--1', 'invalid'],
    ['5%%', 'invalid'],
    ['%5', 'invalid'],
    ['5万千', 'invalid'],
    ['五', 'invalid'],
    [digits(30), digits(30)],
    [digits(31), 'invalid'],
    [`${digits(15)}.${digits(15)}`, `${digits(15)}.${digits(15)}`],
    [`${digits(15)}.${digits(16)}`, 'invalid'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('numberOrNull', () => {
  it.each([
    ['2.5', '2.5'],
    ['80%', '80'],
    ['', null],
    ['x', null],
    [undefined, null],
  ])('of %j is %s', (text, expected) => {
    const value = numberOrNull(text);
    expect(value === null ? null : formatDecimal(value)).toBe(expected);
  });
});
