import { open, unlink } from 'node:fs/promises';
import { atomicWrite, type WriteTools } from '../atomicWrite.ts';
import { FileFaultError } from '../fileFault.ts';
import { systemWriteTools } from '../systemTools.ts';

/**
 * Writes a new file whole or not at all, and never over another, even if two programs write at the same moment:
 * the name is taken with an empty file first, which the atomic write then replaces.
 *
 * @throws EEXIST where something stands; a `FileFaultError` where it could not be written, and nothing stays
 */
export async function writeNewFile(
  path: string,
  bytes: Uint8Array,
  tools: WriteTools = systemWriteTools,
): Promise<void> {
  await (await open(path, 'wx')).close();
  const result = await atomicWrite(path, bytes, tools);
  if (result.kind === 'written') return;
  await unlink(path);
  throw new FileFaultError(result.fault);
}
