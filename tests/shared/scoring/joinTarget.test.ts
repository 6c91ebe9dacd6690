import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fulfilment } from '../../../shared/scoring/fulfilment.ts';
import { joinActual, joinTarget } from '../../../shared/scoring/joinTarget.ts';
import { parseActual, parseTarget, printTarget } from '../../../shared/scoring/parseTarget.ts';
import { prefixes, suffixes } from '../../../shared/scoring/targetWords.ts';

describe('a target in three cells', () => {
  it.each([
    ['≤', '5', '%', '≤5%'],
    ['≤', '28.8', '万元', '≤28.8万元'],
    ['＞＝', ' 1,000 ', '人', '≥1,000人'],
    ['═', '100', '％', '=100%'],
    ['', '5', '%', '5%'],
    ['—', '5', '%', '5%'],
    ['大于等于', '95', '%', '≥95%'],
    ['小于等于', '5', '天', '≤5天'],
    ['等于', '4', '场', '=4场'],
    ['不低于', '95', '%', '≥95%'],
    ['以上', '95', '%', '≥95%'],
    ['正向', '95', '%', '≥95%'],
    ['正向指标', '95', '%', '≥95%'],
    ['反向', '3', '起', '≤3起'],
    ['逆向', '3', '起', '≤3起'],
    ['负向指标', '3', '起', '≤3起'],
    ['定量', '95', '%', '95%'],
    ['定性', '优', '', '优'],
    ['定性', '95', '%', '定性：95%'],
    ['定性指标', '95%', '', '定性：95%'],
    ['≥', '≥95', '%', '≥95%'],
    ['≥', '>=95%', '%', '>=95%'],
    ['不低于', '不低于95', '%', '不低于95%'],
    ['正向', '>95', '%', '>95%'],
    ['正向', '=95', '%', '=95%'],
    ['反向', '＜5', '%', '<5%'],
    ['≥', '95以上', '%', '≥95%以上'],
    ['≥', '90（含）', '%', '≥90%(含)'],
    ['≥', '95%', '%', '≥95%'],
    ['≥', '95%', '人', '≥95%'],
    ['≥', '3万', '万元', '≥3万元'],
    ['≥', '3万', '元', '≥3万元'],
    ['≥', '95。', '%', '≥95%'],
    ['', '5-8', '家', '5-8家'],
    ['', '1万～2万', '元', '1万~2万元'],
    ['', '三', '场', '三场'],
    ['≥', '百分之九十', '%', '≥百分之九十'],
    ['≥', '95', '无', '≥95'],
    ['≥', '95', '/', '≥95'],
    ['≥', '95', '100%', '≥95'],
    ['≥', '45,291', '', '≥45,291'],
    ['≥', '2023.12', '万元', '≥2023.12万元'],
    ['≤', '12', '月', '≤12月'],
    ['=', '持续 提升', '无', '持续 提升'],
    ['≥', '……', '%', '……'],
    ['≥', '≤5', '%', '≥≤5%'],
    ['正向', '≤5', '%', '≥≤5%'],
    ['>', '≥5', '%', '>≥5%'],
    ['约', '5', '%', '约5%'],
    ['≥', '', '%', ''],
    ['≥', ' 　\u200b', '%', ''],
  ])('%s | %s | %s is %s', (direction, value, unit, text) => {
    expect(joinTarget({ direction, value, unit })).toBe(text);
  });

  it.each([
    ['≤', '12', '月'],
    ['', '2023', '年'],
    ['≤', '2023.12', '年'],
    ['≤', '4', '季度'],
    ['≥', '3', '级'],
    ['≥', '5', '家企业'],
    ['≥', '≤5', '%'],
    ['约', '5', '%'],
    ['', '45,291', ''],
  ])('%s | %s | %s is words', (direction, value, unit) => {
    expect(parseTarget(joinTarget({ direction, value, unit })).kind).toBe('words');
  });

  it('of nothing is blank', () => {
    expect(joinTarget({})).toBe('');
    expect(joinTarget({ direction: '≥', unit: '%' })).toBe('');
  });
});

describe('an actual with a column for its unit', () => {
  it.each([
    ['3', '%', '3%'],
    ['25', '万元', '25万元'],
    [' ９８ ', '％', '98%'],
    ['3万', '万元', '3万元'],
    ['5-8', '家', '5-8家'],
    ['三', '场', '三场'],
    ['已完成25', '万元', '已完成25万元'],
    ['≥95', '%', '≥95%'],
    ['95以上', '%', '95%以上'],
    ['12', '月', '12月'],
    ['2023.12', '万元', '2023.12万元'],
    ['3%', '%', '3%'],
    ['3万元', '元', '3万元'],
    ['96 %', '分', '96 %'],
    ['优 良', '%', '优 良'],
    ['', '%', ''],
    [' 3 ', '', ' 3 '],
    ['3', undefined, '3'],
    ['3', '无', '3'],
  ])('%j in %s is %j', (actual, unit, text) => {
    expect(joinActual(actual, unit)).toBe(text);
  });

  it.each([
    ['≤', '28.8', '万元', '25', 'met'],
    ['≤', '5', '%', '3', 'met'],
    ['≥', '95', '%', '98', 'met'],
    ['≥', '100', '人', '99', 'unmet'],
    ['反向', '5', '%', '6', 'unmet'],
    ['定性', '95', '%', '98', 'unknown'],
    ['≤', '12', '月', '11', 'unknown'],
  ])('%s %s %s with %s is %s', (direction, value, unit, actual, expected) => {
    const target = parseTarget(joinTarget({ direction, value, unit }));
    expect(fulfilment(target, parseActual(joinActual(actual, unit)))).toBe(expected);
  });
});

const units = fc.constantFrom(
  '',
  '%',
  '％',
  '元',
  '万元',
  '人次',
  '标箱',
  '元/人·年',
  'μg/m³',
  'dB(A)',
  '人(次)',
  '月',
  '级',
);
const signs = fc.constantFrom('', ...prefixes.map(([sign]) => sign));
const numbers = fc.constantFrom('0', '5', '95.5', '1,200', '６', '三', '3万', '5-8', '2023', '2023.12', '-3', '45,291');
const afters = fc.constantFrom('', '（含）', ...suffixes.map(([word]) => word));

/** What a reading says, whatever its words. */
function said(text: string): string {
  const target = parseTarget(text);
  return target.kind === 'words' ? 'words' : `${target.kind} ${printTarget(target)}`;
}

describe('every target in three cells', () => {
  it('reads as the same typed in one', () => {
    fc.assert(
      fc.property(signs, numbers, afters, units, (direction, number, after, unit) => {
        const value = number + after;
        fc.pre(!(number.endsWith('万') && unit.startsWith('万')));
        const joined = joinTarget({ direction, value, unit });
        expect(said(joined)).toBe(said(direction + number + unit + after));
        expect(said(joinTarget({ direction, value: joined, unit }))).toBe(said(joined));
      }),
      { numRuns: 2000 },
    );
  });

  it('is words where it is 定性, blank only without a value, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.oneof(numbers, fc.string()), units, (direction, value, unit) => {
        const kind = parseTarget(joinTarget({ direction: '定性', value, unit })).kind;
        const isBlank = parseTarget(value).kind === 'blank';
        expect(kind).toBe(isBlank ? 'blank' : 'words');
        expect(joinTarget({ direction, value, unit }) === '').toBe(isBlank);
      }),
    );
  });
});

describe('every actual with a column for its unit', () => {
  it('takes the unit once', () => {
    fc.assert(
      fc.property(fc.oneof(numbers, fc.string()), afters, units, (number, after, unit) => {
        const once = joinActual(number + after, unit);
        expect(joinActual(once, unit)).toBe(once);
      }),
    );
  });
});
