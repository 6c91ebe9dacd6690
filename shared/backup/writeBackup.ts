import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DraftRecord } from '../draftCopies.ts';
import { type BackupHeader, backupFormat, backupVersion, createHashOfHashes, hashOf, lineParts } from './format.ts';

/** Makes a backup piece by piece, so that no text of all drafts is ever in memory. */
export interface BackupWriter {
  /** The lines of these drafts; the header stands before the first. */
  readonly add: (records: readonly DraftRecord[]) => Uint8Array;
  /** What closes the file; nothing may be added after it. */
  readonly end: () => Uint8Array;
}

export function createBackupWriter(header: BackupHeader): BackupWriter {
  const hashes = createHashOfHashes();
  let drafts = 0;
  let opening = `${JSON.stringify({ format: backupFormat, version: backupVersion, ...header })}\n`;

  function line(record: DraftRecord): readonly Uint8Array[] {
    const bytes = utf8ToBytes(JSON.stringify({ row: record.row, json: record.json }));
    const hash = hashOf(bytes);
    hashes.add(hash);
    drafts += 1;
    return [utf8ToBytes(`${lineParts.start}${hash}${lineParts.middle}`), bytes, utf8ToBytes(`${lineParts.end}\n`)];
  }

  function withOpening(pieces: readonly Uint8Array[]): Uint8Array {
    const head = utf8ToBytes(opening);
    opening = '';
    return concatBytes(head, ...pieces);
  }

  return {
    add: (records) => withOpening(records.flatMap(line)),
    end: () => withOpening([utf8ToBytes(`${JSON.stringify({ end: true, drafts, sha256: hashes.text() })}\n`)]),
  };
}
