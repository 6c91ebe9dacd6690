/** The copies that this page keeps of its drafts: every write of the store reports here what it changed. */

import { HeldElsewhereError } from '../../shared/copies/heldElsewhere.ts';
import type { FileFault } from '../../shared/desktop.ts';
import type { Copies, DraftRecord, KeepResult, Kept, SetReason } from '../../shared/draftCopies.ts';
import { changeCopyHealth, spaceOf } from './copyHealth.ts';
import { type CopyQueue, type CopyQueueOptions, createCopyQueue, kept } from './copyQueue.ts';
import { createMarking, type Marking } from './marking.ts';
import { readRecords } from './readRecords.ts';
import { StoreError, type StoreFault } from './storeFault.ts';
import { distrustStore } from './trust.ts';

interface Connection {
  readonly copies: Copies;
  readonly queue: CopyQueue;
  readonly marking: Marking;
}

let connection: Connection | null = null;

/** whether the last records were refused because the copies serve another browser now */
let heldElsewhere = false;

export function isHeldElsewhere(): boolean {
  return heldElsewhere;
}

function notingHolder(copies: Copies): Copies {
  const keep: Copies['keep'] = async (request) => {
    try {
      const result = await copies.keep(request);
      heldElsewhere = false;
      return result;
    } catch (error) {
      heldElsewhere = error instanceof HeldElsewhereError;
      throw error;
    }
  };
  return { ...copies, keep };
}

/** Asking costs a call each time; space doesn't vanish within seconds. */
const spaceEvery = 15_000;

function createSpaceWatch(copies: Copies, now: () => number): () => void {
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (Math.abs(now() - askedAt) < spaceEvery) return;
    askedAt = now();
    copies.freeSpace().then(
      (free) => changeCopyHealth({ space: spaceOf(free) }),
      () => undefined,
    );
  };
}

export interface KeepCopiesOptions extends CopyQueueOptions {
  readonly appVersion: string;
}

/** From now on, what changes is copied. Returns how to stop. */
export function keepCopies(copies: Copies, options: KeepCopiesOptions): () => void {
  stopKeeping();
  const { now = Date.now } = options;
  const watchSpace = createSpaceWatch(copies, now);
  const onResult = ({ journal, backup }: KeepResult) => {
    changeCopyHealth({ journal, backup });
    // The store may be on the same disk, and what it took last may be torn already.
    if (journal.kind === 'failed' && journal.fault === 'diskFull') distrustStore();
    watchSpace();
  };
  watchSpace();
  connection = {
    copies,
    queue: createCopyQueue(notingHolder(copies), readRecords, { ...options, onResult }),
    marking: createMarking(copies, { now, appVersion: options.appVersion }),
  };
  return stopKeeping;
}

export function stopKeeping(): void {
  connection?.queue.dispose();
  connection?.marking.dispose();
  connection = null;
  heldElsewhere = false;
}

/** What holds the copies now; null where nothing does. */
export function currentCopies(): Copies | null {
  return connection?.copies ?? null;
}

/** Drafts that changed are copied soon. `settled`: not only typed in. */
export function reportChanged(ids: Iterable<string>, settled: boolean): void {
  connection?.queue.change(ids, settled);
}

/**
 * Drafts came or went. Copies of what was removed for good go only after the marker has forgotten it: a crash in between
 * leaves copies, which are deleted again, instead of a draft that the marker misses.
 */
export function reportCounts(removed: ReadonlySet<string>): void {
  if (connection === null) return;
  const { queue, marking } = connection;
  if (removed.size === 0) {
    marking.soon();
    return;
  }
  void marking.flush().then((result) => {
    if (result.kind === 'kept') queue.forget(removed);
  });
}

/** Makes a whole set of all that is copied, before something is done to many drafts. Never rejects. */
export async function takeSet(reason: SetReason): Promise<Kept> {
  if (connection === null) return kept;
  const { copies, queue } = connection;
  await queue.flush();
  return copies.takeSet(reason).catch((): Kept => ({ kind: 'failed', fault: 'unknown' }));
}

/** Copies a draft that the store could not take: into the backups too at once, or it would stand in one place only. */
export async function keepInJournal(record: DraftRecord): Promise<Kept> {
  return connection === null ? { kind: 'failed', fault: 'unknown' } : connection.queue.keep(record, true);
}

function causeOf(fault: FileFault): StoreFault {
  if (heldElsewhere) return { kind: 'heldElsewhere' };
  return fault === 'diskFull' ? { kind: 'diskFull' } : { kind: 'unproven' };
}

/**
 * Waits until all that changed stands in the journal, for a store that can't be trusted.
 *
 * @throws StoreError where it doesn't: the change may not outlive the page
 */
export async function proveInJournal(): Promise<void> {
  if (connection === null) return;
  const result = await connection.queue.flush();
  if (result.kind === 'failed') throw new StoreError(causeOf(result.fault));
}

/** Copies at once what waits, and brings the marker up to date: for a page that is about to close. Never rejects. */
export async function flushCopies(): Promise<Kept> {
  if (connection === null) return kept;
  const { queue, marking } = connection;
  const result = await queue.flush();
  await marking.flush();
  return result;
}
