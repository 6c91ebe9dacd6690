import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import {
  convertMoney,
  isBareAmount,
  type MoneyUnit,
  moneyOrNull,
  parseMoney,
} from '../../../shared/number/parseMoney.ts';

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

describe('convertMoney', () => {
  it.each([
    ['1.5', '15000', '0.00015'],
    ['1,234.56', '12345600', '0.123456'],
    ['-5', '-50000', '-0.0005'],
    ['２５０', '2500000', '0.025'],
    ['21.5万元', '21.5万元', '21.5万元'],
    ['500元', '500元', '500元'],
    ['0.00', '0.00', '0.00'],
    ['0元', '0元', '0元'],
    ['约5', '约5', '约5'],
    ['', '', ''],
  ])('of %j is %j from 万元 to 元, %j from 元 to 万元', (text, toYuan, toWan) => {
    expect([convertMoney(text, '万元', '元'), convertMoney(text, '元', '万元')]).toEqual([toYuan, toWan]);
  });

  it('leaves every text as typed between forms of one unit', () => {
    expect(convertMoney('1,000.50', '元', '元')).toBe('1,000.50');
  });

  it('knows an amount that leaves its unit open', () => {
    expect(['5', '1,000', '5元', '5万', '0', '', '5%'].filter(isBareAmount)).toEqual(['5', '1,000']);
  });
});
