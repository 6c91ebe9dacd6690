import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberFormat } from '../../../../../shared/xlsx/package/read/numberFormat.ts';
import { dayOfSerial, isoDay, plainDouble, showNumber } from '../../../../../shared/xlsx/package/read/showNumber.ts';

const accounting = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('what a spreadsheet shows', () => {
  it.each([
    [0.8184, '0.00%', '81.84%'],
    [0.8183, '0.0%', '81.8%'],
    [1, '0%', '100%'],
    [16173800, '#,##0.00', '16,173,800.00'],
    [12345.6, accounting, '12,345.60'],
    [0, accounting, '-'],
    [-5.5, '0.00_);(0.00)', '(5.50)'],
    [-5.5, '0.00', '-5.50'],
    [160, '0"场"', '160场'],
    [3800, '#,##0\\份', '3,800份'],
    [2022, '"（"0"年度）"', '（2022年度）'],
    [0.5, '#.##', '.5'],
    [1.5, '0.###', '1.5'],
    [1234, '[$¥-804]#,##0', '¥1,234'],
    [7, '[Red]0.0', '7.0'],
    [94.47999999999999, 'General', '94.48'],
    [0.1 + 0.2, 'General', '0.3'],
    [5, '# ?/?', '5'],
    [12345.678, '[>1000]0;0.00', '12345.678'],
    [44562, 'yyyy"年"m"月"', '2022年1月'],
    [44562, 'yyyy\\-mm', '2022-01'],
    [44562.5, 'yyyy/m/d hh:mm:ss', '2022/1/1 12:00:00'],
    [0, '0;-0;"无"', '无'],
  ])('%f in the format %s is %s', (value, code, text) => {
    expect(showNumber(value, parseNumberFormat(code), 0).text).toBe(text);
  });

  it('gives every number its day, by the calendar of its workbook', () => {
    expect(showNumber(45_291, parseNumberFormat('#,##0'), 0)).toMatchObject({
      text: '45,291',
      number: { serial: 45_291 },
    });
    expect(showNumber(45_291 - 1462, parseNumberFormat('0'), 1462).number.serial).toBe(45_291);
    expect(isoDay(45_291)).toBe('2023-12-31');
    expect(isoDay(32_874)).toBe('1990-01-01');
    expect(isoDay(58_806)).toBe('2060-12-31');
  });

  it('gives a date its month, and no other number', () => {
    expect(showNumber(44896, parseNumberFormat('yyyy"年"m"月"'), 0).number.month).toBe('2022-12');
    expect(showNumber(44896 - 1462, parseNumberFormat('yyyy-mm-dd'), 1462).number.month).toBe('2022-12');
    expect(showNumber(44896, parseNumberFormat('0'), 0).number.month).toBeNull();
    expect(showNumber(0.5, parseNumberFormat('h:mm'), 0).number.month).toBeNull();
  });

  it('knows every day of two centuries', () => {
    const first = Date.UTC(1900, 2, 1);
    for (let serial = 61; serial < 73_000; serial += 1) {
      const date = new Date(first + (serial - 61) * 86_400_000);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const day = dayOfSerial(serial);
      if (day.year !== expected.year || day.month !== expected.month || day.day !== expected.day) {
        expect(day).toEqual(expected);
      }
    }
  });

  it('prints any double in plain digits that give it back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDouble(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('never fails on a format', () => {
    const pieces = fc.constantFrom(
      '0',
      '#',
      '?',
      ',',
      '.',
      '%',
      ';',
      '"',
      '\\',
      '[',
      ']',
      '_',
      '*',
      '@',
      'y',
      'm',
      'd',
      'h',
      's',
      'E+',
      '/',
      '年',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 20 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (code, value) => {
          expect(typeof showNumber(value, parseNumberFormat(code.join('')), 0).text).toBe('string');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
