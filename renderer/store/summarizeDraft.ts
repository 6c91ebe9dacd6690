import { amountColumns } from '../../shared/draft/newDraft.ts';
import { valueAt } from '../../shared/draft/path.ts';
import type { Draft, Indicator } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import type { DraftRow, DraftState } from './database.ts';

export type DraftOutline = Pick<DraftRow, 'formTitle' | 'form' | 'year' | 'total' | 'state'>;

/** The year as typed, or the four digits that the form's year field starts with. */
function yearOf(form: FormDefinition, draft: Draft): string {
  if (form.yearSource.kind === 'printed') return draft.year.trim();
  return /^\s*(\d{4})/.exec(valueAt(draft, { kind: 'field', field: form.yearSource.field }))?.[1] ?? '';
}

/** Every text of a draft that a clerk fills in. The year and the names of levels come with a new draft. */
function typedTexts(draft: Draft): readonly string[] {
  const rows = draft.indicators.map(({ id: _id, level1: _level1, level2: _level2, ...texts }) => Object.values(texts));
  const amounts = Object.values(draft.funding).map((row) => Object.values(row));
  const { budgetWeight: _budgetWeight, ...fields } = draft.fields;
  return [...Object.values(fields), ...amounts.flat(), ...rows.flat()];
}

const filled = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** Rows that the clerk left untouched, as a new draft brings them, are not asked for: the form may print them empty. */
function touched(row: Indicator): boolean {
  const { id: _id, level1: _level1, level2: _level2, ...texts } = row;
  return Object.values(texts).some(filled);
}

function rowsComplete(form: FormDefinition, draft: Draft): boolean {
  const columns = form.sections
    .flatMap((section) => (section.kind === 'indicators' ? section.columns : []))
    .filter((column) => column.required && column.key !== 'level1Weight');
  const rows = draft.indicators.filter(touched);
  return rows.length > 0 && rows.every((row) => columns.every((column) => filled(row[column.key])));
}

function fundingComplete(form: FormDefinition, draft: Draft): boolean {
  const total = form.fundingRows.find((row) => row.isTotal);
  return total === undefined || amountColumns(form).every((key) => filled(draft.funding[total.key]?.[key]));
}

function level1WeightsComplete(form: FormDefinition, draft: Draft): boolean {
  if (form.scoring.weights !== 'level1') return true;
  return draft.indicators.filter(touched).every((row) => filled(draft.level1Weights[row.level1.trim()]));
}

function complete(form: FormDefinition, draft: Draft): boolean {
  const fields = form.fields.every((field) => !field.required || filled(draft.fields[field.key]));
  const year = form.yearSource.kind === 'field' || filled(draft.year);
  return (
    fields && year && fundingComplete(form, draft) && rowsComplete(form, draft) && level1WeightsComplete(form, draft)
  );
}

function stateOf(form: FormDefinition, draft: Draft): DraftState {
  if (!typedTexts(draft).some(filled)) return 'blank';
  return complete(form, draft) ? 'complete' : 'filling';
}

/** What the list shows of a draft. */
export function summarizeDraft(draft: Draft): DraftOutline {
  const form = findForm(draft.form);
  // Drafts of unknown forms are refused before they get here; a list must still not fail over one.
  if (form === undefined) return { formTitle: '', form: draft.form, year: draft.year, total: null, state: 'filling' };
  return {
    formTitle: (draft.fields[form.nameField] ?? '').trim(),
    form: form.id,
    year: yearOf(form, draft),
    total: scoreDraft(form, draft).total,
    state: stateOf(form, draft),
  };
}
