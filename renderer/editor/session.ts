/** An open draft with all that belongs to it. */
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { afterPaint } from '../checks/liveChecks.ts';
import { createReview } from '../checks/review.ts';
import { type Autosave, createAutosave } from '../store/autosave.ts';
import { saveDraft } from '../store/drafts.ts';
import { forgetUnsaved } from '../store/unsavedDrafts.ts';
import type { EditorSession } from './EditorContext.tsx';
import { createEditorStore } from './editorStore.ts';
import { createFieldBinding } from './fieldBinding.ts';
import { createNotices } from './notices.ts';

export function createSession(form: FormDefinition, draft: Draft): EditorSession {
  const now = () => performance.now();
  const store = createEditorStore(form, draft, { layout, now });
  return {
    store,
    fields: createFieldBinding(store),
    review: createReview(store, { now, later: afterPaint }),
    notices: createNotices(store),
    newId: () => crypto.randomUUID(),
  };
}

/** Saves every change of a session under the draft's id. */
export function createDraftAutosave(draftId: string): Autosave {
  return createAutosave(async (draft) => {
    await saveDraft(draftId, draft, Date.now());
    forgetUnsaved(draftId);
  });
}

/** Hands each new draft to the autosave; returns how to stop. */
export function saveChanges({ store }: EditorSession, autosave: Pick<Autosave, 'change'>): () => void {
  let { draft: last } = store.getSnapshot();
  return store.subscribe(() => {
    const { draft } = store.getSnapshot();
    if (draft !== last) autosave.change(draft);
    last = draft;
  });
}
