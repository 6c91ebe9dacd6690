/** Drafts as a backup holds them, made up in a few words. */
import { createBackupWriter } from '../../shared/backup/writeBackup.ts';
import type { DraftRecord, DraftRow } from '../../shared/draftCopies.ts';

export function backupRow(id: string, row: Partial<DraftRow> = {}): DraftRow {
  return {
    id,
    givenTitle: '',
    formTitle: `项目${id}`,
    form: 'shanghai-project',
    year: '2024',
    total: '98.5',
    state: 'complete',
    errors: 0,
    createdAt: 1_000,
    updatedAt: 2_000,
    revision: 3,
    ...row,
  };
}

export function backupRecord(id: string, row: Partial<DraftRow> = {}, text = `内容${id}`): DraftRecord {
  return { row: backupRow(id, row), json: { format: 'ziping-draft', version: 2, values: { text } } };
}

/** The file of these drafts. @param batch records that are written at a time */
export function backupBytes(records: readonly DraftRecord[], batch = 2): Uint8Array {
  const writer = createBackupWriter({ at: 1_764_000_000_000, appVersion: '0.1.0', drafts: records.length });
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < records.length; from += batch) pieces.push(writer.add(records.slice(from, from + batch)));
  return new Uint8Array(Buffer.concat([...pieces, writer.end()]));
}
