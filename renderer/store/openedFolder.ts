import type { BackupFolder, Copies } from '../../shared/draftCopies.ts';

/** What the start-up was told of the folder of the backups: asking anew would list all copies once more. */
const folders = new WeakMap<Copies, BackupFolder>();

export function noteOpenedFolder(copies: Copies, folder: BackupFolder): void {
  folders.set(copies, folder);
}

/** Undefined where no start-up has opened these copies. */
export function openedFolder(copies: Copies): BackupFolder | undefined {
  return folders.get(copies);
}
