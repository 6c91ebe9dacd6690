/** The copies of a shell: over its data folder, and over a folder of backups that can be changed while it runs. */
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createCopies } from '../../shared/copies/createCopies.ts';
import { answerCopies, type CopiesRequest } from '../../shared/copies/remoteRequests.ts';
import { oneAtATime } from '../../shared/copies/steps.ts';
import type { BackupFolder, Copies } from '../../shared/draftCopies.ts';
import { copyFolder } from './copyFolder.ts';
import { diskFiles } from './diskFiles.ts';
import { readSettings, writeSettings } from './settings.ts';

export interface Keeper {
  /** Answers a parsed request of the page. */
  readonly answer: (request: CopiesRequest) => Promise<unknown>;
  readonly backupPath: () => string;
  /** Copies what was kept so far and keeps on there; with a fault all stays as it was. */
  readonly moveBackups: (path: string) => Promise<BackupFolder>;
}

export interface KeeperPlace {
  readonly dataFolder: string;
  /** of the backups, until the user chooses another */
  readonly backupFolder: string;
  readonly appVersion: string;
}

/** Bytes that this user may still write on the disk of a folder. */
async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export function createKeeper({ dataFolder, backupFolder, appVersion }: KeeperPlace): Keeper {
  let folder = readSettings(dataFolder).backupFolder ?? backupFolder;
  const inTurn = oneAtATime();

  const copiesOver = (backups: string): Copies =>
    createCopies({
      journalFiles: diskFiles(dataFolder),
      backupFiles: diskFiles(backups),
      folder: backups,
      now: Date.now,
      localOffset: (at) => -new Date(at).getTimezoneOffset(),
      appVersion,
      freeSpace: () => freeSpace(dataFolder),
    });
  let copies = copiesOver(folder);

  async function moveBackups(path: string): Promise<BackupFolder> {
    if (resolve(path) === resolve(folder)) return { path, fault: null };
    // The bulk of it while drafts go on being kept; then, in turn, what came in the meantime.
    const fault = await copyFolder(folder, path);
    if (fault !== null) return { path, fault };
    return inTurn(async () => {
      const late = await copyFolder(folder, path);
      if (late !== null) return { path, fault: late };
      const remembered = await writeSettings(dataFolder, { backupFolder: path });
      if (remembered.kind === 'failed') return { path, fault: remembered.fault };
      folder = path;
      copies = copiesOver(path);
      // What it knows of the backups it learns at opening.
      return (await copies.open()).folder;
    });
  }

  return {
    answer: (request) => inTurn(() => answerCopies(copies, request)),
    backupPath: () => folder,
    moveBackups,
  };
}
