import type { AmountKey, FormDefinition, FundingRowDefinition, IndicatorColumnDefinition } from '../forms/types.ts';
import { foldTight } from '../number/normalizeText.ts';

/** The form's own words, by key; a key the form doesn't print is its own word. */
export interface FormWords {
  /** columns of the indicator table in the form's order */
  readonly columns: readonly IndicatorColumnDefinition[];
  readonly hasColumn: (key: string) => boolean;
  readonly column: (key: string) => string;
  readonly field: (key: string) => string;
  /** header of an amount, rate, weight or score in the funding block */
  readonly funding: (key: string) => string;
  readonly fundingRow: (key: string) => string;
  /** amounts that the form asks for */
  readonly amounts: readonly AmountKey[];
  readonly totalRow: FundingRowDefinition | undefined;
}

function lookup(pairs: readonly (readonly [string, string])[]): (key: string) => string {
  const words = new Map(pairs);
  return (key) => words.get(key) ?? key;
}

const amountKeys: readonly AmountKey[] = ['initialBudget', 'annualBudget', 'executed'];

export function formWords(form: FormDefinition): FormWords {
  const columns = form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
  const funding = form.sections.flatMap((section) => (section.kind === 'funding' ? section.columns : []));
  const keys = new Set<string>(columns.map(({ key }) => key));
  return {
    columns,
    hasColumn: (key) => keys.has(key),
    column: lookup(columns.map(({ key, label }) => [key, label])),
    field: lookup(form.fields.map(({ key, label }) => [key, label])),
    funding: lookup(funding.map(({ key, label }) => [key, label])),
    fundingRow: lookup(form.fundingRows.map(({ key, label }) => [key, label])),
    amounts: amountKeys.filter((key) => funding.some((column) => column.key === key)),
    totalRow: form.fundingRows.find((row) => row.isTotal),
  };
}

const longest = 24;

/** A text in Chinese quotes, on one line and shortened, for use inside a sentence. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const chars = [...line];
  return `“${chars.length > longest ? `${chars.slice(0, longest).join('')}…` : line}”`;
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Whether a reason explains nothing: blank, a lone dash or slash, or 无, which many clerks put into every empty cell. */
export const isNoReason = (text: string | undefined): boolean =>
  /^(?:无|暂无|没有)?[\p{Punctuation}\p{Symbol}]*$/u.test(foldTight(text ?? ''));
