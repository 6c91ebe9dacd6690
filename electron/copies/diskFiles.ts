/** The copies' file layer over a folder on the disk. */
import type { Stats } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CopyError } from '../../shared/copies/copyError.ts';
import type { CopyFiles } from '../../shared/copies/files.ts';
import { atomicWrite, type WriteTools } from '../atomicWrite.ts';
import { errorCode, faultOf } from '../fileFault.ts';
import type { ReadHandle } from '../readFiles.ts';
import { systemWriteTools } from '../systemTools.ts';
import { copyPath } from './copyPath.ts';

/** The calls used of `node:fs/promises`; a parameter, so that tests can let each of them fail. */
export interface DiskFs {
  readdir(path: string): Promise<readonly string[]>;
  open(path: string): Promise<ReadHandle>;
  stat(path: string): Promise<Pick<Stats, 'mtimeMs'>>;
  /** makes a folder and those above it; answers the topmost that it made */
  mkdir(path: string): Promise<string | undefined>;
  /** removes a file or a folder with all in it; nothing happens where there is none */
  remove(path: string): Promise<unknown>;
}

export interface DiskTools {
  readonly fs: DiskFs;
  readonly write: WriteTools;
  /** milliseconds since 1970 */
  readonly now: () => number;
}

export const systemDiskTools: DiskTools = {
  fs: {
    readdir: (path) => readdir(path),
    open: (path) => open(path, 'r'),
    stat: (path) => stat(path),
    mkdir: (path) => mkdir(path, { recursive: true }),
    // Windows lets go of a file late; the system's own retries wait for it.
    remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 4 }),
  },
  write: systemWriteTools,
  now: Date.now,
};

/** In bytes: no copy comes near, and a foreign file under a copy's name must not fill the memory. */
export const longestCopy = 64 * 1024 * 1024;

/** Milliseconds after which the leftover of a write is surely nobody's any more. */
export const leftoverAge = 24 * 60 * 60 * 1000;

const leftover = /^\.ziping-.*\.tmp$/;

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** Runs a step; its error becomes a CopyError, or `missing` where there is nothing at the path. */
async function step<Result>(run: () => Promise<Result>, missing?: () => Result): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (missing !== undefined && absent.has(errorCode(error))) return missing();
    throw error instanceof CopyError ? error : new CopyError(faultOf(error));
  }
}

async function readWhole(path: string, fs: DiskFs): Promise<Uint8Array> {
  const handle = await fs.open(path);
  try {
    const { size } = await handle.stat();
    if (size > longestCopy) throw new CopyError('tooLarge');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Makes the names of new folders durable, from the lowest up to the folder that was there before. */
async function syncAbove(lowest: string, topmost: string, { write }: DiskTools): Promise<void> {
  if (!write.syncsFolders) return;
  for (let folder = lowest; folder.length >= topmost.length; folder = dirname(folder)) {
    try {
      const handle = await write.fs.open(dirname(folder), 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch {
      // Some network file systems can't flush a folder.
    }
  }
}

/** Removes what a crash left of a write long ago. Failing is harmless: leftovers are never listed. */
async function sweep(path: string, { fs, now }: DiskTools): Promise<void> {
  try {
    if (now() - (await fs.stat(path)).mtimeMs > leftoverAge) await fs.remove(path);
  } catch {
    // Another start will find it again.
  }
}

/**
 * Copies in files below `root`, which need not be there yet. Every path is checked; `list('')` lists `root` itself.
 * Rejections are `CopyError`s.
 */
export function diskFiles(root: string, tools: DiskTools = systemDiskTools): CopyFiles {
  const { fs } = tools;

  async function list(folder: string): Promise<readonly string[]> {
    const path = folder === '' ? root : copyPath(root, folder);
    const names = await step<readonly string[]>(
      () => fs.readdir(path),
      () => [],
    );
    await Promise.all(names.filter((name) => leftover.test(name)).map((name) => sweep(join(path, name), tools)));
    return names.filter((name) => !leftover.test(name));
  }

  async function write(path: string, bytes: Uint8Array): Promise<void> {
    const target = copyPath(root, path);
    const folder = dirname(target);
    const made = await step(() => fs.mkdir(folder));
    const result = await atomicWrite(target, bytes, tools.write);
    if (result.kind === 'failed') throw new CopyError(result.fault);
    if (made !== undefined) await syncAbove(folder, made, tools);
  }

  return {
    list,
    read: async (path) => {
      const target = copyPath(root, path);
      return step<Uint8Array | null>(
        () => readWhole(target, fs),
        () => null,
      );
    },
    write,
    remove: async (path) => {
      const target = copyPath(root, path);
      await step<unknown>(
        () => fs.remove(target),
        () => undefined,
      );
    },
  };
}
