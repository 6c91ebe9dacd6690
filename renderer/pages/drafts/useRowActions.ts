import { assertNever } from '../../../shared/assertNever.ts';
import { useHost } from '../../host/HostProvider.tsx';
import type { Host } from '../../host/types.ts';
import { type DraftSummary, deleteDraft, duplicateDraft, undeleteDraft } from '../../store/drafts.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { exportingText } from '../../text/exporting.ts';
import { saveFaultText } from '../../text/files.ts';
import { rowText } from '../../text/home.ts';
import { showToast } from '../../ui/toasts.tsx';
import { type BackupResult, backupDrafts } from './backupDrafts.ts';
import { shownTitle } from './list/listDrafts.ts';

/** Runs what touches the database; a failure is said, never thrown. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    showToast({ text: storeErrorText(error), tone: 'error' });
  }
}

function sayBackup(host: Host, backup: BackupResult): void {
  if (backup.unreadable.length > 0) showToast({ text: rowText.unreadable(backup.unreadable), tone: 'error' });
  if (backup.kind === 'nothing') return;
  const { result } = backup;
  switch (result.kind) {
    case 'saved': {
      const action = { label: exportingText.reveal, onPress: () => void host.revealFile?.(result.path) };
      showToast({
        text: rowText.fileSaved(result.path),
        tone: 'success',
        ...(host.revealFile !== null && { action }),
      });
      return;
    }
    case 'cancelled':
      showToast({ text: rowText.fileCancelled, tone: 'info' });
      return;
    case 'failed':
      showToast({ text: saveFaultText(result.fault, result.path), tone: 'error' });
      return;
    default:
      assertNever(result);
  }
}

async function remove(draft: DraftSummary): Promise<void> {
  await deleteDraft(draft.id, Date.now());
  const undo = () => void attempt(() => undeleteDraft(draft.id));
  const action = { label: rowText.undo, onPress: undo };
  showToast({ text: rowText.removed(shownTitle(draft)), tone: 'info', action });
}

async function duplicate(draft: DraftSummary): Promise<void> {
  const title = rowText.copyOf(shownTitle(draft));
  await duplicateDraft(draft.id, title, Date.now());
  showToast({ text: rowText.duplicated(title), tone: 'success' });
}

export interface RowActions {
  readonly remove: (draft: DraftSummary) => void;
  readonly duplicate: (draft: DraftSummary) => void;
  readonly backup: (drafts: readonly DraftSummary[], suggestedName: string) => void;
}

/** What can be done to drafts of the list beside opening and renaming them. */
export function useRowActions(): RowActions {
  const host = useHost();
  return {
    remove: (draft) => void attempt(() => remove(draft)),
    duplicate: (draft) => void attempt(() => duplicate(draft)),
    backup: (drafts, suggestedName) =>
      void attempt(async () => sayBackup(host, await backupDrafts(drafts, suggestedName, host))),
  };
}
