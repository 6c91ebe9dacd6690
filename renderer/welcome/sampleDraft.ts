import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import sample from './sample.json' with { type: 'json' };

export interface Sample {
  readonly draft: Draft;
  /** as the form calls it */
  readonly name: string;
}

/** A project form filled in from the first cell to the last, with a deviation explained. */
export function sampleDraft(): Sample {
  const restored = restoreDraft(sample);
  if (restored.kind === 'refused') throw new TypeError(`the sample can't be read: ${restored.refusal.kind}`);
  const { draft } = restored;
  const form = findForm(draft.form);
  return { draft, name: form === undefined ? '' : (draft.values[indexForm(form).name.key] ?? '') };
}
