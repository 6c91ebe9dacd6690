/** The blanks of a filled-in form, each by its accessible name, with the text that belongs into it. */
import type { Draft } from '../../../shared/draft/types.ts';
import { amountOf, groupWeightOf, level1Of, level2Of, rowsOf } from './draftTexts.ts';
import type { OfficialForm } from './officialForms.ts';

export interface Blank {
  readonly name: string;
  readonly text: string;
  /** too long to be typed: it may be pasted */
  readonly long: boolean;
}

const blank = (name: string, text: string | undefined): Blank => ({
  name,
  text: text ?? '',
  long: (text ?? '').length > 120,
});

/** Level-1 names in the order in which they begin. */
export function level1Names(draft: Draft): readonly string[] {
  return [...new Set(rowsOf(draft).map(level1Of))];
}

function headBlanks(form: OfficialForm, draft: Draft): readonly Blank[] {
  const fields = form.fields.map(({ key, label }) => blank(label, draft.values[key]));
  const amounts = form.fundingRows.flatMap((row) =>
    form.amounts.map(({ key, label }) => blank(`${row.label} ${label}`, amountOf(draft, row.key, key))),
  );
  if (form.kind === 'policy') return [...fields, ...amounts];
  const weight = blank('年度资金总额 分值', amountOf(draft, 'total', 'weight'));
  return [blank('年度', draft.year), ...fields, ...amounts, weight];
}

function tableBlanks(form: OfficialForm, draft: Draft): readonly Blank[] {
  const weights =
    form.kind === 'policy'
      ? level1Names(draft).map((name) => blank(`${name} 一级权重`, groupWeightOf(draft, name)))
      : [];
  const cells = rowsOf(draft).flatMap((row, index) =>
    form.columns.map(({ key, label }) => blank(`第${index + 1}行 ${label}`, row[key])),
  );
  return [...weights, ...cells];
}

/** Every blank that takes typing, from the top of the form to its end. */
export function blanksOf(form: OfficialForm, draft: Draft): readonly Blank[] {
  return [...headBlanks(form, draft), ...tableBlanks(form, draft)];
}

/** The level cells as they are merged: each by the first row of its group. */
export function levelBlanks(form: OfficialForm, draft: Draft): readonly Blank[] {
  const rows = rowsOf(draft);
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const newLevel1 = above === undefined || level1Of(above) !== level1Of(row);
    const newLevel2 = newLevel1 || level2Of(above) !== level2Of(row);
    return [
      ...(newLevel1 ? [blank(`第${index + 1}行 ${form.level1}`, level1Of(row))] : []),
      ...(newLevel2 ? [blank(`第${index + 1}行 ${form.level2}`, level2Of(row))] : []),
    ];
  });
}
