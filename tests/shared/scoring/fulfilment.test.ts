import { describe, expect, it } from 'vitest';
import { fulfilment, pointOf } from '../../../shared/scoring/fulfilment.ts';
import { parseActual, parseTarget } from '../../../shared/scoring/parseTarget.ts';
import { isKnownUnit, isUnit, sameUnit } from '../../../shared/scoring/units.ts';

describe('a target', () => {
  it.each([
    ['>=150场', '160场', 'met'],
    ['>=150场', '150场', 'met'],
    ['>=150场', '149.99场', 'unmet'],
    ['5', '5', 'met'],
    ['5', '4', 'unmet'],
    ['>5', '5', 'unmet'],
    ['>5', '5.01', 'met'],
    ['>5', '>5', 'met'],
    ['>5', '>=5', 'unknown'],
    ['<=48小时', '48小时', 'met'],
    ['<=48小时', '49小时', 'unmet'],
    ['<=48小时', '-1小时', 'met'],
    ['<5', '5', 'unmet'],
    ['<5', '4.9', 'met'],
    ['<5', '<5', 'met'],
    ['<5', '<=5', 'unknown'],
    ['=4场', '4场', 'met'],
    ['=4场', '5场', 'met'],
    ['=4场', '3场', 'unmet'],
    ['=0', '0', 'met'],
    ['=0', '1', 'unmet'],
    ['=0', '-1', 'unmet'],
    ['=0', '>=0', 'unknown'],
    ['=0', '<=0', 'unknown'],
    ['=0', '>0', 'unmet'],
    ['=0', '<0', 'unmet'],
    ['=0', '0-1', 'unknown'],
    ['0', '0', 'met'],
    ['0', '3', 'unknown'],
    ['0', '0-3', 'unknown'],
    ['0', '>=0', 'unknown'],
    ['0', '<=0', 'unknown'],
    ['>=0', '0', 'met'],
    ['>=-5%', '-3%', 'met'],
    ['>=-5%', '-6%', 'unmet'],
    ['5-8家', '5家', 'met'],
    ['5-8家', '19家', 'met'],
    ['5-8家', '4家', 'unmet'],
    ['0-1个', '0个', 'met'],
    ['5家', '5-8家', 'met'],
    ['5家', '3-4家', 'unmet'],
    ['5家', '3-5家', 'unknown'],
    ['>=95%', '>=95%', 'met'],
    ['>=95%', '>=96%', 'met'],
    ['>=95%', '>=94%', 'unknown'],
    ['>=95%', '<95%', 'unmet'],
    ['>=95%', '<=95%', 'unknown'],
    ['>=95%', '<=94%', 'unmet'],
    ['<=5%', '<=5%', 'met'],
    ['<=5%', '>5%', 'unmet'],
    ['<=5%', '>=5%', 'unknown'],
    ['100人/场', '> 100人/场', 'met'],
    ['>=100', '93.94%', 'unmet'],
    ['>=100%', '100', 'met'],
    ['>=95%', '0.96', 'unknown'],
    ['>=95%', '1', 'unknown'],
    ['>=95%', '1.01', 'unmet'],
    ['>=95%', '0', 'unmet'],
    ['>=0.95', '96%', 'unknown'],
    ['0.5-0.8', '96%', 'unknown'],
    ['>=1%', '0.5', 'unmet'],
    ['8场', '8', 'met'],
    ['8', '8场', 'met'],
    ['0.5', '5家', 'met'],
    ['8场', '8场次', 'met'],
    ['8场', '8次', 'unknown'],
    ['8人', '8人次', 'unknown'],
    ['8个', '8项', 'unknown'],
    ['8场', '80%', 'unknown'],
    ['完成', '完成', 'unknown'],
    ['8场', '完成', 'unknown'],
    ['完成', '8场', 'unknown'],
    ['', '8场', 'unknown'],
    ['8场', '', 'unknown'],
  ])('%s with %s is %s', (target, actual, expected) => {
    expect(fulfilment(parseTarget(target), parseActual(actual))).toBe(expected);
  });
});

describe('pointOf', () => {
  it.each([
    ['5', true],
    ['=5', true],
    ['>5', false],
    ['5-8', false],
  ])('of %s is one value: %s', (text, isPoint) => {
    const target = parseTarget(text);
    if (target.kind !== 'comparison' && target.kind !== 'range') throw new Error('no number');
    expect(pointOf(target) !== null).toBe(isPoint);
  });
});

describe('units', () => {
  it.each([
    ['场', '场次'],
    ['%', '百分比'],
    ['人', '名'],
    ['人', '位'],
    ['天', '日'],
    ['小时', 'h'],
    ['个月', '月份'],
    ['㎡', '平方米'],
    ['km', '公里'],
    ['千克', 'kg'],
    ['工作日', '个工作日'],
    ['人/场', '名/场次'],
    ['元/㎡', '元/平方米'],
    ['枚', '枚'],
  ])('%s and %s are one', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['人', '人次'],
    ['个', '项'],
    ['家', '户'],
    ['天', '工作日'],
    ['%', '百分点'],
    ['场', '次'],
    ['人/场', '人'],
    ['年', '个月'],
    ['枚', '尊'],
    ['人/枚', '家/枚'],
    ['人/枚', '人/尊'],
    ['人/枚', '枚/人'],
    ['人/次', '人次'],
    ['', '%'],
  ])('%s and %s are two', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([false, false]);
  });

  it.each([
    ['家', true, true],
    ['枚', true, false],
    ['台/套', true, true],
    ['人/枚', true, false],
    ['家企业', false, false],
    ['未', false, false],
    ['', false, false],
    ['/', false, false],
    ['人/', false, false],
    ['x', false, false],
  ])('%s is a unit: %s, a known one: %s', (text, unit, known) => {
    expect([isUnit(text), isKnownUnit(text)]).toEqual([unit, known]);
  });
});
