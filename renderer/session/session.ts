/** An open draft with all that belongs to it. */
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { createLayoutMemory } from '../../shared/sheet/layoutMemory.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import { type Autosave, createAutosave } from '../store/autosave.ts';
import { saveDraft } from '../store/drafts.ts';
import { reportChanged } from '../store/keepCopies.ts';
import { type DraftOutline, outlineOf, summarizeDraft } from '../store/summarizeDraft.ts';
import { forgetUnsaved, keepUnsaved } from '../store/unsavedDrafts.ts';
import { createCellSelection } from './draft/cellSelection.ts';
import { createEditorStore } from './draft/editorStore.ts';
import { createFieldBinding } from './draft/fieldBinding.ts';
import type { History } from './draft/history.ts';
import { createNotices } from './draft/notices.ts';
import type { EditorSession } from './EditorContext.tsx';
import { createPausedWork } from './review/liveChecks.ts';
import { createReview } from './review/review.ts';
import { startCell } from './startCell.ts';

/** @param history the undo log that ends at the draft */
export function createSession(draftId: string, form: FormDefinition, draft: Draft, history?: History): EditorSession {
  const now = () => performance.now();
  const startAt = (model: SheetModel, opened: Draft) => startCell(draftId, model, opened);
  const memory = createLayoutMemory();
  const store = createEditorStore(form, draft, {
    layout: (of, laid, totals, target) => layout(of, laid, totals, target, memory),
    now,
    startAt,
    ...(history !== undefined && { history }),
  });
  return {
    store,
    fields: createFieldBinding(store),
    cells: createCellSelection(),
    review: createReview(store, { later: createPausedWork() }),
    notices: createNotices(store),
    newId: () => crypto.randomUUID(),
  };
}

export interface DraftSaving {
  readonly autosave: Autosave;
  /** Keeps what is not stored yet, for a page that may be gone before the database has answered. */
  readonly keep: () => void;
}

/**
 * Saves every change of a session under the draft's id.
 *
 * @param updatedAt when the draft was saved last. What is kept counts as later, even if the computer's clock was set
 *   back meanwhile: the next page goes by these times.
 */
export function saveUnder(draftId: string, updatedAt: number, { store, review }: EditorSession): DraftSaving {
  // The open form is scored and checked anyhow.
  const summarize = (draft: Draft): DraftOutline => {
    const now = store.getSnapshot();
    return draft === now.draft
      ? outlineOf(store.form, draft, now.totals, review.checks.settle().findings.open)
      : summarizeDraft(draft);
  };
  let latest = updatedAt;
  let isSaved = false;
  const autosave = createAutosave(async (draft) => {
    const now = Date.now();
    latest = Math.max(latest, now);
    const where = await saveDraft(draftId, draft, now, summarize);
    forgetUnsaved(draftId);
    isSaved = true;
    return where;
  });
  return {
    autosave: {
      ...autosave,
      dispose() {
        autosave.dispose();
        // A draft that is left gets a version of its own in the backups, whatever the time since the last one.
        void autosave.flush().then(() => {
          if (isSaved) reportChanged([draftId], true);
        });
      },
    },
    keep() {
      const unsaved = autosave.unsaved();
      if (unsaved !== null) keepUnsaved(draftId, unsaved, Math.max(Date.now(), latest + 1));
    },
  };
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
