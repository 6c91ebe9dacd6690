/** What of a draft stands on the official sheet, for comparing one that went through a workbook with the original. */
import { amountColumns } from '../../shared/draft/newDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { indicatorColumns } from '../../shared/xlsx/import/formWords.ts';

/** A text as XML can carry it: line ends of one kind, no control characters. */
export type TextRule = (text: string) => string;

/**
 * Every text of the draft that the form prints, by place. Ids, options and findings set aside are not on the sheet.
 *
 * @param rule applied to each text
 */
export function comparable(form: FormDefinition, draft: Draft, rule: TextRule = (text) => text): unknown {
  const columns = indicatorColumns(form)
    .map(({ key }) => key)
    .filter((key) => key !== 'level1Weight');
  const budget = form.scoring.budget === null ? [] : ['budgetWeight'];
  return {
    form: draft.form,
    year: rule(draft.year),
    fields: [...form.fields.map(({ key }) => key), ...budget].map((key) => [key, rule(draft.fields[key] ?? '')]),
    funding: form.fundingRows.map(({ key }) =>
      amountColumns(form).map((column) => [key, column, rule(draft.funding[key]?.[column] ?? '')]),
    ),
    level1Weights: Object.fromEntries(
      Object.entries(draft.level1Weights)
        .filter(([, weight]) => weight !== '')
        .map(([name, weight]) => [name, rule(weight)]),
    ),
    indicators: draft.indicators.map((row) => columns.map((key) => [key, rule(row[key] ?? '')])),
  };
}
