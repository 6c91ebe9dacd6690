/**
 * Takes drafts back to a moment of the backups: looks first what would change, then changes all of it or nothing.
 * What came after the moment stays; a draft taken back is one more revision, so that every copy counts it as the newest.
 */
import type { FileFault } from '../../shared/desktop.ts';
import type { Copies, DraftRecord, DraftRow, Moment } from '../../shared/draftCopies.ts';
import { aheadOf } from './ahead.ts';
import { database } from './database.ts';
import { flushCopies } from './keepCopies.ts';
import { write } from './write.ts';

/** `missing`: only what is not on the list now; `all`: every draft of the moment as it was then. */
export type MomentMode = 'missing' | 'all';

export interface MomentChange {
  /** `missing`: not here; `deleted`: among the deleted ones; `changed`: on the list, in another state */
  readonly kind: 'missing' | 'deleted' | 'changed';
  readonly then: DraftRow;
  /** null where there is none */
  readonly here: DraftRow | null;
}

export interface MomentPreview {
  readonly changes: readonly MomentChange[];
  /** drafts that are the same now */
  readonly same: number;
  /** copies that can't be read */
  readonly damaged: number;
}

export type MomentRestored =
  | { readonly kind: 'restored'; readonly changed: readonly string[]; readonly damaged: number }
  /** no whole set of what is there now could be made before; nothing was changed */
  | { readonly kind: 'notBackedUp'; readonly fault: FileFault };

interface Wanted {
  readonly change: MomentChange;
  readonly json: unknown;
}

type Reads = Pick<Copies, 'readMoment'>;

/** What was on the list then, in batches; what was deleted then is left out. */
async function* listedThen(
  copies: Reads,
  { at, reason }: Moment,
): AsyncGenerator<{ readonly records: readonly DraftRecord[]; readonly damaged: number }> {
  let from: string | null = null;
  do {
    const { records, damaged, next } = await copies.readMoment({ at, reason, from });
    yield { records: records.filter(({ row }) => row.deletedAt === undefined), damaged };
    from = next;
  } while (from !== null);
}

/** The rows of the store, or newer ones that it could not take. */
async function rowsHere(records: readonly DraftRecord[]): Promise<readonly (DraftRow | undefined)[]> {
  const ids = records.map(({ row }) => row.id);
  const rows = await database().drafts.bulkGet(ids);
  return rows.map((row, index) => aheadOf(ids[index] ?? '', row)?.row ?? row);
}

/** Null where the draft is the same now. */
function changeOf(then: DraftRow, here: DraftRow | undefined): MomentChange | null {
  if (here === undefined) return { kind: 'missing', then, here: null };
  if (here.deletedAt !== undefined) return { kind: 'deleted', then, here };
  const isSame = here.revision === then.revision && here.updatedAt === then.updatedAt;
  return isSame ? null : { kind: 'changed', then, here };
}

/**
 * What would change, without changing it. Rejects where backups or store can't be read.
 *
 * @param onProgress drafts read so far
 */
export async function previewMoment(
  copies: Reads,
  moment: Moment,
  onProgress: (done: number) => void = () => undefined,
): Promise<MomentPreview> {
  const changes: MomentChange[] = [];
  let [seen, unreadable] = [0, 0];
  for await (const { records, damaged } of listedThen(copies, moment)) {
    const here = await rowsHere(records);
    const listed = records.map(({ row }) => row.kind === undefined);
    changes.push(...records.flatMap(({ row }, index) => (listed[index] ? (changeOf(row, here[index]) ?? []) : [])));
    seen += listed.filter(Boolean).length;
    unreadable += damaged;
    onProgress(seen);
  }
  return { changes, same: seen - changes.length, damaged: unreadable };
}

/** Whether a change belongs to a mode. */
export function isWanted({ kind }: MomentChange, mode: MomentMode): boolean {
  return mode === 'all' || kind !== 'changed';
}

/** What of the records would change in a mode, as the store is at this moment. */
async function wantedChanges(records: readonly DraftRecord[], mode: MomentMode): Promise<readonly Wanted[]> {
  const here = await rowsHere(records);
  return records.flatMap(({ row, json }, index) => {
    const change = changeOf(row, here[index]);
    // Templates and versions come back where they are missing; those that are here were never on that list.
    const wanted = change !== null && isWanted(change, row.kind === undefined ? mode : 'missing');
    return wanted ? [{ change, json }] : [];
  });
}

/** The row that is stored: newer than both states that it comes from. */
function takenBack({ then, here }: MomentChange, now: number): DraftRow {
  const { deletedAt: _at, deletedOn: _on, ...row } = then;
  return { ...row, updatedAt: now, revision: Math.max(then.revision, here?.revision ?? 0) + 1 };
}

function writeAll(records: readonly DraftRecord[], mode: MomentMode, now: number): Promise<readonly string[]> {
  return write(async ({ put, recount }) => {
    // Compared here and not with what the user was shown: something may have been saved since.
    const wanted = await wantedChanges(records, mode);
    const taken = wanted.map(({ change, json }) => ({ row: takenBack(change, now), json }));
    await database().contents.bulkPut(taken.map(({ row: { id, revision }, json }) => ({ id, json, revision })));
    await database().drafts.bulkPut(taken.map(({ row }) => row));
    for (const { row } of taken) put(row);
    recount();
    return taken.filter(({ row }) => row.kind === undefined).map(({ row }) => row.id);
  });
}

/**
 * Takes the drafts of a moment back, all or none, after a whole set of what is there now was made. Rejects as the store
 * does, or where the copies can't be reached; then nothing was changed.
 *
 * @param now milliseconds since 1970; the drafts count as changed then
 */
export async function restoreMoment(
  copies: Pick<Copies, 'readMoment' | 'takeSet'>,
  moment: Moment,
  mode: MomentMode,
  now: number,
): Promise<MomentRestored> {
  const records: DraftRecord[] = [];
  let unreadable = 0;
  // Read whole before anything is written: a transaction that waits for anything but the store is over.
  for await (const page of listedThen(copies, moment)) {
    records.push(...page.records);
    unreadable += page.damaged;
  }
  // A set is made of the journal, which is to hold the last keys too.
  const upToDate = await flushCopies();
  const set = upToDate.kind === 'kept' ? await copies.takeSet('restore') : upToDate;
  if (set.kind === 'failed') {
    // Where nothing is written over, nothing can be missed afterwards.
    const wanted = await wantedChanges(records, mode);
    if (wanted.some(({ change }) => change.here !== null)) return { kind: 'notBackedUp', fault: set.fault };
  }
  return { kind: 'restored', changed: await writeAll(records, mode, now), damaged: unreadable };
}
