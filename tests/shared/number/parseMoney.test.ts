import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import { type MoneyUnit, moneyOrNull, parseMoney } from '../../../shared/number/parseMoney.ts';

function read(text: string, unit: MoneyUnit): string {
  const parsed = parseMoney(text, unit);
  return parsed.kind === 'number' ? formatDecimal(parsed.value) : parsed.kind;
}

describe('parseMoney', () => {
  it.each([
    ['250000', '250000', '250000'],
    ['250,000.50', '250000.5', '250000.5'],
    ['250万元', '2500000', '250'],
    ['250万', '2500000', '250'],
    ['1.2亿', '120000000', '12000'],
    ['500元', '500', '0.05'],
    ['5千', '5000', '0.5'],
    ['5千元', '5000', '0.5'],
    ['¥1,000', '1000', '1000'],
    ['￥1,000元', '1000', '0.1'],
    ['５０００元', '5000', '0.5'],
    ['-5', '-5', '-5'],
    ['0', '0', '0'],
    ['', 'blank', 'blank'],
    ['  ', 'blank', 'blank'],
    ['元', 'invalid', 'invalid'],
    ['¥', 'blank', 'blank'],
    ['12a', 'invalid', 'invalid'],
    ['50%', 'invalid', 'invalid'],
    ['5元元', 'invalid', 'invalid'],
    ['5¥', 'invalid', 'invalid'],
    ['约5万', 'invalid', 'invalid'],
  ])('%j is %s in 元 and %s in 万元', (text, yuan, wan) => {
    expect([read(text, '元'), read(text, '万元')]).toEqual([yuan, wan]);
  });

  it('keeps what a number is beside its value', () => {
    expect(parseMoney('5万', '元')).toMatchObject({ kind: 'number', percent: false });
  });
});

describe('moneyOrNull', () => {
  it.each([
    ['1万', '10000'],
    ['', null],
    ['x', null],
    [undefined, null],
  ])('of %j in 元 is %s', (text, expected) => {
    const value = moneyOrNull(text, '元');
    expect(value === null ? null : formatDecimal(value)).toBe(expected);
  });
});
