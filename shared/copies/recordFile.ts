import type { CopyEntry, DraftRecord } from '../draftCopies.ts';
import { textBytes } from './bytes.ts';
import { CopyError } from './copyError.ts';
import { type FileShape, hashedText, readHashed } from './hashedFile.ts';
import { parseRecord } from './parseRecord.ts';

const shape: FileShape = { format: 'ziping-copy', version: 1, part: 'record' };

/** A record as a file, with what its name has to tell. */
export interface RecordFile {
  readonly entry: CopyEntry;
  readonly bytes: Uint8Array;
}

export type RecordRead =
  | { readonly kind: 'read'; readonly record: DraftRecord; readonly entry: CopyEntry }
  | { readonly kind: 'damaged' }
  /** written by a newer program: left alone, and no damage */
  | { readonly kind: 'newer' };

const entryOf = ({ row }: DraftRecord, sha256: string): CopyEntry => ({
  id: row.id,
  revision: row.revision,
  hash: sha256.slice(0, 16),
});

/**
 * A record as a file's content, compact for the journal, indented where people look into it.
 *
 * @throws CopyError where the record could not be read back: a field of another kind, a content that nests without end
 */
export function recordFile(record: DraftRecord, indent = 0): RecordFile {
  const whole = parseRecord(record);
  if (whole === null) throw new CopyError('unknown');
  const { text, sha256 } = hashedText(shape, whole, indent);
  return { entry: entryOf(whole, sha256), bytes: textBytes(text) };
}

/** The record in a file, checked by its hash and field by field. Never throws. */
export function readRecordFile(bytes: Uint8Array): RecordRead {
  const read = readHashed(shape, bytes);
  if (read.kind !== 'read') return read;
  const record = parseRecord(read.content);
  return record === null ? { kind: 'damaged' } : { kind: 'read', record, entry: entryOf(record, read.sha256) };
}

/** Whether what was read is what the file's name says: files that were renamed or put elsewhere are not believed. */
export const isEntry = (read: CopyEntry, named: CopyEntry): boolean =>
  read.id === named.id && read.revision === named.revision && read.hash === named.hash;
