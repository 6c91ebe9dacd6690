/**
 * Drafts on this computer: made, read, saved, renamed, duplicated, deleted. Every function rejects with an error that
 * `storeErrorText` (storeFault.ts) turns into a sentence. Times are milliseconds since 1970.
 */
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { refusalText } from '../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { aheadOf, goAhead, lastSeen, see } from './ahead.ts';
import type { SavedWhere } from './autosave.ts';
import { database } from './database.ts';
import {
  addCopy,
  addDraft,
  contentRevision,
  liveRow,
  putAway,
  putContent,
  putRow,
  removeForGood,
  storedRow,
  takeBack,
} from './draftEdits.ts';
import { currentCopies, keepInJournal } from './keepCopies.ts';
import { titleOf } from './listedDrafts.ts';
import { castsDoubt, StoreError, type StoreFault, storeFault } from './storeFault.ts';
import { type DraftOutline, summarizeDraft } from './summarizeDraft.ts';
import { isSuspect } from './trust.ts';
import { write } from './write.ts';

export type LoadResult =
  | {
      readonly kind: 'loaded';
      readonly draft: Draft;
      readonly title: string;
      /** that of its content: renaming leaves it as it is */
      readonly revision: number;
      readonly updatedAt: number;
    }
  /** never there, or deleted */
  | { readonly kind: 'missing' }
  /** there, but not to be read by this program; the record stays as it is */
  | { readonly kind: 'refused'; readonly text: string; readonly title: string };

/** Days of use that a deleted draft can be taken back: days on which the program didn't run don't count. */
export const keepDeletedDays = 30;

/** Stores a new draft and returns its id. */
export async function createDraft(draft: Draft, now: number, givenTitle = ''): Promise<string> {
  const id = crypto.randomUUID();
  const row = { id, givenTitle, ...summarizeDraft(draft), createdAt: now, updatedAt: now };
  await write((changes) => addDraft(row, draftToJson(draft), changes));
  return id;
}

export async function loadDraft(id: string): Promise<LoadResult> {
  const [storeRow, content] = await Promise.all([database().drafts.get(id), database().contents.get(id)]);
  const ahead = aheadOf(id, storeRow);
  const row = ahead?.row ?? storeRow;
  if (row === undefined || row.deletedAt !== undefined) return { kind: 'missing' };
  if (ahead === undefined && content === undefined) return { kind: 'missing' };
  see(row);
  const restored = restoreDraft(ahead === undefined ? content?.json : ahead.json);
  if (restored.kind === 'refused') {
    return { kind: 'refused', text: refusalText(restored.refusal), title: titleOf(row) };
  }
  const revision = ahead === undefined && content !== undefined ? contentRevision(row, content) : row.revision;
  return { kind: 'loaded', draft: restored.draft, title: titleOf(row), revision, updatedAt: row.updatedAt };
}

/**
 * Puts into the journal what the store could not take. Its revision is above the one that the store was to have: a
 * failed write may have landed after all.
 *
 * @throws the store's error where the journal can't take it either; a full disk is said before any other cause
 */
async function saveInJournal(
  id: string,
  outline: DraftOutline,
  json: unknown,
  now: number,
  error: unknown,
): Promise<SavedWhere> {
  const last = lastSeen(id);
  if (last === undefined || last.deletedAt !== undefined) throw error;
  const record = { row: { ...last, ...outline, updatedAt: now, revision: last.revision + 2 }, json };
  // Before it is kept: what is copied meanwhile must not be older.
  goAhead(record);
  const result = await keepInJournal(record);
  if (result.kind === 'kept') return 'journal';
  throw result.fault === 'diskFull' ? new StoreError({ kind: 'diskFull' }) : error;
}

/** A store in doubt may be closed by the browser at any moment, whatever it then says; a draft that is gone stays so. */
const mayStandInJournal = (fault: StoreFault): boolean =>
  castsDoubt(fault) || (isSuspect() && fault.kind !== 'missing');

/**
 * Replaces a draft's content. Says where it stands: once the store is in doubt, only the journal counts.
 *
 * @param summarize of whoever saves one draft again and again
 */
export async function saveDraft(
  id: string,
  draft: Draft,
  now: number,
  summarize: (draft: Draft) => DraftOutline = summarizeDraft,
): Promise<SavedWhere> {
  const outline = summarize(draft);
  const json = draftToJson(draft);
  try {
    await write(async (changes) => {
      const row = await liveRow(id, changes);
      await putContent(row, { ...outline, updatedAt: now }, json, changes);
    }, false);
  } catch (error) {
    if (currentCopies() === null || !mayStandInJournal(storeFault(error))) throw error;
    return saveInJournal(id, outline, json, now, error);
  }
  if (!isSuspect()) return 'store';
  // Without a journal, nothing confirms what such a store says.
  if (currentCopies() === null) throw new StoreError({ kind: 'unproven' });
  return 'journal';
}

/**
 * Stores what a page kept when it vanished at the time `at`, unless something newer is stored already. A deleted draft
 * takes it along to where it can be brought back from. False where the draft is gone for good.
 */
export async function recoverDraft(id: string, draft: Draft, at: number): Promise<boolean> {
  return write(async (changes) => {
    const row = await storedRow(id, changes);
    if (row === undefined) return false;
    if (row.updatedAt >= at) return true;
    await putContent(row, { ...summarizeDraft(draft), updatedAt: at }, draftToJson(draft), changes);
    return true;
  });
}

/** Gives a draft a name of its own in the list; an empty one returns to the name in the form, which is never touched. */
export async function renameDraft(id: string, title: string): Promise<void> {
  await write(async (changes) => {
    const row = await liveRow(id, changes);
    await putRow(row, { ...row, givenTitle: title.trim() }, changes);
  });
}

/** Copies a draft as it is stored, even one that this program can't read. Returns the copy's id. */
export async function duplicateDraft(id: string, title: string, now: number): Promise<string> {
  return write((changes) => addCopy(id, title, now, changes));
}

/** Takes a draft out of the list; for 30 days of use `undeleteDraft` brings it back. */
export async function deleteDraft(id: string, now: number): Promise<void> {
  await write((changes) => putAway(id, now, changes));
}

export async function undeleteDraft(id: string): Promise<void> {
  await write((changes) => takeBack(id, changes));
}

/**
 * Removes for good what was deleted more than 30 days of use ago: no wrong clock shortens that.
 *
 * @param useDays days on which the program was used, as the store counts them; left out, what it says now
 */
export async function purgeDeleted(useDays?: number): Promise<number> {
  return write(async (changes) => {
    const days = useDays ?? (await database().meta.get('store'))?.useDays ?? 0;
    const deleted = await database().drafts.where('deletedAt').above(Number.NEGATIVE_INFINITY).toArray();
    // One that doesn't say since when is counted from now.
    for (const row of deleted) {
      if (row.deletedOn === undefined) await putRow(row, { ...row, deletedOn: days }, changes);
    }
    const old = deleted.filter(({ deletedOn }) => deletedOn !== undefined && days - deletedOn >= keepDeletedDays);
    await removeForGood(
      old.map(({ id }) => id),
      changes,
    );
    return old.filter(({ kind }) => kind === undefined).length;
  });
}
