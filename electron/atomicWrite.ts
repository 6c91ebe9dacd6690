/**
 * Writes a file so that at every moment, whatever fails, the old content or the new one stands there whole:
 * a temporary file in the same folder, written and flushed to the disk, then renamed over the old one.
 */
import { dirname, join } from 'node:path';
import type { FileFault } from '../shared/desktop.ts';
import { errorCode, faultOf, replaceFaultOf } from './fileFault.ts';

export interface WriteHandle {
  writeFile(bytes: Uint8Array): Promise<unknown>;
  sync(): Promise<unknown>;
  close(): Promise<unknown>;
}

/** The calls used of `node:fs/promises`; a parameter, so that tests can let each of them fail. */
export interface WriteFs {
  realpath(path: string): Promise<string>;
  /** rejects unless the file may be written */
  accessForWriting(path: string): Promise<unknown>;
  open(path: string, flags: 'wx' | 'r'): Promise<WriteHandle>;
  rename(from: string, to: string): Promise<unknown>;
  unlink(path: string): Promise<unknown>;
}

export interface WriteTools {
  readonly fs: WriteFs;
  /** a word that no other write uses */
  readonly token: () => string;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** a folder can be flushed everywhere but on Windows */
  readonly syncsFolders: boolean;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly path: string }
  /** what stood at the path before is intact */
  | { readonly kind: 'failed'; readonly fault: FileFault };

/** Waits between tries of the rename in milliseconds, 1.9 s in all: a virus scanner lets go within that. */
export const renameWaits: readonly number[] = [10, 20, 50, 100, 220, 500, 1000];

const held: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

const failed = (fault: FileFault): WriteResult & { readonly kind: 'failed' } => ({ kind: 'failed', fault });

/** The file behind a link, so that the link stays one; the path itself where there is nothing yet. */
async function targetOf(path: string, fs: WriteFs): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** A file set to read-only is meant to stay, although a rename could replace it. */
async function assertReplaceable(path: string, fs: WriteFs): Promise<void> {
  try {
    await fs.accessForWriting(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

export async function removeQuietly(path: string, fs: WriteFs): Promise<void> {
  try {
    await fs.unlink(path);
  } catch {
    // A leftover is named so that it can't be taken for the file.
  }
}

/** Fills a new file and flushes it. On a fault nothing stays; a file that was there already is not touched. */
export async function writeWhole(path: string, bytes: Uint8Array, fs: WriteFs): Promise<void> {
  const handle = await fs.open(path, 'wx');
  try {
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await removeQuietly(path, fs);
    throw error;
  }
}

async function renameWithRetry(from: string, to: string, { fs, wait }: WriteTools): Promise<void> {
  for (const pause of renameWaits) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (!held.has(errorCode(error))) throw error;
      await wait(pause);
    }
  }
  await fs.rename(from, to);
}

/** Makes the rename itself durable. The new content is in place already, so a failure here is no failed save. */
async function syncFolder(folder: string, fs: WriteFs): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems can't flush a folder.
  }
}

/** Renames over what is there; the temporary file is gone either way. Null where it went well. */
export async function putInPlace(temporary: string, target: string, tools: WriteTools): Promise<FileFault | null> {
  try {
    await renameWithRetry(temporary, target, tools);
  } catch (error) {
    await removeQuietly(temporary, tools.fs);
    return replaceFaultOf(error);
  }
  if (tools.syncsFolders) await syncFolder(dirname(target), tools.fs);
  return null;
}

/** In the folder of the target, for renaming only works within a disk. */
export const temporaryFor = (target: string, { token }: WriteTools): string =>
  join(dirname(target), `.ziping-${token()}.tmp`);

/** Writes `bytes` to `path`, replacing what is there. Never throws. */
export async function atomicWrite(path: string, bytes: Uint8Array, tools: WriteTools): Promise<WriteResult> {
  const { fs } = tools;
  try {
    const target = await targetOf(path, fs);
    await assertReplaceable(target, fs);
    const temporary = temporaryFor(target, tools);
    await writeWhole(temporary, bytes, fs);
    const fault = await putInPlace(temporary, target, tools);
    return fault === null ? { kind: 'written', path } : failed(fault);
  } catch (error) {
    return failed(faultOf(error));
  }
}
