/** A look at the store while its copies are still being listed: with thousands of drafts both take a while. */
import { reconcile } from '../../shared/copies/reconcile.ts';
import type { Copies, CopiesState } from '../../shared/draftCopies.ts';
import { openDatabase, schemaVersion, storedVersion } from './database.ts';
import { type StoreScan, scanStore } from './scanStore.ts';

/** What a start-up has found in the store, and what is to be done about it; no plan where the copies can't be read. */
export interface Look {
  readonly scan: StoreScan;
  readonly plan: ReturnType<typeof reconcile> | null;
}

function planFor(scan: StoreScan, state: CopiesState) {
  const storeId = scan.store?.storeId ?? null;
  const damaged = scan.damaged.map(({ id }) => id);
  // Until a start-up has written the id, an interrupted restore may have left some drafts: all are looked for again.
  return reconcile({ storeId, isNew: storeId === null, rows: scan.rows, damaged }, state);
}

export interface EarlyScan {
  /** What was found, to be asked for once the copies are listed; null at once where the look has not even begun. */
  readonly take: () => Promise<StoreScan | null>;
}

/**
 * Finds null where the store must not be opened yet: another browser is at work with the copies, there is no store, or a
 * copy of it has to be made before this program touches it. Null too where it can't be read: the start-up says why.
 * Never rejects.
 */
export function scanEarly(copies: Pick<Copies, 'freeSpace'>): EarlyScan {
  let phase: 'asking' | 'looking' | 'dropped' = 'asking';
  const look = async (): Promise<StoreScan | null> => {
    try {
      // Refused while the copies serve another browser.
      await copies.freeSpace();
      const isOurs = (await storedVersion()) === schemaVersion;
      if (!isOurs || phase === 'dropped') return null;
      phase = 'looking';
      await openDatabase();
      return await scanStore();
    } catch {
      return null;
    }
  };
  const looking = look();
  return {
    take() {
      // Some browsers take long to tell their space; nothing waits for that.
      if (phase === 'looking') return looking;
      phase = 'dropped';
      return Promise.resolve(null);
    },
  };
}

/**
 * An early look counts only where it finds all well. To restore something, the store is looked at once more, now that
 * the copies are listed: another window may have saved in between, and must not be written over.
 */
export async function lookThrough(state: CopiesState | null, early: StoreScan | null): Promise<Look> {
  if (state !== null && early !== null && early.damaged.length === 0) {
    const plan = planFor(early, state);
    if (plan.kind === 'well' && plan.restore.length === 0 && plan.missing === 0) return { scan: early, plan };
  }
  const scan = await scanStore();
  return { scan, plan: state === null ? null : planFor(scan, state) };
}
