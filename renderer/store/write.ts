import type { DraftRow } from '../../shared/draftCopies.ts';
import { lostSight, stored } from './ahead.ts';
import { copyHealth } from './copyHealth.ts';
import { database } from './database.ts';
import { forgetHistories } from './historyStore.ts';
import { isHeldElsewhere, proveInJournal, reportChanged, reportCounts } from './keepCopies.ts';
import { forgetPoints } from './points.ts';
import { forgetStartRows } from './startRows.ts';
import { castsDoubt, storeFault } from './storeFault.ts';
import { distrustStore, isSuspect } from './trust.ts';

/** What a transaction did, told as it goes. */
export interface Changes {
  readonly put: (row: DraftRow) => void;
  readonly remove: (id: string) => void;
  /** drafts came, went, or were deleted: the marker counts them */
  readonly recount: () => void;
}

/** What only the store has while another browser is at work may be passed over at the next start. */
const isInDoubt = (): boolean => isSuspect() || isHeldElsewhere();

/**
 * A store in doubt proves nothing. Nor does one on a disk that is nearly full: the next write may tear it, and what it
 * took a moment before goes with the rest. There, what was typed counts only in the journal; what was done, such as a
 * new draft, would be done twice if it were called a failure.
 */
async function prove(settled: boolean): Promise<void> {
  if (!isInDoubt() && copyHealth().space === 'enough') return;
  const mustStand = isInDoubt() || !settled;
  try {
    await proveInJournal();
  } catch (error) {
    if (mustStand) throw error;
  }
}

/**
 * One transaction over the drafts: both halves of a draft are written together or not at all. What it changed goes to
 * the copies; a failure leaves the store in doubt, and while it is, or the disk is nearly full, nothing counts that the
 * journal has not.
 *
 * @param settled false for what was only typed
 * @throws StoreError (`unproven`, `diskFull`, `heldElsewhere`) where a store in doubt took it and the journal did not
 */
export async function write<T>(work: (changes: Changes) => Promise<T>, settled = true): Promise<T> {
  const rows = new Map<string, DraftRow>();
  const removed = new Set<string>();
  let counts = false;
  const changes: Changes = {
    put: (row) => void rows.set(row.id, row),
    remove(id) {
      rows.delete(id);
      removed.add(id);
      counts = true;
    },
    recount() {
      counts = true;
    },
  };
  forgetStartRows();
  const { drafts, contents, meta } = database();
  const result = await database()
    .transaction('rw', drafts, contents, meta, async () => work(changes))
    .catch((error: unknown) => {
      if (castsDoubt(storeFault(error))) distrustStore();
      throw error;
    });
  for (const row of rows.values()) stored(row);
  for (const id of removed) lostSight(id);
  if (removed.size > 0) {
    void forgetHistories([...removed]);
    void forgetPoints([...removed]);
  }
  // A store in doubt may be gone at the next start: then the journal would hold it alone.
  reportChanged(rows.keys(), settled || isSuspect());
  if (counts) reportCounts(removed);
  if (rows.size > 0) await prove(settled);
  return result;
}
