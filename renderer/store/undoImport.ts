/**
 * Changes of a draft by an import, with the way back. The draft as it was is kept among the deleted ones, so that it
 * outlives the notice that offers to undo, and the page.
 */
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { database } from './database.ts';
import {
  addCopy,
  contentRevision,
  liveRow,
  putAway,
  putContent,
  removeForGood,
  storedRow,
  takeBack,
} from './draftEdits.ts';
import { StoreError } from './storeFault.ts';
import { summarizeDraft } from './summarizeDraft.ts';
import { type Changes, write } from './write.ts';

export type ReplaceResult =
  /** `copyId`: the draft as it was; `revision`: that of the draft now */
  | { readonly kind: 'replaced'; readonly copyId: string; readonly revision: number }
  /** saved by somebody else since it was looked at: nothing was changed */
  | { readonly kind: 'changedSince' };

/** @param revision of the draft's content when the new one was made of it */
export async function replaceDraft(
  id: string,
  revision: number,
  draft: Draft,
  copyTitle: string,
  now: number,
): Promise<ReplaceResult> {
  // Both or none: the copy is made, and the draft replaced.
  return write(async (changes) => {
    const row = await liveRow(id, changes);
    const content = await database().contents.get(id);
    if (content === undefined) throw new StoreError({ kind: 'missing' });
    if (contentRevision(row, content) !== revision) return { kind: 'changedSince' };
    const copyId = await addCopy(id, copyTitle, now, changes);
    await putAway(copyId, now, changes);
    const next = await putContent(row, { ...summarizeDraft(draft), updatedAt: now }, draftToJson(draft), changes);
    return { kind: 'replaced', copyId, revision: next.revision };
  });
}

export type PutBackResult =
  /** the draft is as it was before */
  | { readonly kind: 'putBack' }
  /** it was edited since, or its copy is in use: what it was stands beside it as a draft of its own */
  | { readonly kind: 'besides' };

/** As `putBack`, within a transaction that does more. */
export async function putBackWithin(
  id: string,
  revision: number,
  copyId: string,
  now: number,
  changes: Changes,
): Promise<PutBackResult> {
  const copy = await storedRow(copyId, changes);
  if (copy === undefined) throw new StoreError({ kind: 'missing' });
  // Taken back by hand, it is a draft like any other.
  if (copy.deletedAt === undefined) return { kind: 'besides' };
  await takeBack(copyId, changes);
  const row = await storedRow(id, changes);
  const content = await database().contents.get(id);
  const before = restoreDraft((await database().contents.get(copyId))?.json);
  if (row === undefined || row.deletedAt !== undefined || content === undefined) return { kind: 'besides' };
  if (contentRevision(row, content) !== revision || before.kind === 'refused') return { kind: 'besides' };
  const { draft } = before;
  await putContent(row, { ...summarizeDraft(draft), updatedAt: now }, draftToJson(draft), changes);
  await removeForGood([copyId], changes);
  return { kind: 'putBack' };
}

/** Undoes `replaceDraft` without losing a later edit. Rejects with `missing` when the copy is gone for good. */
export async function putBack(id: string, revision: number, copyId: string, now: number): Promise<PutBackResult> {
  return write((changes) => putBackWithin(id, revision, copyId, now, changes));
}
