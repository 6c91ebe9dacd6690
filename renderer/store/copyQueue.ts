import type { Copies, DraftRecord, KeepResult, Kept } from '../../shared/draftCopies.ts';

export interface CopyQueueOptions {
  /** milliseconds of quiet after which changed drafts are copied */
  readonly wait?: number;
  /** milliseconds after which they are copied though more keep changing */
  readonly maxWait?: number;
  /** milliseconds between attempts after a failure */
  readonly retryAfter?: number;
  /** drafts in one request */
  readonly batch?: number;
  readonly now?: () => number;
  /** hears of every attempt */
  readonly onResult?: (result: KeepResult) => void;
}

export interface CopyQueue {
  /** Copies these drafts soon. `settled`: a version is kept whatever the time since the last one. */
  readonly change: (ids: Iterable<string>, settled: boolean) => void;
  /** Removes the copies of drafts that were removed for good. */
  readonly forget: (ids: Iterable<string>) => void;
  /** Copies what waits, now. Never rejects. `failed` where anything is still not in the journal. */
  readonly flush: () => Promise<Kept>;
  /** Copies a record that the store doesn't have. Never rejects. */
  readonly keep: (record: DraftRecord, settled: boolean) => Promise<Kept>;
  /** Stops trying. */
  readonly dispose: () => void;
}

export const kept: Kept = { kind: 'kept' };
const unreachable: Kept = { kind: 'failed', fault: 'unknown' };

const firstFailure = (results: readonly Kept[]): Kept => results.find(({ kind }) => kind === 'failed') ?? kept;

/**
 * Carries changed drafts to the copies: soon after a change, several at once, one request at a time, and again where it
 * failed. Only ids wait, so that what is copied is always the newest, and waiting costs nothing.
 *
 * @param read the newest records of drafts; those that are gone are left out
 */
export function createCopyQueue(
  copies: Copies,
  read: (ids: readonly string[]) => Promise<readonly DraftRecord[]>,
  options: CopyQueueOptions = {},
): CopyQueue {
  const { wait = 800, maxWait = 1_500, retryAfter = 5_000, batch = 100, now = Date.now, onResult } = options;
  const waiting = new Map<string, boolean>();
  const forgotten = new Set<string>();
  /** the highest revision of each draft that was handed on: one that was read earlier must not come after it */
  const highest = new Map<string, number>();
  let waitingSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<Kept> = Promise.resolve(kept);
  let disposed = false;

  function schedule(after: number): void {
    clearTimeout(timer);
    if (!disposed) timer = setTimeout(() => void flush(), after);
  }

  function soon(): void {
    waitingSince ??= now();
    schedule(Math.min(wait, Math.max(0, waitingSince + maxWait - now())));
  }

  async function send(records: readonly DraftRecord[], settled: boolean): Promise<Kept> {
    const newest = records.filter(({ row }) => row.revision >= (highest.get(row.id) ?? 0));
    if (newest.length === 0) return kept;
    for (const { row } of newest) highest.set(row.id, row.revision);
    const result = await copies
      .keep({ records: newest, settled })
      .catch(() => ({ journal: unreachable, backup: unreachable }));
    onResult?.(result);
    return result.journal;
  }

  async function sendBatch(ids: ReadonlyMap<string, boolean>): Promise<Kept> {
    try {
      const records = await read([...ids.keys()]);
      const settled = records.filter(({ row }) => ids.get(row.id) === true);
      const typed = records.filter(({ row }) => ids.get(row.id) === false);
      return firstFailure([await send(settled, true), await send(typed, false)]);
    } catch {
      return unreachable;
    }
  }

  async function forgetWaiting(): Promise<Kept> {
    const ids = [...forgotten];
    if (ids.length === 0) return kept;
    const result = await copies.forget(ids).catch(() => unreachable);
    if (result.kind === 'kept') for (const id of ids) forgotten.delete(id);
    return result;
  }

  async function drain(): Promise<Kept> {
    clearTimeout(timer);
    waitingSince = null;
    if (disposed) return unreachable;
    const results: Kept[] = [];
    const again = new Map<string, boolean>();
    while (waiting.size > 0) {
      const taken = new Map([...waiting].slice(0, batch));
      for (const id of taken.keys()) waiting.delete(id);
      const result = await sendBatch(taken);
      results.push(result);
      if (result.kind === 'failed') for (const [id, settled] of taken) again.set(id, settled);
    }
    for (const [id, settled] of again) waiting.set(id, settled || waiting.get(id) === true);
    const forgetting = await forgetWaiting();
    if (again.size > 0 || forgetting.kind === 'failed') schedule(retryAfter);
    return firstFailure(results);
  }

  function flush(): Promise<Kept> {
    turn = turn.then(drain);
    return turn;
  }

  return {
    change(ids, settled) {
      for (const id of ids) waiting.set(id, settled || waiting.get(id) === true);
      if (waiting.size > 0) soon();
    },
    forget(ids) {
      for (const id of ids) {
        waiting.delete(id);
        highest.delete(id);
        forgotten.add(id);
      }
      if (forgotten.size > 0) soon();
    },
    flush,
    keep(record, settled) {
      turn = turn.then(() => send([record], settled));
      return turn;
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
