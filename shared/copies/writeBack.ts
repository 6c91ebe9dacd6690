import { sameBytes } from './bytes.ts';
import { CopyError } from './copyError.ts';
import type { CopyFiles } from './files.ts';

/**
 * Writes a file and reads it back: only what can be read is kept.
 *
 * @throws CopyError where it can't be written, or where something else is read than was written; that is removed then
 */
export async function writeBack(files: CopyFiles, path: string, bytes: Uint8Array): Promise<void> {
  await files.write(path, bytes);
  if (sameBytes(bytes, await files.read(path))) return;
  await files.remove(path).catch(() => undefined);
  throw new CopyError('unknown');
}
