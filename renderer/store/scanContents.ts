import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Copies, DraftRow } from '../../shared/draftCopies.ts';
import { startUpText } from '../text/store.ts';
import { aheadOf } from './ahead.ts';
import { type ContentRow, database } from './database.ts';
import { putContent } from './draftEdits.ts';
import { currentCopies } from './keepCopies.ts';
import { setAside } from './setAside.ts';
import { write } from './write.ts';

/** Contents read at a time, so that the page answers in between: some milliseconds of its thread. */
const batch = 20;

/** Whether a content is not what any version of this program writes. What a newer one wrote is no damage. */
function isDamaged(json: unknown): boolean {
  try {
    const restored = restoreDraft(json);
    if (restored.kind === 'restored') return false;
    return restored.refusal.kind === 'notDraft' || restored.refusal.kind === 'unknownVersion';
  } catch {
    return true;
  }
}

/** Puts the newest whole copy in the place of a damaged content, unless the draft was changed meanwhile. */
async function replace(row: DraftRow, copies: Copies | null): Promise<boolean> {
  const [read] = (await copies?.read([row.id])) ?? [];
  if (read === undefined || read.kind === 'lost' || isDamaged(read.record.json)) return false;
  const { record } = read;
  return write(async (changes) => {
    const now = await database().drafts.get(row.id);
    if (now === undefined || now.revision !== row.revision) return false;
    // Its name and whether it is deleted are the row's, which is whole; what is shown of its content is the copy's.
    const { formTitle, form, year, total, state, errors, updatedAt } = record.row;
    await putContent(now, { formTitle, form, year, total, state, errors, updatedAt }, record.json, changes);
    return true;
  });
}

async function tryContents(ids: readonly string[]): Promise<readonly (ContentRow | undefined)[]> {
  try {
    return await database().contents.bulkGet([...ids]);
  } catch {
    return Promise.all(
      ids.map((id) =>
        database()
          .contents.get(id)
          .catch(() => undefined),
      ),
    );
  }
}

export interface ContentScan {
  readonly replaced: number;
  /** damaged, and no copy is better: they stay where they are */
  readonly left: number;
}

/**
 * Reads every content once, batch by batch, while the user is at work already. What is damaged is set aside as it is,
 * and replaced by its newest whole copy.
 *
 * @param pause between two batches
 */
export async function scanContents(now: () => number, pause: () => Promise<void>): Promise<ContentScan> {
  const ids = await database().contents.toCollection().primaryKeys();
  let [replaced, left] = [0, 0];
  for (let start = 0; start < ids.length; start += batch) {
    await pause();
    const some = ids.slice(start, start + batch);
    const [rows, contents] = await Promise.all([database().drafts.bulkGet(some), tryContents(some)]);
    for (const [index, row] of rows.entries()) {
      const json = contents[index]?.json;
      if (row === undefined || aheadOf(row.id, row) !== undefined || !isDamaged(json)) continue;
      // What no copy could replace is found again at every start; once set aside is enough.
      const isKnown = (await database().quarantine.where('id').equals(row.id).count()) > 0;
      if (!isKnown) await setAside([{ id: row.id, row, json }], currentCopies(), now());
      if (await replace(row, currentCopies())) replaced += 1;
      else left += 1;
    }
  }
  return { replaced, left };
}

/** For the user; nothing where all is well. */
export function contentScanTexts({ replaced, left }: ContentScan): readonly string[] {
  return [
    ...(replaced > 0 ? [startUpText.replaced(replaced)] : []),
    ...(left > 0 ? [startUpText.unreadable(left)] : []),
  ];
}
