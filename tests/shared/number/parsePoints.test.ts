import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import { parsePoints, pointsOrNull } from '../../../shared/number/parsePoints.ts';

const readAs = (text: string): string => {
  const parsed = parsePoints(text);
  return parsed.kind === 'number' ? formatDecimal(parsed.value) : parsed.kind;
};

describe('a weight or a score', () => {
  it.each([
    ['10', '10'],
    ['2.50', '2.5'],
    ['９．５', '9.5'],
    [' 0 ', '0'],
    ['-1', '-1'],
    ['', 'blank'],
    ['　', 'blank'],
  ])('%j is %s', (text, read) => {
    expect(readAs(text)).toBe(read);
  });

  it.each(['80%', '80％', '8分', '1万', '0.5千', '1 亿', '1万0', '满分', '8/10'])('%j says no points', (text) => {
    expect(parsePoints(text)).toEqual({ kind: 'invalid' });
    expect(pointsOrNull(text)).toBeNull();
  });

  it('counts as nothing where it is blank or not there', () => {
    expect(pointsOrNull('')).toBeNull();
    expect(pointsOrNull(undefined)).toBeNull();
  });

  it('gives its points exactly', () => {
    expect(pointsOrNull('9.72')?.toString()).toBe('9.72');
  });
});
