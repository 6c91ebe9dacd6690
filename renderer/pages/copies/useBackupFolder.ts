import { useEffect, useState } from 'react';
import type { BackupFolder, Copies } from '../../../shared/draftCopies.ts';
import type { Host } from '../../host/types.ts';
import { changeCopyHealth } from '../../store/copyHealth.ts';
import { openedFolder } from '../../store/openedFolder.ts';
import { copiesText } from '../../text/copies.ts';
import { showToast } from '../../ui/toasts.tsx';

/** Where the backups are; asked once for a host, because the answer reads what is there. */
const known = new WeakMap<Copies, Promise<BackupFolder>>();

async function ask(copies: Copies): Promise<BackupFolder> {
  return openedFolder(copies) ?? (await copies.open()).folder;
}

function folderOf(copies: Copies): Promise<BackupFolder> {
  const asked = known.get(copies) ?? ask(copies);
  known.set(copies, asked);
  // What could not be told once may be told later.
  asked.catch(() => known.delete(copies));
  return asked;
}

/** Asks for another backup folder and says how that went. Null where nothing changed. */
export async function changeBackupFolder(host: Pick<Host, 'copies' | 'backupFolder'>): Promise<BackupFolder | null> {
  try {
    const folder = (await host.backupFolder?.choose()) ?? null;
    if (folder === null) return null;
    if (host.copies !== null) known.set(host.copies, Promise.resolve(folder));
    if (folder.fault === null) changeCopyHealth({ backup: { kind: 'kept' } });
    showToast(
      folder.fault === null
        ? { text: copiesText.folderChanged(folder.path), tone: 'success' }
        : { text: copiesText.folderFault(folder.path, folder.fault), tone: 'error' },
    );
    return folder;
  } catch {
    showToast({ text: copiesText.folderNotChanged, tone: 'error' });
    return null;
  }
}

/** Shows the backup folder in the file manager; says so where that fails. */
export async function openBackupFolder({ backupFolder }: Pick<Host, 'backupFolder'>): Promise<void> {
  const isShown = await backupFolder?.open().catch(() => false);
  if (isShown !== true) showToast({ text: copiesText.openFolderFailed, tone: 'error' });
}

/**
 * `folder` is null while it isn't known, and where there are no copies; its path is empty in a browser without a shell.
 * `change` asks the user for another one.
 */
export function useBackupFolder(host: Pick<Host, 'copies' | 'backupFolder'>): {
  readonly folder: BackupFolder | null;
  readonly change: () => void;
} {
  const [folder, setFolder] = useState<BackupFolder | null>(null);
  const { copies } = host;
  useEffect(() => {
    let wanted = true;
    if (copies !== null) {
      folderOf(copies).then(
        (told) => {
          if (wanted) setFolder(told);
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [copies]);
  const change = () =>
    void changeBackupFolder(host).then((next) => {
      if (next !== null) setFolder(next);
    });
  return { folder, change };
}
