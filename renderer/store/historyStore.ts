/**
 * Undo logs of drafts, beside the drafts. They are a comfort: writing one is a transaction of its own, whose failure is
 * nobody's concern and which never stands in the way of a draft; one that can't be read is as good as none.
 */
import { copyHealth } from './copyHealth.ts';
import { database } from './database.ts';
import { isSuspect } from './trust.ts';

const prefix = 'ziping-history/';

/** Most bytes of a log that a vanishing page keeps: beside it, localStorage must have room for drafts. */
export const mostKept = 1_000_000;

/** Logs on their way into the database, by draft: who opens a draft just left waits for them. */
const writing = new Map<string, Promise<boolean>>();

/** Logs that will be on their way once the last save of their draft is through. */
const awaited = new Map<string, Promise<void>>();

/** Whoever opens the draft waits for the work, which stores its log. */
export function awaitHistory(id: string, work: Promise<void>): void {
  const ended = work.finally(() => {
    if (awaited.get(id) === ended) awaited.delete(id);
  });
  awaited.set(id, ended);
}

/** A full disk is for drafts alone, and a store in doubt is left in peace. */
const hasRoom = (): boolean => copyHealth().space === 'enough' && !isSuspect();

async function put(id: string, log: unknown): Promise<boolean> {
  try {
    // a draft that is gone for good leaves no log; asked first, so that no save waits for a long log
    if ((await database().drafts.get(id)) === undefined) return false;
    await database().histories.put({ id, log });
    return true;
  } catch {
    return false;
  }
}

/** Stores the log of a draft in place of an earlier one. Never rejects; false where it isn't stored. */
export async function storeHistory(id: string, log: unknown): Promise<boolean> {
  if (!hasRoom()) return false;
  const before = writing.get(id);
  const work = (async () => {
    await before;
    return put(id, log);
  })();
  writing.set(id, work);
  const isStored = await work;
  if (writing.get(id) === work) writing.delete(id);
  if (isStored) forgetKept(id);
  return isStored;
}

/** Keeps the log for a page that may be gone before the database has answered. */
export function keepHistory(id: string, log: unknown): void {
  try {
    localStorage.setItem(prefix + id, JSON.stringify(log));
  } catch {
    // No room or no storage: the log in the database is all there is.
  }
}

function forgetKept(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // Without storage nothing was kept.
  }
}

function kept(id: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + id) ?? 'null');
  } catch {
    return null;
  }
}

async function stored(id: string): Promise<unknown> {
  try {
    return (await database().histories.get(id))?.log;
  } catch {
    return null;
  }
}

/** What was stored of a draft's undo log, of whatever shape, the newest first. Never rejects. */
export async function storedHistories(id: string): Promise<readonly unknown[]> {
  await awaited.get(id);
  await writing.get(id);
  const last = kept(id);
  const logs = [last, await stored(id)];
  // what a vanishing page kept goes where logs belong
  if (last !== null) void storeHistory(id, last);
  return logs;
}

/** Drops what vanishing pages kept of logs: the room is for drafts. */
export function forgetKeptHistories(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Without storage nothing was kept.
  }
}

/** Removes the logs of drafts that are gone for good. Never rejects. */
export async function forgetHistories(ids: readonly string[]): Promise<void> {
  for (const id of ids) forgetKept(id);
  try {
    await database().histories.bulkDelete([...ids]);
  } catch {
    // A log without a draft is never read.
  }
}
