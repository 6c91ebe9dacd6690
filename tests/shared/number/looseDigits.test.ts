import { expect, it } from 'vitest';
import { hasLooseDigits } from '../../../shared/number/looseDigits.ts';
import { parseMoney } from '../../../shared/number/parseMoney.ts';
import { parseNumber } from '../../../shared/number/parseNumber.ts';

it.each([
  ['1 617 380', false],
  ['1 617 380.50', false],
  ['1\u00a0617\u00a0380', false],
  ['￥1 617 380 元', false],
  ['-1 000', false],
  ['12 000 万元', false],
  ['95 %', false],
  ['１２　０００', false],
  ['16 17 38', true],
  ['16173800 17556000', true],
  ['16173800\t17556000', true],
  ['1\t617\t380', true],
  ['1\n000', true],
  ['1 617 38', true],
  ['1  000', true],
  ['1 000 0', true],
  ['12 .5', true],
])('%j: %j', (text, isLoose) => {
  expect(hasLooseDigits(text)).toBe(isLoose);
  if (isLoose) {
    expect(parseNumber(text).kind).toBe('invalid');
    expect(parseMoney(text, '元').kind).toBe('invalid');
  }
});

it('reads groups of three as one figure', () => {
  const parsed = parseNumber('1 617 380.5');
  expect(parsed.kind === 'number' ? parsed.value.toString() : parsed.kind).toBe('1617380.5');
});
