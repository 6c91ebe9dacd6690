import { describe, expect, it } from 'vitest';
import { bumpYear, shiftDate } from '../../../shared/carry/years.ts';

const years = { old: '2023', next: '2024', by: 1 };

describe('a year inside of a name', () => {
  it.each([
    ['2023年度社区文化专项', '2024年度社区文化专项'],
    ['社区文化（2023）', '社区文化（2024）'],
    ['2023年2023批次', '2024年2024批次'],
    ['2022年度社区文化专项', '2022年度社区文化专项'],
    ['2021-2023年三年行动计划', '2021-2023年三年行动计划'],
    ['2023年至2025年规划', '2023年至2025年规划'],
    ['沪财〔2023〕12号项目', '沪财〔2023〕12号项目'],
    ['编号120231', '编号120231'],
    ['2023.5元', '2023.5元'],
  ])('%s becomes %s', (text, expected) => {
    expect(bumpYear(text, years, 'year')).toBe(expected);
  });

  it('stays where either year is unknown', () => {
    expect(bumpYear('2023年专项', { ...years, old: null }, 'year')).toBe('2023年专项');
    expect(bumpYear('2023年专项', { ...years, next: null }, 'year')).toBe('2023年专项');
  });
});

describe('a year inside of a target', () => {
  it.each([
    ['2023年12月底前完成', '2024年12月底前完成'],
    ['≥2023人', '≥2023人'],
    ['较2022年增长5%', '较2022年增长5%'],
    ['2023.12', '2023.12'],
  ])('%s becomes %s', (text, expected) => {
    expect(bumpYear(text, years, '年')).toBe(expected);
  });
});

describe('a date', () => {
  it.each([
    ['2023-01', '2024-01'],
    ['2023年1月', '2024年1月'],
    ['2023年12月31日', '2024年12月31日'],
    ['2023/12/31', '2024/12/31'],
    ['2023.1.1', '2024.1.1'],
    ['20231231', '20241231'],
    ['202312', '202412'],
    ['２０２３-１２', '2024-12'],
    ['2023', '2024'],
    ['2023年度', '2024年度'],
    ['2024-02-29', '2025-02-28'],
    ['2024年2月29日', '2025年2月28日'],
    ['2024-01-29', '2025-01-29'],
  ])('%s becomes %s', (text, expected) => {
    expect(shiftDate(text, 1)).toBe(expected);
  });

  it.each(['', '年初', '2023-13', '2023-1-32', '1月', '45291', '2023年1月至12月', '0023-01'])('%j is none', (text) => {
    expect(shiftDate(text, 1)).toBeNull();
  });
});
