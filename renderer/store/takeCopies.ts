import type { Copies, CopyRead, DraftRecord, DraftRow } from '../../shared/draftCopies.ts';
import { database } from './database.ts';

/** Drafts read and stored at a time: some megabytes. */
const batch = 200;

export async function putRecords(records: readonly DraftRecord[]): Promise<void> {
  const { drafts, contents } = database();
  await database().transaction('rw', drafts, contents, async () => {
    await contents.bulkPut(records.map(({ row, json }) => ({ id: row.id, json })));
    await drafts.bulkPut(records.map(({ row }) => row));
  });
}

export interface TakenCopies {
  readonly rows: readonly DraftRow[];
  /** of which no copy can be read */
  readonly lost: readonly string[];
}

/**
 * Stores the newest whole copy of each draft, unless the store has one as new. Batch by batch: the store counts as whole
 * only once its id is written, after the last of them, so that an interrupted restore is begun anew.
 *
 * @param revisions what the store has of each draft
 */
export async function takeCopies(
  copies: Copies,
  ids: readonly string[],
  revisions: ReadonlyMap<string, number>,
  onProgress: (done: number, all: number) => void,
): Promise<TakenCopies> {
  const rows: DraftRow[] = [];
  const lost: string[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    onProgress(start, ids.length);
    const reads: readonly CopyRead[] = await copies.read(ids.slice(start, start + batch));
    const records = reads.flatMap((read) => (read.kind === 'read' ? [read.record] : []));
    const newer = records.filter(({ row }) => row.revision > (revisions.get(row.id) ?? -1));
    await putRecords(newer);
    rows.push(...newer.map(({ row }) => row));
    lost.push(...reads.flatMap((read) => (read.kind === 'lost' && !revisions.has(read.id) ? [read.id] : [])));
  }
  return { rows, lost };
}
