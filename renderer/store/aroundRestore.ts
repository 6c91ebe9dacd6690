/** What a restore owes the copies: all that is here is kept before, and what changed is copied after. */
import type { Kept } from '../../shared/draftCopies.ts';
import { allAhead } from './ahead.ts';
import { proveInJournal, reportChanged, reportCounts, takeSet } from './keepCopies.ts';
import { castsDoubt, type StoreFault, storeFault } from './storeFault.ts';
import { distrustStore, isSuspect } from './trust.ts';

export interface AroundRestore {
  /** Whether the store lacks something that only the copies could take: a restore would go by what is old. */
  readonly isBehind: () => boolean;
  /** Keeps a whole set of what is here now. Never rejects. */
  readonly keepBefore: () => Promise<Kept>;
  /**
   * These drafts were written, all at once. Answers why they can't be counted on, where a store in doubt took them and
   * the journal did not; null where all is well. Never rejects.
   */
  readonly changed: (ids: readonly string[]) => Promise<StoreFault | null>;
  /** Nothing was written, for this reason. */
  readonly failed: (fault: StoreFault) => void;
}

async function changed(ids: readonly string[]): Promise<StoreFault | null> {
  reportChanged(ids, true);
  reportCounts(new Set());
  if (!isSuspect()) return null;
  try {
    await proveInJournal();
    return null;
  } catch (error) {
    return storeFault(error);
  }
}

export const aroundRestore: AroundRestore = {
  isBehind: () => allAhead().length > 0,
  keepBefore: () => takeSet('restore'),
  changed,
  failed: (fault) => {
    if (castsDoubt(fault)) distrustStore();
  },
};
