import { useEffect, useState } from 'react';
import type { Draft } from '../../../../shared/draft/types.ts';
import { whileFree } from '../../../importing/whileFree.ts';
import { attempt } from '../../../session/attempt.ts';
import { loadDraft, saveDraft } from '../../../store/drafts.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { keepPoint } from '../../../store/points.ts';
import { StoreError } from '../../../store/storeFault.ts';
import { versionsText } from '../../../text/versions.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { HistoryDialog } from '../../../versions/HistoryDialog.tsx';
import { shownTitle } from '../list/listDrafts.ts';

/** What stands now is kept, then the earlier state is stored in its place, while no editor has the draft. */
async function restore(id: string, then: Draft, time: string): Promise<void> {
  const free = await whileFree(id, async () => {
    const now = await loadDraft(id);
    if (now.kind === 'missing') throw new StoreError({ kind: 'missing' });
    if (now.kind === 'loaded') await keepPoint(id, now.draft, 'restore', Date.now());
    await saveDraft(id, then, Date.now());
  });
  if (free.kind === 'busy') showToast({ text: versionsText.busy, tone: 'error' });
  else showToast({ text: versionsText.restored(time), tone: 'success' });
}

export interface DraftHistoryProps {
  readonly draft: DraftSummary;
  readonly onClose: () => void;
}

/** The history of a draft of the list. */
export function DraftHistory({ draft, onClose }: DraftHistoryProps) {
  const { id } = draft;
  const [now, setNow] = useState<Draft | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing is no reason to read again
  useEffect(() => {
    let wanted = true;
    void attempt(async () => {
      const loaded = await loadDraft(id);
      if (!wanted) return;
      if (loaded.kind === 'loaded') setNow(loaded.draft);
      else if (loaded.kind === 'missing') throw new StoreError({ kind: 'missing' });
      else {
        showToast({ text: loaded.text, tone: 'error' });
        onClose();
      }
    }).then((isRead) => {
      if (wanted && !isRead) onClose();
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  if (now === null) return null;
  const onRestore = (then: Draft, time: string) => {
    onClose();
    void attempt(() => restore(id, then, time));
  };
  return <HistoryDialog draftId={id} title={shownTitle(draft)} draft={now} onRestore={onRestore} onClose={onClose} />;
}
