import { describe, expect, it } from 'vitest';
import { parseDate, parseMonth, parseYear } from '../../../shared/number/parseDate.ts';

const blank = ['', ' ', '　\n'];

describe('a text as a month', () => {
  it.each([
    ['2022-01', '2022-01'],
    ['2022-1', '2022-01'],
    ['2022.01', '2022-01'],
    ['2022.1', '2022-01'],
    ['2022/12', '2022-12'],
    ['2022—10', '2022-10'],
    ['202209', '2022-09'],
    ['2022年1月', '2022-01'],
    ['2022 年 01 月份', '2022-01'],
    ['２０２２．１', '2022-01'],
    ['２０２２年１２月', '2022-12'],
    ['1900-01', '1900-01'],
    ['2099-12', '2099-12'],
    ['2022年1月5日', '2022-01'],
    ['2022/1/5', '2022-01'],
    ['20220105', '2022-01'],
  ])('%j is %s', (text, month) => {
    expect(parseMonth(text)).toEqual({ kind: 'month', month });
  });

  it.each(blank)('%j is blank', (text) => {
    expect(parseMonth(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    ...['去年底', '2022', '2022年', '2022年底', '22.1', '2022-13', '2022-00', '2022-0', '1月', '约2022.1', '2022.1底'],
    ...['45,291', '45291', '1899-12', '2100-01', '2022-1-32', '2022-1/5', '20221', '2022-001', '2022年1', '2022-1-'],
  ])('%j is none', (text) => {
    expect(parseMonth(text)).toEqual({ kind: 'invalid' });
  });
});

describe('a text as a date', () => {
  it.each([
    ['2022-01-05', '2022-01-05'],
    ['2022-1-5', '2022-01-05'],
    ['2022-01-01', '2022-01-01'],
    ['2022.12.31', '2022-12-31'],
    ['2022/1/5', '2022-01-05'],
    ['20220105', '2022-01-05'],
    ['2022年1月5日', '2022-01-05'],
    ['2022年1月5号', '2022-01-05'],
    ['２０２２年１月５日', '2022-01-05'],
    [' 2022 - 04 - 30 ', '2022-04-30'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2023-02-28', '2023-02-28'],
  ])('%j is %s', (text, date) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date });
  });

  it.each(blank)('%j is blank', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    ...['2022-01', '2022年1月', '202201', '去年底', '2022-01-00', '2022-01-32', '2022-04-31', '2022-06-31'],
    ...['2022-09-31', '2022-11-31', '2023-02-29', '1900-02-29', '20221301', '2022-1.5', '2022年1月5', '45291'],
  ])('%j is none', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'invalid' });
  });
});

describe('a text as a year', () => {
  it.each([
    ['2022', '2022'],
    [' 2022年 ', '2022'],
    ['２０２２年度', '2022'],
    ['1999', '1999'],
  ])('%j is %s', (text, year) => {
    expect(parseYear(text)).toEqual({ kind: 'year', year });
  });

  it('is blank where nothing is typed', () => {
    expect(parseYear(' ')).toEqual({ kind: 'blank' });
  });

  it.each(['22', '12022', '2022x', '二〇二二', '2122', '2022-01'])('%j is none', (text) => {
    expect(parseYear(text)).toEqual({ kind: 'invalid' });
  });
});
