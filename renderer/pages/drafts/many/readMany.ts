import { sortFindings } from '../../../../shared/checks/ignored.ts';
import { runChecks } from '../../../../shared/checks/runChecks.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { findForm } from '../../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { scoreDraft } from '../../../../shared/scoring/scoreDraft.ts';
import { loadDraft } from '../../../store/drafts.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { manyText } from '../../../text/many.ts';
import { shownTitle } from '../list/listDrafts.ts';

/** Says how far it is and asks whether to go on. */
export interface ManyRun {
  readonly onStep: (done: number, title: string) => void;
  readonly signal: AbortSignal;
}

/** What could not be done to a draft, and why. */
export interface ManyFailure {
  readonly title: string;
  readonly text: string;
}

export interface ReadDraft {
  readonly title: string;
  readonly form: FormDefinition;
  readonly draft: Draft;
  /** open findings of the severity E */
  readonly errors: number;
}

export interface ReadMany {
  readonly read: readonly ReadDraft[];
  readonly failed: readonly ManyFailure[];
}

function errorsOf(form: FormDefinition, draft: Draft): number {
  const { open } = sortFindings(runChecks(form, draft, scoreDraft(form, draft)), draft.ignoredFindings);
  return open.filter(({ severity }) => severity === 'E').length;
}

/** Reads drafts and counts what is wrong in each. Stops early where it is cancelled; rejects as the store does. */
export async function readMany(drafts: readonly DraftSummary[], { onStep, signal }: ManyRun): Promise<ReadMany> {
  const read: ReadDraft[] = [];
  const failed: ManyFailure[] = [];
  for (const [index, summary] of drafts.entries()) {
    if (signal.aborted) break;
    const title = shownTitle(summary);
    onStep(index, title);
    const loaded = await loadDraft(summary.id);
    if (loaded.kind === 'missing') failed.push({ title, text: manyText.gone });
    else if (loaded.kind === 'refused') failed.push({ title, text: loaded.text });
    else {
      const form = findForm(loaded.draft.form);
      if (form === undefined) failed.push({ title, text: manyText.gone });
      else read.push({ title, form, draft: loaded.draft, errors: errorsOf(form, loaded.draft) });
    }
  }
  return { read, failed };
}
