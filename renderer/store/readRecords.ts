import type { DraftRecord, DraftRow } from '../../shared/draftCopies.ts';
import { aheadOf, allAhead, knownAhead } from './ahead.ts';
import { database } from './database.ts';

/** Both halves of each draft, of one moment, the newest that this page knows of. Drafts that are gone are left out. */
export async function readRecords(ids: readonly string[]): Promise<readonly DraftRecord[]> {
  const ahead = ids.flatMap((id) => knownAhead(id) ?? []);
  // A store that failed once may not answer at all; what it could not take is not in it anyway.
  return ahead.length === ids.length ? ahead : readStored(ids);
}

async function readStored(ids: readonly string[]): Promise<readonly DraftRecord[]> {
  const { drafts, contents } = database();
  const [rows, halves] = await database().transaction('r', drafts, contents, () =>
    Promise.all([drafts.bulkGet([...ids]), contents.bulkGet([...ids])]),
  );
  return ids.flatMap((id, index): readonly DraftRecord[] => {
    const row = rows[index];
    const content = halves[index];
    const ahead = aheadOf(id, row);
    if (ahead !== undefined) return [ahead];
    return row === undefined || content === undefined ? [] : [{ row, json: content.json }];
  });
}

/** Rows as lists show them: where the store is behind, those of what it could not take. */
export function withAhead(rows: readonly DraftRow[]): readonly DraftRow[] {
  return allAhead().length === 0 ? rows : rows.map((row) => aheadOf(row.id, row)?.row ?? row);
}
