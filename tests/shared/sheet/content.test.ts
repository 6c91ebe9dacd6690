import { describe, expect, it } from 'vitest';
import { moneyContent, numberContent, printContent, textContent } from '../../../shared/sheet/content.ts';

describe('an amount', () => {
  it.each([
    ['14366388.61', '14,366,388.61'],
    ['１６，１７３，８００', '16,173,800.00'],
    ['250万', '2,500,000.00'],
    ['0', '0.00'],
    ['-5', '-5.00'],
    ['1.2345', '1.2345'],
    ['', ''],
    [' ', ' '],
    ['约5万元左右', '约5万元左右'],
    ['12,34', '12,34'],
    ['1234567890123456.78', '1234567890123456.78'],
  ])('%j prints %j', (typed, printed) => {
    expect(printContent(moneyContent(typed, '元'))).toBe(printed);
  });

  it('is a number where it is one, and text as typed where it is not', () => {
    expect(moneyContent('5', '元')).toEqual({ kind: 'number', value: '5', format: { kind: 'money' } });
    expect(moneyContent('5元整', '元')).toEqual({ kind: 'text', text: '5元整' });
    expect(moneyContent('', '元')).toEqual({ kind: 'text', text: '' });
  });

  it('of more digits than a spreadsheet keeps stays text, so that none changes', () => {
    expect(moneyContent('1234567890123456.78', '元').kind).toBe('text');
    expect(moneyContent('123456789012345', '元').kind).toBe('number');
  });
});

describe('a weight or score', () => {
  it.each([
    ['2.50', '2.5'],
    ['2.5', '2.5'],
    ['10', '10'],
    ['1e3', '1e3'],
    ['10%', '10%'],
    ['=4', '=4'],
    ['', ''],
    ['二', '二'],
  ])('%j prints %j', (typed, printed) => {
    expect(printContent(numberContent(typed))).toBe(printed);
  });
});

it('a text loses only what no sheet can hold', () => {
  expect(textContent('a\r\nb\rc\td\u0000\u0007e\u000bf')).toEqual({ kind: 'text', text: 'a\nb\nc de\nf' });
  expect(textContent('👍\ud83dx\udc4d').kind === 'text' && printContent(textContent('👍\ud83dx\udc4d'))).toBe(
    '👍\ufffdx\ufffd',
  );
  expect(printContent(textContent('  =1+1 '))).toBe('  =1+1 ');
});

it('a percent prints with the digits of its format', () => {
  const percent = (value: string, digits: number): string =>
    printContent({ kind: 'number', value, format: { kind: 'percent', digits } });
  expect(percent('81.84', 2)).toBe('81.84%');
  expect(percent('100', 2)).toBe('100.00%');
  expect(percent('0', 0)).toBe('0%');
});
