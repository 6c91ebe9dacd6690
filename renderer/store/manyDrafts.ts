/** What is done to several drafts at once: all of them or none. Rejects as the functions of `drafts.ts` do. */
import { putAway, storedRow, takeBack } from './draftEdits.ts';
import { takeSet } from './keepCopies.ts';
import { write } from './write.ts';

/**
 * Takes drafts out of the list, those that are in it. A whole set of copies is made first, so that a slip of the hand can
 * be taken back even after 最近删除 is empty. Returns the ids of those that were deleted.
 */
export async function deleteDrafts(ids: readonly string[], now: number): Promise<readonly string[]> {
  await takeSet('bulkDelete');
  return write(async (changes) => {
    const deleted: string[] = [];
    for (const id of ids) {
      const row = await storedRow(id, changes);
      // Another window may have been first.
      if (row === undefined || row.deletedAt !== undefined) continue;
      await putAway(id, now, changes);
      deleted.push(id);
    }
    return deleted;
  });
}

/** Takes deleted drafts back into the list. */
export async function undeleteDrafts(ids: readonly string[]): Promise<void> {
  await write(async (changes) => {
    for (const id of ids) await takeBack(id, changes);
  });
}
