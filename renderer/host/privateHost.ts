/** A browser alone: copies and log stay in what the browser keeps for the page. */
import { appVersion } from '../../shared/appVersion.ts';
import { createCopies } from '../../shared/copies/createCopies.ts';
import type { Copies } from '../../shared/draftCopies.ts';
import { browserHost } from './browser.ts';
import { openPageLog } from './pageLog.ts';
import { openPrivateFolder, privateFiles } from './privateFiles.ts';
import type { Host } from './types.ts';

/** Bytes that the browser still grants this page; null where it doesn't tell. */
async function freeSpace(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** Null where the browser has no private file system. */
async function privateCopies(): Promise<Copies | null> {
  const journal = await openPrivateFolder('data');
  const backups = await openPrivateFolder('backups');
  if (journal === null || backups === null) return null;
  return createCopies({
    journalFiles: privateFiles(journal),
    backupFiles: privateFiles(backups),
    folder: '',
    now: Date.now,
    localOffset: (at) => -new Date(at).getTimezoneOffset(),
    appVersion,
    freeSpace,
  });
}

/** Never rejects. */
export async function privateHost(): Promise<Host> {
  const log = openPageLog(window.localStorage, Date.now);
  return { ...browserHost, copies: await privateCopies(), log: log.write, readLog: async () => log.read() };
}
