/** The real file system behind the modules that take it as a parameter. */
import { randomUUID } from 'node:crypto';
import { access, constants, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { WriteTools } from './atomicWrite.ts';
import type { FolderFs } from './importFolder.ts';
import type { ReadFs } from './readFiles.ts';

export const systemWriteTools: WriteTools = {
  fs: { realpath, accessForWriting: (path) => access(path, constants.W_OK), open, rename, unlink },
  token: randomUUID,
  wait,
  syncsFolders: process.platform !== 'win32',
};

export const systemReadFs: ReadFs = {
  open: async (path) => open(path, 'r'),
};

export const systemFolderFs: FolderFs = {
  readdir: async (path) => readdir(path, { withFileTypes: true }),
};

/** Whether a path is an existing file; false also where that can't be told. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
