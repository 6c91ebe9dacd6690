import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  formatDecimal,
  formatThousands,
  isDecimalText,
  larger,
  type RoundingMode,
  round,
  roundToStep,
  smaller,
  sum,
  toCellNumber,
} from '../../../shared/number/decimal.ts';

describe('decimal', () => {
  it.each(['0', '12', '-12.5', '0.10', '007', '123456789012345678901234567890.5'])('reads plain text %s', (text) => {
    expect(decimal(text).equals(decimal(text))).toBe(true);
    expect(isDecimalText(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '1.',
    '.5',
    '+1',
    '1e3',
    '1,000',
    '１',
    'abc',
    '1 ',
    'Infinity',
    'NaN',
    '--1',
    '1.2.3',
    'x1',
    '1x',
  ])('refuses %j with the text in the message', (text) => {
    expect(() => decimal(text)).toThrow(new RangeError(`not plain decimal text: ${text}`));
    expect(isDecimalText(text)).toBe(false);
  });
});

describe('round', () => {
  it.each<[string, RoundingMode, number, string]>([
    ['81.8318', 'up', 2, '81.84'],
    ['45.17', 'up', 2, '45.17'],
    ['81.8301', 'up', 2, '81.84'],
    ['-1.231', 'up', 2, '-1.24'],
    ['81.835', 'halfUp', 2, '81.84'],
    ['81.8349', 'halfUp', 2, '81.83'],
    ['-1.235', 'halfUp', 2, '-1.24'],
    ['81.8399', 'down', 2, '81.83'],
    ['-1.239', 'down', 2, '-1.23'],
    ['99.5', 'halfUp', 0, '100'],
    ['99.4', 'halfUp', 0, '99'],
  ])('%s %s to %i digits is %s', (text, mode, digits, expected) => {
    expect(formatDecimal(round(decimal(text), { mode, digits }))).toBe(expected);
  });
});

describe('roundToStep', () => {
  it.each([
    ['1.458', '0.01', '1.46'],
    ['1.455', '0.01', '1.46'],
    ['1.4549', '0.01', '1.45'],
    ['1.45', '0.1', '1.5'],
    ['1.44', '0.1', '1.4'],
    ['1.25', '0.5', '1.5'],
    ['1.24', '0.5', '1'],
    ['0', '0.5', '0'],
    ['2.5', '0.5', '2.5'],
  ])('%s to a multiple of %s is %s', (text, step, expected) => {
    expect(formatDecimal(roundToStep(decimal(text), decimal(step)))).toBe(expected);
  });
});

describe('sum', () => {
  it('is null when nothing is there', () => {
    expect(sum([])).toBeNull();
    expect(sum([null, null])).toBeNull();
  });

  it('leaves blanks out and stays exact', () => {
    expect(formatDecimal(sum([decimal('86.3'), null, decimal('8.18')]) ?? decimal('0'))).toBe('94.48');
    expect(formatDecimal(sum([null, decimal('0.1'), decimal('0.2')]) ?? decimal('0'))).toBe('0.3');
    expect(formatDecimal(sum([decimal('0')]) ?? decimal('1'))).toBe('0');
  });
});

describe('smaller and larger', () => {
  it.each([
    ['1', '2', '1', '2'],
    ['2', '1', '1', '2'],
    ['-1', '0', '-1', '0'],
    ['3', '3', '3', '3'],
  ])('of %s and %s are %s and %s', (a, b, low, high) => {
    expect(formatDecimal(smaller(decimal(a), decimal(b)))).toBe(low);
    expect(formatDecimal(larger(decimal(a), decimal(b)))).toBe(high);
  });
});

describe('formatDecimal', () => {
  it.each([
    ['94.480', '94.48'],
    ['98.00', '98'],
    ['-0', '0'],
    ['0.000', '0'],
    ['-0.50', '-0.5'],
    ['0.0000000001', '0.0000000001'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('%s prints %s', (text, expected) => {
    expect(formatDecimal(decimal(text))).toBe(expected);
  });
});

describe('formatThousands', () => {
  it.each([
    ['14366388.61', 2, '14,366,388.61'],
    ['1000', 0, '1,000'],
    ['999', 0, '999'],
    ['999.995', 2, '1,000.00'],
    ['-1234567.5', 1, '-1,234,567.5'],
    ['0', 2, '0.00'],
    ['123456', 0, '123,456'],
  ])('%s with %i digits prints %s', (text, digits, expected) => {
    expect(formatThousands(decimal(text), digits)).toBe(expected);
  });
});

describe('toCellNumber', () => {
  it('is the nearest binary number', () => {
    expect(toCellNumber(decimal('94.48'))).toBe(94.48);
    expect(toCellNumber(decimal('-0.5'))).toBe(-0.5);
  });
});

describe('arithmetic', () => {
  it('adds hundredths exactly, against whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })), (cents) => {
        const texts = cents.map((each) => {
          const digits = (each < 0n ? -each : each).toString().padStart(3, '0');
          return `${each < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        });
        const total = sum(texts.map(decimal));
        const exact = cents.reduce((a, b) => a + b, 0n);
        expect(total?.times(decimal('100')).toFixed(0) ?? '0').toBe(exact.toString());
      }),
    );
  });
});
