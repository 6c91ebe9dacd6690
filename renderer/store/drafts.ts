/**
 * Drafts on this computer: made, read, saved, renamed, duplicated, deleted. Every function rejects with an error that
 * `storeErrorText` (storeFault.ts) turns into a sentence. Times are milliseconds since 1970.
 */
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { refusalText } from '../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { SavedWhere } from './autosave.ts';
import { type DraftRow, type DraftState, database, observe } from './database.ts';
import { StoreError } from './storeFault.ts';
import { summarizeDraft } from './summarizeDraft.ts';

export interface DraftSummary {
  readonly id: string;
  /** the name given by the user, else the one in the form; empty where there is neither */
  readonly title: string;
  readonly form: string;
  readonly year: string;
  readonly total: string | null;
  readonly state: DraftState;
  readonly errors: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type LoadResult =
  | {
      readonly kind: 'loaded';
      readonly draft: Draft;
      readonly title: string;
      readonly revision: number;
      readonly updatedAt: number;
    }
  /** never there, or deleted */
  | { readonly kind: 'missing' }
  /** there, but not to be read by this program; the record stays as it is */
  | { readonly kind: 'refused'; readonly text: string; readonly title: string };

/** Milliseconds that a deleted draft can be taken back: 30 days. */
export const keepDeleted = 30 * 24 * 60 * 60 * 1000;

const titleOf = (row: DraftRow) => (row.givenTitle === '' ? row.formTitle : row.givenTitle);

function summaryOf(row: DraftRow): DraftSummary {
  const { id, form, year, total, state, errors, createdAt, updatedAt } = row;
  return { id, title: titleOf(row), form, year, total, state, errors, createdAt, updatedAt };
}

/** Both halves of a draft are written together or not at all. */
function write<T>(work: () => Promise<T>): Promise<T> {
  const { drafts, contents } = database();
  return database().transaction('rw', drafts, contents, work);
}

async function liveRow(id: string): Promise<DraftRow> {
  const row = await database().drafts.get(id);
  if (row === undefined || row.deletedAt !== undefined) throw new StoreError({ kind: 'missing' });
  return row;
}

/** Stores a new draft and returns its id. */
export async function createDraft(draft: Draft, now: number, givenTitle = ''): Promise<string> {
  const id = crypto.randomUUID();
  await write(async () => {
    await database().contents.add({ id, json: draftToJson(draft) });
    await database().drafts.add({
      id,
      givenTitle,
      ...summarizeDraft(draft),
      createdAt: now,
      updatedAt: now,
      revision: 1,
    });
  });
  return id;
}

export async function loadDraft(id: string): Promise<LoadResult> {
  const [row, content] = await Promise.all([database().drafts.get(id), database().contents.get(id)]);
  if (row === undefined || row.deletedAt !== undefined || content === undefined) return { kind: 'missing' };
  const restored = restoreDraft(content.json);
  if (restored.kind === 'refused') {
    return { kind: 'refused', text: refusalText(restored.refusal), title: titleOf(row) };
  }
  const { revision, updatedAt } = row;
  return { kind: 'loaded', draft: restored.draft, title: titleOf(row), revision, updatedAt };
}

/** Replaces a draft's content. */
export async function saveDraft(id: string, draft: Draft, now: number): Promise<SavedWhere> {
  await write(async () => {
    const row = await liveRow(id);
    await database().contents.put({ id, json: draftToJson(draft) });
    await database().drafts.put({ ...row, ...summarizeDraft(draft), updatedAt: now, revision: row.revision + 1 });
  });
  return 'store';
}

/**
 * Stores what a page kept when it vanished at the time `at`, unless something newer is stored already. A deleted draft
 * takes it along to where it can be brought back from. False where the draft is gone for good.
 */
export async function recoverDraft(id: string, draft: Draft, at: number): Promise<boolean> {
  return write(async () => {
    const row = await database().drafts.get(id);
    if (row === undefined) return false;
    if (row.updatedAt >= at) return true;
    await database().contents.put({ id, json: draftToJson(draft) });
    await database().drafts.put({ ...row, ...summarizeDraft(draft), updatedAt: at, revision: row.revision + 1 });
    return true;
  });
}

/** Gives a draft a name of its own in the list; an empty one returns to the name in the form, which is never touched. */
export async function renameDraft(id: string, title: string): Promise<void> {
  await write(async () => {
    const row = await liveRow(id);
    await database().drafts.put({ ...row, givenTitle: title.trim() });
  });
}

/** Copies a draft as it is stored, even one that this program can't read. Returns the copy's id. */
export async function duplicateDraft(id: string, title: string, now: number): Promise<string> {
  const copy = crypto.randomUUID();
  await write(async () => {
    const row = await liveRow(id);
    const content = await database().contents.get(id);
    if (content === undefined) throw new StoreError({ kind: 'missing' });
    await database().contents.add({ ...content, id: copy });
    await database().drafts.add({ ...row, id: copy, givenTitle: title, createdAt: now, updatedAt: now, revision: 1 });
  });
  return copy;
}

/** Takes a draft out of the list; for 30 days `undeleteDraft` brings it back. */
export async function deleteDraft(id: string, now: number): Promise<void> {
  await write(async () => {
    const row = await liveRow(id);
    await database().drafts.put({ ...row, deletedAt: now });
  });
}

export async function undeleteDraft(id: string): Promise<void> {
  await write(async () => {
    const row = await database().drafts.get(id);
    if (row === undefined) throw new StoreError({ kind: 'missing' });
    const { deletedAt: _deletedAt, ...rest } = row;
    await database().drafts.put(rest);
  });
}

/** Removes for good what was deleted more than 30 days ago. */
export async function purgeDeleted(now: number): Promise<number> {
  return write(async () => {
    const ids = await database()
      .drafts.where('deletedAt')
      .belowOrEqual(now - keepDeleted)
      .primaryKeys();
    await database().drafts.bulkDelete(ids);
    await database().contents.bulkDelete(ids);
    return ids.length;
  });
}

/** A list that keeps itself up to date, the last changed draft first. Returns how to stop. */
export function observeDrafts(
  listener: (drafts: readonly DraftSummary[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const query = async () => {
    const rows = await database().drafts.orderBy('updatedAt').reverse().toArray();
    return rows.filter((row) => row.deletedAt === undefined).map(summaryOf);
  };
  return observe(query, listener, onError);
}

export interface DeletedSummary extends DraftSummary {
  readonly deletedAt: number;
}

/** Drafts that can still be taken back, the last deleted first. */
export function observeDeleted(
  listener: (drafts: readonly DeletedSummary[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const query = async () => {
    const rows = await database().drafts.orderBy('deletedAt').reverse().toArray();
    return rows.flatMap((row) =>
      row.deletedAt === undefined ? [] : [{ ...summaryOf(row), deletedAt: row.deletedAt }],
    );
  };
  return observe(query, listener, onError);
}
