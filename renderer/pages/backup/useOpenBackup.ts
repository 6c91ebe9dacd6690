import type { OpenResult } from '../../../shared/desktop.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { backupRefusalText } from '../../text/backup.ts';
import { showToast } from '../../ui/toasts.tsx';
import { foreignFiles } from './sortBackups.ts';

/** Lets the user pick a backup. A file of single drafts is imported instead; any other is refused in a sentence. */
export function useOpenBackup(takeFiles: (opened: OpenResult) => Promise<void>): () => void {
  const host = useHost();
  return () =>
    void host.openFiles(['drafts']).then((opened) => {
      const foreign = foreignFiles(opened);
      for (const name of foreign) showToast({ text: backupRefusalText('notBackup', name), tone: 'error' });
      if (opened.kind === 'cancelled') return undefined;
      return takeFiles({ ...opened, files: opened.files.filter(({ name }) => !foreign.includes(name)) });
    });
}
