/**
 * Brings the drafts of a backup into the store, all of them or none: one transaction, and rows come with their contents,
 * so that nothing is computed anew. Runs in a worker, where reading a draft of the file needs no waiting: a transaction
 * that waits for anything but the store is over.
 */
import { type ListChanges, planRestore, type RestoreMode } from '../../shared/backup/planRestore.ts';
import type { Place } from '../../shared/backup/readLine.ts';
import type { BackupDraft } from '../../shared/backup/surveyBackup.ts';
import type { DraftRecord } from '../../shared/draftCopies.ts';
import type { ContentRow, ZipingDatabase } from './database.ts';

export interface RestoreSource {
  readonly drafts: readonly BackupDraft[];
  /** Null where there is no whole record, which can't be after a survey of the same bytes. */
  readonly recordAt: (place: Place) => DraftRecord | null;
}

export interface RestoreWatch {
  /** drafts that are written of all that will be */
  readonly onProgress: (done: number, all: number) => void;
  /** asked between batches; once everything is written, it is too late */
  readonly isCancelled: () => boolean;
}

export type RestoreResult =
  | { readonly kind: 'restored'; readonly changed: readonly string[]; readonly changes: ListChanges }
  /** nothing was changed */
  | { readonly kind: 'cancelled' };

/** Bytes of the file that are written at a time: enough to be quick, little enough to stop between. */
const batchBytes = 4 * 1024 * 1024;

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Parts of a list of drafts whose records are about as long as a batch. */
function* batchesOf(drafts: readonly BackupDraft[]): Generator<readonly BackupDraft[]> {
  let batch: BackupDraft[] = [];
  let size = 0;
  for (const draft of drafts) {
    batch.push(draft);
    size += draft.place.to - draft.place.from;
    if (size < batchBytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function contentOf({ row, place }: BackupDraft, { recordAt }: RestoreSource): ContentRow {
  const record = recordAt(place);
  if (record === null) throw new TypeError('a record of the backup is gone');
  return { id: row.id, json: record.json, revision: row.revision };
}

async function writeAll(
  database: ZipingDatabase,
  source: RestoreSource,
  mode: RestoreMode,
  now: number,
  { onProgress, isCancelled }: RestoreWatch,
): Promise<RestoreResult> {
  const { drafts, contents, meta } = database;
  const useDays = (await meta.get('store'))?.useDays ?? 0;
  // Compared here and not with what the user was shown: something may have been saved since.
  const plan = planRestore(source.drafts, await drafts.toArray(), mode, { now, useDays });
  let done = 0;
  for (const batch of batchesOf(plan.put)) {
    if (isCancelled()) throw new Cancelled();
    await contents.bulkPut(batch.map((draft) => contentOf(draft, source)));
    await drafts.bulkPut(batch.map(({ row }) => row));
    done += batch.length;
    onProgress(done, plan.put.length);
  }
  await drafts.bulkPut(plan.rows);
  if (isCancelled()) throw new Cancelled();
  const changed = [...plan.put.map(({ row }) => row.id), ...plan.rows.map(({ id }) => id)];
  return { kind: 'restored', changed, changes: plan.changes };
}

/** Rejects as the store does; then nothing was changed. @param now milliseconds since 1970 */
export async function restoreBackup(
  database: ZipingDatabase,
  source: RestoreSource,
  mode: RestoreMode,
  now: number,
  watch: RestoreWatch,
): Promise<RestoreResult> {
  const { drafts, contents, meta } = database;
  try {
    return await database.transaction('rw', drafts, contents, meta, () => writeAll(database, source, mode, now, watch));
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    throw error;
  }
}
