import { useEffect, useState } from 'react';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { attempt } from '../session/attempt.ts';
import { deleteDraft, renameDraft, undeleteDraft } from '../store/drafts.ts';
import type { NamedRecord } from '../store/namedRecords.ts';
import { versionsText } from '../text/versions.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { type EntryRead, entryTitle, type HistoryEntry, readEntry } from './historyEntries.ts';
import { NameField } from './NameField.tsx';

async function remove({ id, name }: NamedRecord): Promise<void> {
  await deleteDraft(id, Date.now());
  const undo = () => void attempt(() => undeleteDraft(id));
  showToast({
    text: versionsText.removed(name),
    tone: 'info',
    action: { label: versionsText.undo, onPress: undo },
  });
}

function VersionTools({ version, onGone }: { readonly version: NamedRecord; readonly onGone: () => void }) {
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    const rename = (name: string) => {
      setRenaming(false);
      void attempt(() => renameDraft(version.id, name));
    };
    const { renameField, renameDone } = versionsText;
    return <NameField label={renameField} submitLabel={renameDone} defaultValue={version.name} onName={rename} />;
  }
  const removeIt = () =>
    void attempt(() => remove(version)).then((isGone) => {
      if (isGone) onGone();
    });
  return (
    <>
      <Button onPress={() => setRenaming(true)}>{versionsText.rename}</Button>
      <Button onPress={removeIt}>{versionsText.remove}</Button>
    </>
  );
}

export interface HistoryPaneProps {
  readonly entry: HistoryEntry;
  readonly now: Draft;
  readonly onRestore: (draft: Draft, entry: HistoryEntry) => void;
  /** the version is deleted */
  readonly onGone: () => void;
}

/** One entry of the history beside what stands now, and what can be done with it. */
export function HistoryPane({ entry, now, onRestore, onGone }: HistoryPaneProps) {
  const [read, setRead] = useState<EntryRead | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an entry holds never changes, its object does
  useEffect(() => {
    let wanted = true;
    void readEntry(entry).then((result) => {
      if (wanted) setRead(result);
    });
    return () => {
      wanted = false;
    };
  }, [entry.key]);
  const form = findForm(now.form);
  const draft = read?.kind === 'read' ? read.draft : null;
  return (
    <section className="historyPane" aria-label={entryTitle(entry)}>
      <div className="historyTools">
        {draft !== null && (
          <Button variant="primary" onPress={() => onRestore(draft, entry)}>
            {versionsText.restore}
          </Button>
        )}
        {entry.kind === 'version' && <VersionTools version={entry.version} onGone={onGone} />}
      </div>
      {draft !== null && <p className="historyNote">{versionsText.restoreNote}</p>}
      {read === null && <p role="status">{versionsText.loading}</p>}
      {read?.kind === 'failed' && <p role="alert">{read.text}</p>}
      {draft !== null && form !== undefined && <ChangeTable form={form} now={now} then={draft} />}
    </section>
  );
}
