/** The blanks of a filled-in form, each by its accessible name, with the text that belongs into it. */
import type { Draft } from '../../../shared/draft/types.ts';
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
  return [...new Set(draft.indicators.map((row) => row.level1))];
}

function headBlanks(form: OfficialForm, draft: Draft): readonly Blank[] {
  const fields = form.fields.map(({ key, label }) => blank(label, draft.fields[key]));
  const amounts = form.fundingRows.flatMap((row) =>
    form.amounts.map(({ key, label }) => blank(`${row.label} ${label}`, draft.funding[row.key]?.[key])),
  );
  if (form.kind === 'policy') return [...fields, ...amounts];
  const weight = blank('年度资金总额 分值', draft.fields['budgetWeight']);
  return [blank('年度', draft.year), ...fields, ...amounts, weight];
}

function tableBlanks(form: OfficialForm, draft: Draft): readonly Blank[] {
  const weights =
    form.kind === 'policy'
      ? level1Names(draft).map((name) => blank(`${name} 一级权重`, draft.level1Weights[name]))
      : [];
  const cells = draft.indicators.flatMap((row, index) =>
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
  return draft.indicators.flatMap((row, index) => {
    const above = draft.indicators[index - 1];
    const newLevel1 = above?.level1 !== row.level1;
    return [
      ...(newLevel1 ? [blank(`第${index + 1}行 ${form.level1}`, row.level1)] : []),
      ...(newLevel1 || above?.level2 !== row.level2 ? [blank(`第${index + 1}行 ${form.level2}`, row.level2)] : []),
    ];
  });
}
