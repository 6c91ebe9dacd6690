/** The calls about the folder of the backups: choosing another one, and showing it. */
import { mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import { setsFolder, versionsFolder } from '../../shared/copies/names.ts';
import type { BackupFolder } from '../../shared/draftCopies.ts';
import type { FileDialogs } from '../files.ts';
import type { CallHandlers } from '../ipc.ts';
import { shellText } from '../shellText.ts';
import type { Keeper } from './keeper.ts';

export interface BackupDeps {
  readonly dialogs: Pick<FileDialogs, 'open' | 'message'>;
  /** shows a folder in the file manager; answers what went wrong, empty for nothing */
  readonly openPath: (path: string) => Promise<string>;
  readonly keeper: Pick<Keeper, 'backupPath' | 'moveBackups'>;
  readonly dataFolder: string;
}

/** Whether a folder is another one or stands in it. */
function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

/** A stick or a folder with other things gets a folder of its own; one that holds backups already is taken as it is. */
export async function backupsIn(chosen: string): Promise<string> {
  const { folderName } = shellText.backups;
  if (basename(chosen) === folderName) return chosen;
  const names = await readdir(chosen).catch((): readonly string[] => []);
  return names.includes(versionsFolder) || names.includes(setsFolder) ? chosen : join(chosen, folderName);
}

export function createBackupCalls(deps: BackupDeps): Pick<CallHandlers, 'choose-backup-folder' | 'open-backup-folder'> {
  const { dialogs, keeper, dataFolder } = deps;
  const text = shellText.backups;

  async function isOurs(folder: string): Promise<boolean> {
    return isWithin(await realOf(folder), await realOf(dataFolder));
  }

  async function choose(): Promise<BackupFolder | null> {
    for (;;) {
      const { canceled, filePaths } = await dialogs.open({
        title: text.chooseTitle,
        buttonLabel: text.chooseButton,
        defaultPath: keeper.backupPath(),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return null;
      if (!(await isOurs(chosen))) return keeper.moveBackups(await backupsIn(chosen));
      await dialogs.message({ type: 'warning', message: text.inside, detail: text.insideDetail, noLink: true });
    }
  }

  async function open(): Promise<boolean> {
    const path = keeper.backupPath();
    // Before the first backup there is no folder; an empty one says where they will be.
    await mkdir(path, { recursive: true }).catch(() => undefined);
    return (await deps.openPath(path)) === '';
  }

  return { 'choose-backup-folder': choose, 'open-backup-folder': open };
}
