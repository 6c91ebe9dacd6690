import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../shared/number/chineseNumber.ts';
import { formatDecimal } from '../../../shared/number/decimal.ts';

const read = (text: string): string | null => {
  const value = chineseNumber(text);
  return value === null ? null : formatDecimal(value);
};

describe('chineseNumber', () => {
  it.each([
    ['零', '0'],
    ['〇', '0'],
    ['一', '1'],
    ['两', '2'],
    ['九', '9'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['九十五', '95'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['二百一十', '210'],
    ['三百二十一', '321'],
    ['两千', '2000'],
    ['三千零六', '3006'],
    ['九千九百九十九', '9999'],
    ['九十五点五', '95.5'],
    ['零点零五', '0.05'],
    ['', null],
    ['点五', null],
    ['九点', null],
    ['九点十', null],
    ['百', null],
    ['一二', null],
    ['九十五五', null],
    ['一万', null],
    ['十百', null],
    ['abc', null],
    ['95', null],
    ['九五x', null],
    ['x九', null],
    ['一般', null],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads back every number below 10,000 as it is written in full', () => {
    const names = [...'零一二三四五六七八九'];
    const write = (value: number): string => {
      const digits = [...String(value)].map(Number);
      const places = ['', '十', '百', '千'];
      const parts = digits.map((digit, index) => ({ digit, place: places[digits.length - 1 - index] ?? '' }));
      const text = parts.map(({ digit, place }) => (digit === 0 ? '零' : `${names[digit]}${place}`)).join('');
      return text.replace(/零+/g, '零').replace(/(?<=.)零$/, '');
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(read(write(value))).toBe(String(value));
      }),
    );
  });
});
