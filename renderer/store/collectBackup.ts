/** Every draft of the store as one file, deleted ones too. */

import type { BackupHeader } from '../../shared/backup/format.ts';
import { createBackupWriter } from '../../shared/backup/writeBackup.ts';
import type { DraftRecord } from '../../shared/draftCopies.ts';
import type { ZipingDatabase } from './database.ts';

export interface CollectedBackup {
  /** the file, in pieces */
  readonly pieces: readonly Uint8Array[];
  /** drafts in it: those of the list, and those that are deleted */
  readonly drafts: number;
  readonly deleted: number;
  /** templates and named versions in it */
  readonly others: number;
  /** rows without a content: not in the file */
  readonly unreadable: number;
}

/** Drafts that are read at a time. */
const batchSize = 200;

async function readBatch(
  { drafts, contents }: ZipingDatabase,
  ids: readonly string[],
): Promise<readonly DraftRecord[]> {
  const [rows, found] = await Promise.all([drafts.bulkGet([...ids]), contents.bulkGet([...ids])]);
  return rows.flatMap((row, index) => {
    const json = found[index]?.json;
    return row !== undefined && json !== undefined ? [{ row, json }] : [];
  });
}

async function collect(
  database: ZipingDatabase,
  header: Omit<BackupHeader, 'drafts'>,
  onProgress: (done: number, all: number) => void,
): Promise<CollectedBackup> {
  const ids = await database.drafts.orderBy('updatedAt').reverse().primaryKeys();
  const writer = createBackupWriter({ ...header, drafts: ids.length });
  const pieces: Uint8Array[] = [];
  let [drafts, deleted, others] = [0, 0, 0];
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize);
    const records = await readBatch(database, batch);
    pieces.push(writer.add(records));
    const listed = records.filter(({ row }) => row.kind === undefined);
    const gone = listed.filter(({ row }) => row.deletedAt !== undefined).length;
    deleted += gone;
    drafts += listed.length - gone;
    others += records.length - listed.length;
    onProgress(from + batch.length, ids.length);
  }
  pieces.push(writer.end());
  return { pieces, drafts, deleted, others, unreadable: ids.length - drafts - deleted - others };
}

/** One moment of the store: a save meanwhile waits. Rejects as the store does. */
export function collectBackup(
  database: ZipingDatabase,
  header: Omit<BackupHeader, 'drafts'>,
  onProgress: (done: number, all: number) => void,
): Promise<CollectedBackup> {
  const { drafts, contents } = database;
  return database.transaction('r', drafts, contents, () => collect(database, header, onProgress));
}
