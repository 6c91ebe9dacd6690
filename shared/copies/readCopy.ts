import type { CopyEntry, DraftRecord } from '../draftCopies.ts';
import type { CopyFiles } from './files.ts';
import { isEntry, readRecordFile } from './recordFile.ts';
import type { SetAside } from './setAside.ts';

/** A copy's file as it was found. */
export type FoundCopy =
  | { readonly kind: 'read'; readonly record: DraftRecord }
  /** not whole, or not what its name says; set aside */
  | { readonly kind: 'damaged' }
  /** gone, held by another program, on a disk that fails, or of a newer program: nothing is known of its content */
  | { readonly kind: 'unreadable' };

/** @param setAside what happens to a damaged file; null leaves it where it is */
export async function readCopy(
  files: CopyFiles,
  path: string,
  named: CopyEntry,
  setAside: SetAside | null,
): Promise<FoundCopy> {
  const bytes = await files.read(path).catch(() => null);
  if (bytes === null) return { kind: 'unreadable' };
  const read = readRecordFile(bytes);
  if (read.kind === 'newer') return { kind: 'unreadable' };
  if (read.kind === 'read' && isEntry(read.entry, named)) return { kind: 'read', record: read.record };
  await setAside?.(files, path, bytes);
  return { kind: 'damaged' };
}
