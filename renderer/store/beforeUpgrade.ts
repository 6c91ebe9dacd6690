import { databaseName } from '../../shared/desktop.ts';
import type { Copies, DraftRecord, DraftRow, Kept } from '../../shared/draftCopies.ts';
import { schemaVersion, storedVersion, ZipingDatabase } from './database.ts';

/** Drafts handed on at a time. */
const batch = 200;

/** A row of any version as the copies take it. */
function anyRow(row: DraftRow & { readonly errors?: number }): DraftRow {
  return { ...row, errors: row.errors ?? 0 };
}

async function recordsOf(old: ZipingDatabase, ids: readonly string[]): Promise<readonly DraftRecord[]> {
  const [rows, contents] = await Promise.all([old.drafts.bulkGet([...ids]), old.contents.bulkGet([...ids])]);
  return ids.flatMap((_, index): readonly DraftRecord[] => {
    const [row, content] = [rows[index], contents[index]];
    return row === undefined || content === undefined ? [] : [{ row: anyRow(row), json: content.json }];
  });
}

async function keepAll(old: ZipingDatabase, copies: Copies): Promise<Kept> {
  const ids = await old.drafts.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += batch) {
    const records = await recordsOf(old, ids.slice(start, start + batch));
    const { journal } = await copies.keep({ records, settled: true });
    if (journal.kind === 'failed') return journal;
  }
  // A folder of backups that can't be reached must not keep the program shut: the journal has everything.
  await copies.takeSet('upgrade');
  return { kind: 'kept' };
}

/**
 * Copies everything of a store of an older version, opened as its own program knew it, before anything upgrades it. What
 * an interrupted upgrade left is still of the older version, and is copied once more.
 */
export async function copyBeforeUpgrade(copies: Copies): Promise<Kept> {
  const version = await storedVersion();
  if (version === null || !Number.isInteger(version) || version >= schemaVersion) return { kind: 'kept' };
  const old = new ZipingDatabase(databaseName, version);
  try {
    await old.open();
    return await keepAll(old, copies);
  } finally {
    old.close();
  }
}
