import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTarget } from '../../../shared/scoring/joinTarget.ts';
import { sameTarget, splitTarget } from '../../../shared/scoring/splitTarget.ts';
import { prefixes, suffixes } from '../../../shared/scoring/targetWords.ts';

describe('a target in one text', () => {
  it.each([
    ['≥95%', '≥', '95', '%'],
    ['>=20场', '≥', '20', '场'],
    ['＝１００％', '=', '100', '%'],
    ['95%以上', '≥', '95', '%'],
    ['不少于1,000人', '≥', '1,000', '人'],
    ['< 5天', '<', '5', '天'],
    ['控制在3%以内', '≤', '3', '%'],
    ['≤28.8万元', '≤', '28.8', '万元'],
    ['≥1.2万人次', '≥', '1.2', '万人次'],
    ['12份', '', '12', '份'],
    ['100', '', '100', ''],
    ['≥百分之九十', '≥', '百分之九十', ''],
    ['5-8家', '', '5-8', '家'],
  ])('%s is %j, %j and %j', (text, direction, value, unit) => {
    expect(splitTarget(text)).toEqual({ direction, value, unit });
  });

  it.each(['持续提升', '90%至95%', '2023年12月底前', '每季度1次，全年4次', '', ' 优 ', ','])(
    '%j stays whole',
    (text) => {
      expect(splitTarget(text)).toEqual({ direction: '', value: text, unit: '' });
    },
  );
});

describe('every target in one text', () => {
  const signs = fc.constantFrom('', ...prefixes.map(([sign]) => sign));
  const numbers = fc.constantFrom('0', '95.5', '1,200', '６', '三', '3万', '5-8', '2023', '2023.12', '-3');
  const units = fc.constantFrom('', '%', '％', '元', '万元', '人次', '人/场', '个工作日');
  const afters = fc.constantFrom('', ...suffixes.map(([word]) => word));
  const built = fc.tuple(signs, numbers, units, afters).map((parts) => parts.join(''));

  it('asks for the same in three cells', () => {
    fc.assert(
      fc.property(fc.oneof(built, fc.string({ unit: 'grapheme' })), (text) => {
        expect(sameTarget(joinTarget(splitTarget(text)), text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no sign and no known unit in the value of a plain comparison', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '>', '≤', '<', '='),
        fc.nat(),
        fc.constantFrom('%', '场', '天'),
        (sign, n, unit) => {
          expect(splitTarget(`${sign}${n}${unit}`)).toEqual({ direction: sign, value: String(n), unit });
        },
      ),
    );
  });
});
