import { describe, expect, it } from 'vitest';
import { commonIndicators, indicatorGroups } from '../../../shared/forms/commonIndicators.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { groupsFor, offersFor } from '../../../shared/forms/offers.ts';
import type { UsualGroup } from '../../../shared/forms/types.ts';
import { parseTarget } from '../../../shared/scoring/parseTarget.ts';

describe('the common indicators', () => {
  it.each(indicatorGroups)('are at least twelve under %s, each once', (group) => {
    const names = commonIndicators[group].map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(12);
    expect(new Set(names).size).toBe(names.length);
  });

  const all = Object.values(commonIndicators).flat();

  it('have names that fit a row, and initials to be found by', () => {
    for (const { name, initials } of all) {
      expect(name.length).toBeLessThanOrEqual(20);
      expect(initials).toMatch(/^[a-z]{2,}$/);
    }
  });

  it('have targets that the program reads, in their own unit', () => {
    for (const { name, direction, value, unit } of all.filter((each) => each.value !== '')) {
      const target = parseTarget(`${direction}${value}${unit}`);
      expect({ name, kind: target.kind, unit: target.kind === 'comparison' ? target.unit : '' }).toEqual({
        name,
        kind: 'comparison',
        unit,
      });
    }
  });
});

describe('groupsFor', () => {
  it.each([
    [['产出指标', '数量指标'], ['quantity']],
    [['产出指标（50分）', '质量指标'], ['quality']],
    [['成本指标', '生态环境成本指标'], ['cost']],
    [['效益指标', '可持续影响指标'], ['lasting']],
    [['满意度指标', '服务对象满意度指标'], ['satisfaction']],
    [['满意度指标', ''], ['satisfaction']],
    [
      ['效益指标', ''],
      ['economy', 'society', 'ecology', 'lasting'],
    ],
    [
      ['产出指标', '其他'],
      ['quantity', 'quality', 'timeliness', 'cost'],
    ],
    [['', ''], [...indicatorGroups]],
    [[], [...indicatorGroups]],
  ])('%j stands under %j', (levels, groups) => {
    expect(groupsFor(levels)).toEqual(groups);
  });

  const innermost = (groups: readonly UsualGroup[], around: readonly string[] = []): readonly (readonly string[])[] =>
    groups.flatMap(({ name, groups: inner = [] }) =>
      inner.length === 0 ? [[...around, name]] : innermost(inner, [...around, name]),
    );

  it.each(forms.map((form) => [form.name, form] as const))('knows each usual group of %s', (_, form) => {
    const usual = indexForm(form).indicators?.definition.rows;
    if (usual?.kind !== 'free') throw new Error('no free rows');
    for (const levels of innermost(usual.usual)) expect([levels, groupsFor(levels).length]).toEqual([levels, 1]);
  });
});

describe('offersFor', () => {
  const names = (typed: string) => offersFor(['产出指标', '数量指标'], typed).map(({ name }) => name);

  it('offers all of the group where nothing is typed', () => {
    expect(names('')).toEqual(commonIndicators.quantity.map(({ name }) => name));
  });

  it.each([
    ['培训', ['培训班举办期数', '培训人次']],
    ['pxrc', ['培训人次']],
    ['PX', ['培训班举办期数', '培训人次']],
    ['人次', ['培训人次', '走访慰问人次']],
    ['走访 慰问', ['走访慰问人次']],
    ['没有这样的', []],
  ])('%s finds %j', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  it('offers nothing once a name stands whole', () => {
    expect(names('培训人次')).toEqual([]);
  });
});
