import { assertNever } from '../../shared/assertNever.ts';
import { sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import type { Finding } from '../../shared/checks/types.ts';
import { type Verdict, verdictOf } from '../../shared/checks/verdict.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { yearOf } from '../../shared/draft/yearOf.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { findForm, forms } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import type { Totals } from '../../shared/scoring/types.ts';

export type DraftOutline = Pick<DraftRow, 'formTitle' | 'form' | 'year' | 'total' | 'state' | 'errors'>;

/** The four digits of the year; where a form prints it and none can be read, the year as typed. */
function shownYear(form: FormDefinition, draft: Draft): string {
  return yearOf(form, draft) ?? (form.year.kind === 'printed' ? draft.year.trim() : '');
}

function stateOf(verdict: Verdict): Pick<DraftOutline, 'state' | 'errors'> {
  switch (verdict.kind) {
    case 'untouched':
      return { state: 'blank', errors: 0 };
    case 'filling':
      return { state: 'filling', errors: 0 };
    case 'faulty':
      return { state: 'faulty', errors: verdict.errors };
    case 'complete':
      return { state: 'complete', errors: 0 };
    default:
      return assertNever(verdict);
  }
}

/** A year or a goal that is still to be written is only a warning to a reviewer; to the clerk the form is not done. */
function isAskedFor({ isTodo, path }: Finding): boolean {
  return isTodo && (path.kind === 'year' || path.kind === 'value');
}

/** What the list shows of a draft. */
export function summarizeDraft(draft: Draft, among: readonly FormDefinition[] = forms): DraftOutline {
  const form = findForm(draft.form, among);
  // Drafts of unknown forms are refused before they get here; a list must still not fail over one.
  if (form === undefined) {
    return { formTitle: '', form: draft.form, year: draft.year, total: null, state: 'filling', errors: 0 };
  }
  const totals = scoreDraft(form, draft);
  return outlineOf(form, draft, totals, sortFindings(runChecks(form, draft, totals), draft.ignoredFindings).open);
}

/**
 * As `summarizeDraft`, for a draft of which all is known already.
 *
 * @param open its findings, without those that were set aside
 */
export function outlineOf(form: FormDefinition, draft: Draft, totals: Totals, open: readonly Finding[]): DraftOutline {
  const verdict = verdictOf(form, draft, totals, open);
  const isLeft = verdict.kind === 'complete' && open.some(isAskedFor);
  return {
    formTitle: (draft.values[indexForm(form).name.key] ?? '').trim(),
    form: form.id,
    year: shownYear(form, draft),
    total: totals.total,
    ...stateOf(isLeft ? { kind: 'filling', todo: 1 } : verdict),
  };
}
