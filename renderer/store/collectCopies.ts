/** The newest whole copy of every draft as one file, for where the store itself can't be opened. */

import type { BackupHeader } from '../../shared/backup/format.ts';
import { createBackupWriter } from '../../shared/backup/writeBackup.ts';
import type { Copies, CopiesState, CopyRead } from '../../shared/draftCopies.ts';
import type { CollectedBackup } from './collectBackup.ts';

/** `unreadable`: drafts of which no copy is whole; they are not in the file, and its header counts them. */
export interface CollectedCopies extends CollectedBackup {
  /** drafts in the file in an older state, for their newest copy is damaged */
  readonly older: number;
}

/** Drafts that are read at a time: some megabytes. */
const batchSize = 200;

/** The highest revision that a copy is there of, by draft. */
function newestRevisions({ journal, backups }: CopiesState): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { id, revision } of [...journal, ...backups]) newest.set(id, Math.max(revision, newest.get(id) ?? 0));
  return newest;
}

const recordsOf = (reads: readonly CopyRead[]) => reads.flatMap((read) => (read.kind === 'read' ? [read.record] : []));

/** Touches no store. Null where `signal` stopped it. Rejects only where the copies can't be reached. */
export async function collectCopies(
  copies: Pick<Copies, 'open' | 'read'>,
  header: Omit<BackupHeader, 'drafts'>,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<CollectedCopies | null> {
  const newest = newestRevisions(await copies.open());
  const ids = [...newest.keys()];
  const writer = createBackupWriter({ ...header, drafts: ids.length });
  const pieces: Uint8Array[] = [];
  let [drafts, deleted, others, older] = [0, 0, 0, 0];
  for (let from = 0; from < ids.length; from += batchSize) {
    if (signal.aborted) return null;
    const batch = ids.slice(from, from + batchSize);
    const records = recordsOf(await copies.read(batch));
    pieces.push(writer.add(records));
    const listed = records.filter(({ row }) => row.kind === undefined);
    const gone = listed.filter(({ row }) => row.deletedAt !== undefined).length;
    deleted += gone;
    drafts += listed.length - gone;
    others += records.length - listed.length;
    older += listed.filter(({ row }) => row.revision < (newest.get(row.id) ?? 0)).length;
    onProgress(from + batch.length, ids.length);
  }
  if (signal.aborted) return null;
  pieces.push(writer.end());
  return { pieces, drafts, deleted, others, older, unreadable: ids.length - drafts - deleted - others };
}
