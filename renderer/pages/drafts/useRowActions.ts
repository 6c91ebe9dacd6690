import { useHost } from '../../host/HostProvider.tsx';
import type { Host } from '../../host/types.ts';
import { attempt } from '../../session/attempt.ts';
import { saySaved } from '../../session/saySaved.ts';
import { deleteDraft, duplicateDraft, undeleteDraft } from '../../store/drafts.ts';
import type { DraftSummary } from '../../store/listedDrafts.ts';
import { rowText } from '../../text/home.ts';
import { showToast } from '../../ui/toasts.tsx';
import { type BackupResult, backupDrafts } from './backupDrafts.ts';
import { shownTitle } from './list/listDrafts.ts';

function sayBackup(host: Host, backup: BackupResult): void {
  if (backup.unreadable.length > 0) showToast({ text: rowText.unreadable(backup.unreadable), tone: 'error' });
  if (backup.kind === 'nothing') return;
  const { result } = backup;
  saySaved(host, result, result.kind === 'saved' ? rowText.fileSaved(result.path) : '');
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
