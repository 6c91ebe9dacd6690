import { assertNever } from '../../shared/assertNever.ts';
import { sortFindings } from '../../shared/checks/ignored.ts';
import { createChecker, runChecks } from '../../shared/checks/runChecks.ts';
import type { Finding } from '../../shared/checks/types.ts';
import { type Verdict, verdictOf } from '../../shared/checks/verdict.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { yearOf } from '../../shared/draft/yearOf.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { findForm, forms } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { rememberRows } from '../../shared/scoring/rememberRows.ts';
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

/** How a draft is scored and checked; whoever does it again and again may remember the rows. */
interface Reading {
  readonly score: (form: FormDefinition, draft: Draft) => Totals;
  readonly check: (form: FormDefinition, draft: Draft, totals: Totals) => readonly Finding[];
}

const readAnew: Reading = { score: (form, draft) => scoreDraft(form, draft), check: runChecks };

/** What the list shows of a draft. */
export function summarizeDraft(
  draft: Draft,
  among: readonly FormDefinition[] = forms,
  { score, check }: Reading = readAnew,
): DraftOutline {
  const form = findForm(draft.form, among);
  // Drafts of unknown forms are refused before they get here; a list must still not fail over one.
  if (form === undefined) {
    return { formTitle: '', form: draft.form, year: draft.year, total: null, state: 'filling', errors: 0 };
  }
  const totals = score(form, draft);
  const { open } = sortFindings(check(form, draft, totals), draft.ignoredFindings);
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

/** As `summarizeDraft`, for the states of one draft that is being typed: rows that didn't change are not read again. */
export function rememberSummary(): (draft: Draft) => DraftOutline {
  const read = rememberRows();
  const checkers = new Map<FormDefinition, ReturnType<typeof createChecker>>();
  const checkerOf = (form: FormDefinition) => {
    const checker = checkers.get(form) ?? createChecker(form);
    checkers.set(form, checker);
    return checker;
  };
  const reading: Reading = {
    score: (form, draft) => scoreDraft(form, draft, read),
    check: (form, draft, totals) => checkerOf(form).check(draft, totals),
  };
  return (draft) => summarizeDraft(draft, forms, reading);
}
