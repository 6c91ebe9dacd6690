import './history.css';
import { useState } from 'react';
import type { Draft } from '../../shared/draft/types.ts';
import { attempt } from '../session/attempt.ts';
import { nameVersion } from '../store/namedRecords.ts';
import { changedText } from '../text/changedText.ts';
import { commonText } from '../text/shell.ts';
import { versionsText } from '../text/versions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toasts.tsx';
import { HistoryList } from './HistoryList.tsx';
import { HistoryPane } from './HistoryPane.tsx';
import type { HistoryEntry } from './historyEntries.ts';
import { NameField } from './NameField.tsx';
import { useHistoryList } from './useHistoryList.ts';

export interface HistoryDialogProps {
  readonly draftId: string;
  /** name of the draft as the clerk knows it */
  readonly title: string;
  /** the draft as it stands now; it doesn't change while the window is open */
  readonly draft: Draft;
  /** Puts an earlier state in place of the draft, which was kept before. `time` says of when it is. */
  readonly onRestore: (draft: Draft, time: string) => void;
  readonly onClose: () => void;
}

/** Earlier states of a draft beside what stands now, cell by cell, and the way back to them. */
export function HistoryDialog({ draftId, title, draft, onRestore, onClose }: HistoryDialogProps) {
  const [now] = useState(() => Date.now());
  const [picked, setPicked] = useState<string | null>(null);
  const list = useHistoryList(draftId, now);
  const entries = list.kind === 'ready' ? list.days.flatMap((day) => day.entries) : [];
  const shown = entries.find(({ key }) => key === picked) ?? null;
  const name = (text: string) =>
    void attempt(async () => {
      await nameVersion(draftId, draft, text, Date.now());
      showToast({ text: versionsText.isNamed(text), tone: 'success' });
    });
  const restore = (then: Draft, { at }: HistoryEntry) => onRestore(then, changedText(at, now));
  return (
    <Dialog
      title={versionsText.title(title)}
      isOpen
      onClose={onClose}
      size="wide"
      actions={<Button onPress={onClose}>{commonText.close}</Button>}
    >
      <div className="history">
        <nav className="historyList" aria-label={versionsText.listLabel}>
          <NameField label={versionsText.nameField} submitLabel={versionsText.nameIt} onName={name} />
          <HistoryList state={list} shown={shown?.key ?? null} onPick={({ key }) => setPicked(key)} />
        </nav>
        {shown === null ? (
          <p className="historyNote">{versionsText.pick}</p>
        ) : (
          <HistoryPane key={shown.key} entry={shown} now={draft} onRestore={restore} onGone={() => setPicked(null)} />
        )}
      </div>
    </Dialog>
  );
}
