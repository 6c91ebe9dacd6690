import { database } from './database.ts';
import { currentCopies, reportChanged } from './keepCopies.ts';

/** Journal files read at a time, so that the page answers in between. */
const batch = 50;

/**
 * Reads every draft's journal file once, batch by batch, while the user is at work already: a file that was damaged where
 * it lies looks whole by its name, and would be missed only when it is needed. What is damaged is kept again.
 *
 * @param pause between two batches
 * @returns drafts that are kept again
 */
export async function scanJournal(pause: () => Promise<void>): Promise<number> {
  const ids = await database().drafts.toCollection().primaryKeys();
  let again = 0;
  for (let start = 0; start < ids.length; start += batch) {
    await pause();
    const copies = currentCopies();
    if (copies === null) return again;
    const damaged = await copies.verify(ids.slice(start, start + batch));
    reportChanged(damaged, true);
    again += damaged.length;
  }
  return again;
}
