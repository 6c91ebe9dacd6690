import { useEffect, useState } from 'react';
import { backupText } from '../../text/backup.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BackupProgress } from './BackupProgress.tsx';
import type { BackUpProgress } from './useBackUpAll.ts';

/** Milliseconds before the window appears: a few drafts are collected by then, and a flash would only startle. */
const patience = 300;

export interface BackUpWindowProps {
  /** says what is made; a backup of all drafts where it is left out */
  readonly title?: string;
  readonly progress: BackUpProgress;
  readonly onCancel: () => void;
}

/** The backup that is being made, with its way out. When all is read, the system's own window is in front. */
export function BackUpWindow({ title = backupText.title, progress: { done, all }, onCancel }: BackUpWindowProps) {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Dialog
      title={title}
      size="small"
      isOpen={!patient && (all === 0 || done < all)}
      onClose={onCancel}
      actions={<Button onPress={onCancel}>{commonText.cancel}</Button>}
    >
      <BackupProgress
        fraction={done / Math.max(1, all)}
        text={all === 0 ? backupText.starting : backupText.reading(done, all)}
      />
    </Dialog>
  );
}
