import { useEffect, useRef } from 'react';
import type { OpenResult } from '../../../shared/desktop.ts';
import { backupRefusalText, restoreText } from '../../text/backup.ts';
import { readFaultText } from '../../text/files.ts';
import { showToast } from '../../ui/toasts.tsx';
import { offerBackup, useOfferedBackup } from '../backup/offeredBackup.ts';
import { sortBackups } from '../backup/sortBackups.ts';
import { useOpenBackup } from '../backup/useOpenBackup.ts';

/** Only a whole backup helps here: single drafts are imported once there is a list. */
async function takeBackup(opened: OpenResult): Promise<void> {
  const { backups, rest } = sortBackups(opened);
  const [first, ...others] = backups;
  if (first !== undefined) offerBackup(first);
  const refused = rest.kind === 'cancelled' ? [] : rest.files.map(({ name }) => backupRefusalText('notBackup', name));
  const failed = rest.kind === 'cancelled' ? [] : rest.failed.map(({ fault, name }) => readFaultText(fault, name));
  const problems = [...refused, ...failed, ...(others.length > 0 ? [restoreText.tooMany] : [])];
  for (const text of problems) showToast({ text, tone: 'error' });
}

/**
 * Lets the user pick a backup of all drafts and shows its window.
 *
 * @param onClosed the window was closed: what it may have brought back is there
 */
export function useRestoreFile(onClosed: () => void): () => void {
  const offered = useOfferedBackup();
  const wasOpen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the window that goes away is told
  useEffect(() => {
    if (offered === null && wasOpen.current) onClosed();
    wasOpen.current = offered !== null;
  }, [offered]);
  return useOpenBackup(takeBackup);
}
