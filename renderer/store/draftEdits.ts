/** What is done to drafts inside a transaction of `write`. Each change counts the draft's revision up. */
import type { DraftRow } from '../../shared/draftCopies.ts';
import { aheadOf } from './ahead.ts';
import { type ContentRow, database } from './database.ts';
import { StoreError } from './storeFault.ts';
import type { Changes } from './write.ts';

/** A draft's row; what the store could not take before is put there first, so that nothing is built on older content. */
export async function storedRow(id: string, changes: Changes): Promise<DraftRow | undefined> {
  const row = await database().drafts.get(id);
  const ahead = aheadOf(id, row);
  if (row === undefined || ahead === undefined) return row;
  await database().contents.put({ id, json: ahead.json, revision: ahead.row.revision });
  await database().drafts.put(ahead.row);
  changes.put(ahead.row);
  return ahead.row;
}

/** @throws StoreError (`missing`) where it is gone or deleted */
export async function liveRow(id: string, changes: Changes): Promise<DraftRow> {
  const row = await storedRow(id, changes);
  if (row === undefined || row.deletedAt !== undefined) throw new StoreError({ kind: 'missing' });
  return row;
}

/** The revision of the draft at which its content was last changed: renaming or deleting it leaves that as it is. */
export function contentRevision(row: DraftRow, content: ContentRow): number {
  return content.revision ?? row.revision;
}

export async function addDraft(row: Omit<DraftRow, 'revision'>, json: unknown, changes: Changes): Promise<void> {
  const first: DraftRow = { ...row, revision: 1 };
  await database().contents.add({ id: row.id, json, revision: 1 });
  await database().drafts.add(first);
  changes.put(first);
  changes.recount();
}

export async function putContent(
  row: DraftRow,
  change: Partial<DraftRow>,
  json: unknown,
  changes: Changes,
): Promise<DraftRow> {
  const next: DraftRow = { ...row, ...change, revision: row.revision + 1 };
  await database().contents.put({ id: row.id, json, revision: next.revision });
  await database().drafts.put(next);
  changes.put(next);
  return next;
}

/** Changes what the list knows of a draft, not its content. */
export async function putRow(row: DraftRow, next: Omit<DraftRow, 'revision'>, changes: Changes): Promise<void> {
  const content = await database().contents.get(row.id);
  if (content !== undefined && content.revision === undefined) {
    await database().contents.put({ ...content, revision: row.revision });
  }
  const changed: DraftRow = { ...next, revision: row.revision + 1 };
  await database().drafts.put(changed);
  changes.put(changed);
}

/** Copies a draft as it is stored, even one that this program can't read. Returns the copy's id. */
export async function addCopy(id: string, title: string, now: number, changes: Changes): Promise<string> {
  const row = await liveRow(id, changes);
  const content = await database().contents.get(id);
  if (content === undefined) throw new StoreError({ kind: 'missing' });
  const copy = crypto.randomUUID();
  await addDraft({ ...row, id: copy, givenTitle: title, createdAt: now, updatedAt: now }, content.json, changes);
  return copy;
}

/** Days on which the program was used, by the store's count. */
async function daysOfUse(): Promise<number> {
  return (await database().meta.get('store'))?.useDays ?? 0;
}

export async function putAway(id: string, now: number, changes: Changes): Promise<void> {
  const row = await liveRow(id, changes);
  await putRow(row, { ...row, deletedAt: now, deletedOn: await daysOfUse() }, changes);
  changes.recount();
}

export async function takeBack(id: string, changes: Changes): Promise<void> {
  const row = await storedRow(id, changes);
  if (row === undefined) throw new StoreError({ kind: 'missing' });
  const { deletedAt: _deletedAt, deletedOn: _deletedOn, ...rest } = row;
  await putRow(row, rest, changes);
  changes.recount();
}

/** The named versions of drafts. */
async function versionsOf(ids: ReadonlySet<string>): Promise<readonly string[]> {
  return database()
    .drafts.filter(({ of }) => of !== undefined && ids.has(of))
    .primaryKeys();
}

/** Named versions go with their draft. */
export async function removeForGood(ids: readonly string[], changes: Changes): Promise<void> {
  if (ids.length === 0) return;
  const all = [...new Set([...ids, ...(await versionsOf(new Set(ids)))])];
  await database().drafts.bulkDelete(all);
  await database().contents.bulkDelete(all);
  for (const id of all) changes.remove(id);
}
