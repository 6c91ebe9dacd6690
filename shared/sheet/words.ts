/** Fixed words of a definition with their placeholders filled in. */
import type { FormDefinition } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';

export function fixedWords(form: Pick<FormDefinition, 'title'>, unit: MoneyUnit, text: string): string {
  return text.replaceAll('{title}', () => form.title).replaceAll('{moneyUnit}', () => unit);
}

/** What is printed before and after a blank in its cell: `部门：{value}`, `（{year}年度）`. */
export function wordsAround(text: string, blank: 'value' | 'year'): readonly [before: string, after: string] {
  const [before = '', after = ''] = text.split(`{${blank}}`);
  return [before, after];
}

/** 2022 for 2022年度; without a year the space to write it stays open. */
export function shownYear(year: string): string {
  const digits = year
    .trim()
    .replace(/年度?$/, '')
    .trim();
  return digits === '' ? '　　' : digits;
}
