/** Drafts of made-up forms, and what the checks say of them. */
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../../shared/forms/types.ts';
import { type Change, changedIn, find, withTable } from './cleanDrafts.ts';

export type Line = Readonly<Record<string, string>>;

/** A draft of a form with rows r1, r2, … in its table of indicators, and texts at paths. */
export function draftOf(form: FormDefinition, lines: readonly Line[], texts: Change = {}): Draft {
  const { indicators } = indexForm(form);
  if (indicators === undefined) throw new Error('no indicators');
  const rows = lines.map((line, index) => newRow(indicators, `r${index + 1}`, line));
  const draft = withRows({ ...newDraft(form, '2025'), values: { project: '科普专项' } }, indicators.key, rows);
  return changedIn(form, draft, texts);
}

/** What is found, each as `9 第1行…`: the number of the check and its sentence. */
export const lines = (form: FormDefinition, draft: Draft): readonly string[] =>
  find(form, draft).map(({ number, message }) => `${number} ${message}`);

/** The same of one check. */
export const linesOf = (form: FormDefinition, draft: Draft, number: number): readonly string[] =>
  find(form, draft)
    .filter((finding) => finding.number === number)
    .map(({ message }) => message);

export const level = { level1: '产出指标', level2: '数量指标' };
export const met = { ...level, indicator: '活动', target: '≥20场', actual: '21场' };

/** A form with another definition of some columns of a table, by their keys; null takes one out. */
export function withColumns(
  form: FormDefinition,
  table: string,
  changes: Readonly<Record<string, Partial<ColumnDefinition> | null>>,
): FormDefinition {
  return withTable(form, table, (definition) => ({
    ...definition,
    columns: definition.columns.flatMap((column) => {
      const change = changes[column.key];
      return change === null ? [] : [{ ...column, ...change }];
    }),
  }));
}

/** A form with one more column of a table, right of the others. */
export function withColumn(form: FormDefinition, table: string, column: Omit<ColumnDefinition, 'at'>): FormDefinition {
  return withTable(form, table, (definition) => {
    const at = definition.columns.length + 1;
    return { ...definition, columns: [...definition.columns, { ...column, at: [at, at] }] };
  });
}
