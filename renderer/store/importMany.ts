/**
 * Many drafts of one import: all are stored or none, and all are taken back or none. Rejects as the functions of
 * `drafts.ts` do; then nothing was changed.
 */
import type { Draft } from '../../shared/draft/types.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { knownAhead } from './ahead.ts';
import { type ContentRow, database } from './database.ts';
import { contentRevision, putAway, storedRow } from './draftEdits.ts';
import { draftsToJsons } from './draftsToJsons.ts';
import type { DraftOutline } from './summarizeDraft.ts';
import { type PutBackResult, putBackWithin } from './undoImport.ts';
import { type Changes, write } from './write.ts';

export interface NewDraft {
  readonly draft: Draft;
  readonly outline: DraftOutline;
}

export interface DraftUpdate extends NewDraft {
  readonly draftId: string;
  /** of the draft's content when the new one was made of it */
  readonly revision: number;
  /** what the draft as it was is called among the deleted ones */
  readonly copyTitle: string;
}

export interface UpdatedDraft {
  readonly draftId: string;
  /** the draft as it was */
  readonly copyId: string;
  readonly revision: number;
}

export type StoredMany =
  | { readonly kind: 'stored'; readonly created: readonly string[]; readonly updated: readonly UpdatedDraft[] }
  /** these were saved by somebody else, or deleted, since they were looked at: nothing was stored at all */
  | { readonly kind: 'changedSince'; readonly draftIds: readonly string[] };

/** Drafts written at a time: enough to be quick, little enough that the page has its turn between. */
const batch = 100;

interface Half {
  readonly row: DraftRow;
  readonly json: unknown;
}

async function inBatches<Item>(items: readonly Item[], work: (some: readonly Item[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += batch) await work(items.slice(start, start + batch));
}

const contentOf = ({ row: { id, revision }, json }: Half): ContentRow => ({ id, json, revision });

async function add(halves: readonly Half[], { put, recount }: Changes): Promise<void> {
  await inBatches(halves, async (some) => {
    await database().contents.bulkAdd(some.map(contentOf));
    await database().drafts.bulkAdd(some.map(({ row }) => row));
    for (const { row } of some) put(row);
  });
  if (halves.length > 0) recount();
}

async function replace(halves: readonly Half[], { put }: Changes): Promise<void> {
  await inBatches(halves, async (some) => {
    await database().contents.bulkPut(some.map(contentOf));
    await database().drafts.bulkPut(some.map(({ row }) => row));
    for (const { row } of some) put(row);
  });
}

/** The draft as it is stored; null where it is not the one that the update was made of. */
async function standing({ draftId, revision }: DraftUpdate, changes: Changes): Promise<Half | null> {
  const row = await storedRow(draftId, changes);
  if (row === undefined || row.deletedAt !== undefined) return null;
  const content = await database().contents.get(draftId);
  if (content === undefined || contentRevision(row, content) !== revision) return null;
  return { row, json: content.json };
}

/**
 * Stores new drafts and replaces the content of others, in one transaction. What is replaced is kept among the deleted
 * drafts. The list shows the last changed first: a millisecond less for each new one keeps their order.
 *
 * @param now milliseconds since 1970
 */
export async function storeMany(
  created: readonly NewDraft[],
  updates: readonly DraftUpdate[],
  now: number,
): Promise<StoredMany> {
  const jsons = await draftsToJsons(created.map(({ draft }) => draft));
  const replaced = await draftsToJsons(updates.map(({ draft }) => draft));
  const added = created.map(({ outline }, index): Half => {
    const times = { createdAt: now - index, updatedAt: now - index };
    return {
      row: { id: crypto.randomUUID(), givenTitle: '', ...outline, ...times, revision: 1 },
      json: jsons[index],
    };
  });
  return write(async (changes): Promise<StoredMany> => {
    const before: Half[] = [];
    const gone: string[] = [];
    // All are looked at before the first is written.
    for (const update of updates) {
      const half = await standing(update, changes);
      if (half === null) gone.push(update.draftId);
      else before.push(half);
    }
    if (gone.length > 0) return { kind: 'changedSince', draftIds: gone };
    const deletedOn = (await database().meta.get('store'))?.useDays ?? 0;
    const copies = before.map(({ row, json }, index): Half => {
      const times = { createdAt: now, updatedAt: now, deletedAt: now, deletedOn };
      const own = { id: crypto.randomUUID(), givenTitle: updates[index]?.copyTitle ?? '', revision: 1 };
      return { row: { ...row, ...own, ...times }, json };
    });
    const next = before.map(
      ({ row }, index): Half => ({
        row: { ...row, ...updates[index]?.outline, updatedAt: now, revision: row.revision + 1 },
        json: replaced[index],
      }),
    );
    await add([...added, ...copies], changes);
    await replace(next, changes);
    const updated = next.map(({ row }, index) => {
      return { draftId: row.id, copyId: copies[index]?.row.id ?? '', revision: row.revision };
    });
    return { kind: 'stored', created: added.map(({ row }) => row.id), updated };
  });
}

export type UndoneDraft =
  | PutBackResult
  /** what it was is gone for good: the draft stays as it is */
  | { readonly kind: 'copyGone' };

/** Takes new drafts out of the list, many with one request; those that are gone already need nothing. */
async function putAwayMany(ids: readonly string[], now: number, changes: Changes): Promise<void> {
  const rows = await database().drafts.bulkGet([...ids]);
  const live = rows.flatMap((row) => (row === undefined || row.deletedAt !== undefined ? [] : [row]));
  const deletedOn = (await database().meta.get('store'))?.useDays ?? 0;
  const next = live
    .filter(({ id }) => knownAhead(id) === undefined)
    .map((row): DraftRow => ({ ...row, deletedAt: now, deletedOn, revision: row.revision + 1 }));
  await database().drafts.bulkPut(next);
  for (const row of next) changes.put(row);
  for (const { id } of live.filter((row) => knownAhead(row.id) !== undefined)) await putAway(id, now, changes);
  changes.recount();
}

/**
 * Undoes what `storeMany` did, in one transaction. A draft that was edited since is never overwritten.
 *
 * @returns what became of each of the updated ones, in their order
 */
export async function undoMany(
  created: readonly string[],
  updated: readonly UpdatedDraft[],
  now: number,
): Promise<readonly UndoneDraft[]> {
  return write(async (changes) => {
    await putAwayMany(created, now, changes);
    const results: UndoneDraft[] = [];
    for (const { draftId, revision, copyId } of updated) {
      const copy = await storedRow(copyId, changes);
      const isGone = copy === undefined;
      results.push(isGone ? { kind: 'copyGone' } : await putBackWithin(draftId, revision, copyId, now, changes));
    }
    return results;
  });
}
