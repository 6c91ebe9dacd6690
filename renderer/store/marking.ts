import type { Copies, Kept, Marker } from '../../shared/draftCopies.ts';
import { database, schemaVersion } from './database.ts';

/** What the store holds now; null while no start-up has found it whole. */
export async function readMarker(now: number, appVersion: string): Promise<Marker | null> {
  const { drafts, meta } = database();
  const [rows, store] = await database().transaction('r', drafts, meta, () =>
    Promise.all([drafts.toArray(), meta.get('store')]),
  );
  if (store === undefined) return null;
  const listed = rows.filter(({ kind }) => kind === undefined);
  const deleted = listed.filter(({ deletedAt }) => deletedAt !== undefined).length;
  const others = rows.length - listed.length;
  return {
    storeId: store.storeId,
    drafts: listed.length - deleted,
    deleted,
    ...(others > 0 && { others }),
    revision: rows.reduce((sum, { revision }) => sum + revision, 0),
    schema: schemaVersion,
    appVersion,
    useDays: store.useDays,
    lastDay: store.lastDay,
    at: now,
  };
}

export interface Marking {
  /** The number of drafts changed. */
  readonly soon: () => void;
  /** Never rejects: a marker that is behind costs a warning too many, never a draft. */
  readonly flush: () => Promise<Kept>;
  readonly dispose: () => void;
}

/** Keeps the marker up to date: some time after drafts came or went, and whenever it is asked to. */
export function createMarking(
  copies: Pick<Copies, 'mark'>,
  options: { readonly now: () => number; readonly appVersion: string; readonly wait?: number },
): Marking {
  const { now, appVersion, wait = 2_000 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  async function flush(): Promise<Kept> {
    clearTimeout(timer);
    timer = undefined;
    if (disposed) return { kind: 'failed', fault: 'unknown' };
    try {
      const marker = await readMarker(now(), appVersion);
      return marker === null || disposed ? { kind: 'failed', fault: 'unknown' } : await copies.mark(marker);
    } catch {
      // The store or the copies fail: they say so themselves.
      return { kind: 'failed', fault: 'unknown' };
    }
  }

  return {
    soon() {
      timer ??= setTimeout(() => void flush(), wait);
    },
    flush,
    dispose() {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
