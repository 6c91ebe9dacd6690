/**
 * Changes of a draft by an import, with the way back. The draft as it was is kept among the deleted ones, so that it
 * outlives the notice that offers to undo, and the page.
 */
import type { Draft } from '../../shared/draft/types.ts';
import { database } from './database.ts';
import { deleteDraft, duplicateDraft, loadDraft, saveDraft, undeleteDraft } from './drafts.ts';
import { StoreError } from './storeFault.ts';

export type ReplaceResult =
  /** `copyId`: the draft as it was; `revision`: that of the draft now */
  | { readonly kind: 'replaced'; readonly copyId: string; readonly revision: number }
  /** saved by somebody else since it was looked at: nothing was changed */
  | { readonly kind: 'changedSince' };

/** Both or none: the copy is made, and the draft replaced. */
function atomically<T>(work: () => Promise<T>): Promise<T> {
  const { drafts, contents } = database();
  return database().transaction('rw', drafts, contents, work);
}

/** @param revision of the draft when the new content was made of it */
export async function replaceDraft(
  id: string,
  revision: number,
  draft: Draft,
  copyTitle: string,
  now: number,
): Promise<ReplaceResult> {
  return atomically(async () => {
    const row = await database().drafts.get(id);
    if (row === undefined || row.deletedAt !== undefined) throw new StoreError({ kind: 'missing' });
    if (row.revision !== revision) return { kind: 'changedSince' };
    const copyId = await duplicateDraft(id, copyTitle, now);
    await deleteDraft(copyId, now);
    await saveDraft(id, draft, now);
    return { kind: 'replaced', copyId, revision: revision + 1 };
  });
}

export type PutBackResult =
  /** the draft is as it was before */
  | { readonly kind: 'putBack' }
  /** it was edited since, or its copy is in use: what it was stands beside it as a draft of its own */
  | { readonly kind: 'besides' };

/** Undoes `replaceDraft` without losing a later edit. Rejects with `missing` when the copy is gone for good. */
export async function putBack(id: string, revision: number, copyId: string, now: number): Promise<PutBackResult> {
  return atomically(async () => {
    const copy = await database().drafts.get(copyId);
    if (copy === undefined) throw new StoreError({ kind: 'missing' });
    // Taken back by hand, it is a draft like any other.
    if (copy.deletedAt === undefined) return { kind: 'besides' };
    await undeleteDraft(copyId);
    const row = await database().drafts.get(id);
    const before = await loadDraft(copyId);
    const untouched = row !== undefined && row.deletedAt === undefined && row.revision === revision;
    if (!untouched || before.kind !== 'loaded') return { kind: 'besides' };
    await saveDraft(id, before.draft, now);
    await database().contents.delete(copyId);
    await database().drafts.delete(copyId);
    return { kind: 'putBack' };
  });
}
