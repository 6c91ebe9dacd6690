import { useEffect, useRef, useState } from 'react';
import { appVersion } from '../../../shared/appVersion.ts';
import { assertNever } from '../../../shared/assertNever.ts';
import { useHost } from '../../host/HostProvider.tsx';
import type { Host } from '../../host/types.ts';
import { sayFile } from '../../session/saySaved.ts';
import { noteDownload } from '../../store/lastDownload.ts';
import { saveFaultText } from '../../text/files.ts';
import { rowText } from '../../text/home.ts';
import { showToast, type ToastRequest } from '../../ui/toasts.tsx';
import { backupName } from '../drafts/backupDrafts.ts';
import { type BackUpOutcome, backUpAll } from './backUpAll.ts';
import { type BackupClient, createBackupClient } from './backupClient.ts';

export interface BackUpProgress {
  readonly done: number;
  /** 0 until it is known */
  readonly all: number;
}

/** How it went. @param more `stays`: what was saved is said until it is closed */
export function sayBackUp(outcome: BackUpOutcome, host: Host, more: Pick<ToastRequest, 'stays'> = {}): void {
  switch (outcome.kind) {
    case 'saved':
      sayFile(host, outcome.path, outcome.text, more);
      if (outcome.unreadable !== null) showToast({ text: outcome.unreadable, tone: 'error' });
      return;
    case 'cancelled':
      showToast({ text: rowText.fileCancelled, tone: 'info' });
      return;
    case 'failed':
      showToast({ text: saveFaultText(outcome.fault, outcome.path), tone: 'error' });
      return;
    case 'notMade':
      showToast({ text: outcome.text, tone: 'error' });
      return;
    default:
      assertNever(outcome);
  }
}

export interface BackUpAll {
  /** null while none is made */
  readonly progress: BackUpProgress | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Makes a backup of all drafts, at most one at a time, and says how it went. */
export function useBackUpAll(): BackUpAll {
  const host = useHost();
  const [progress, setProgress] = useState<BackUpProgress | null>(null);
  const running = useRef<BackupClient | null>(null);

  const stop = () => {
    running.current?.close();
    running.current = null;
    setProgress(null);
  };
  // A page that goes away takes its worker along: reading harms nothing.
  useEffect(() => () => running.current?.close(), []);

  async function run(client: BackupClient): Promise<void> {
    const now = Date.now();
    const wish = { suggestedName: backupName(now), appVersion, now };
    const outcome = await backUpAll(client, host, wish, (done, all) => setProgress({ done, all }));
    stop();
    if (outcome.kind === 'saved') noteDownload(now);
    sayBackUp(outcome, host);
  }

  const start = () => {
    if (running.current !== null) return;
    running.current = createBackupClient();
    setProgress({ done: 0, all: 0 });
    void run(running.current);
  };
  return { progress, start, cancel: stop };
}
