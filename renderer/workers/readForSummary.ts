import { refusalText } from '../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import { findForm } from '../../shared/forms/index.ts';
import { foundIn } from '../../shared/summary/foundIn.ts';
import type { SummaryRead } from './summaryMessages.ts';

/** Scores and checks a stored draft. Never throws for anything that a store may hold. */
export function readForSummary(json: unknown): SummaryRead {
  const restored = restoreDraft(json);
  if (restored.kind === 'refused') return { kind: 'refused', text: refusalText(restored.refusal) };
  const form = findForm(restored.draft.form);
  if (form === undefined)
    return { kind: 'refused', text: refusalText({ kind: 'unknownForm', form: restored.draft.form }) };
  return { kind: 'read', form: foundIn(form, restored.draft) };
}
