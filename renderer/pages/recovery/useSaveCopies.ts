import { useEffect, useRef, useState } from 'react';
import { appVersion } from '../../../shared/appVersion.ts';
import type { Copies } from '../../../shared/draftCopies.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { type BackUpAll, type BackUpProgress, sayBackUp } from '../backup/useBackUpAll.ts';
import { backupName } from '../drafts/backupDrafts.ts';
import { saveCopies } from './saveCopies.ts';

/** Saves the copies of all drafts as one file, at most once at a time, and says how it went and what the file is for. */
export function useSaveCopies(copies: Copies): BackUpAll {
  const host = useHost();
  const [progress, setProgress] = useState<BackUpProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const stop = () => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  };

  async function run({ signal }: AbortController): Promise<void> {
    const now = Date.now();
    const wish = { suggestedName: backupName(now), appVersion, now };
    const onProgress = (done: number, all: number) => {
      if (!signal.aborted) setProgress({ done, all });
    };
    const outcome = await saveCopies(copies, host, wish, onProgress, signal);
    if (signal.aborted && outcome.kind === 'cancelled') return;
    stop();
    // What to do with the file is read after the system's window is gone, and maybe noted down.
    sayBackUp(outcome, host, { stays: true });
  }

  const start = () => {
    if (running.current !== null) return;
    running.current = new AbortController();
    setProgress({ done: 0, all: 0 });
    void run(running.current);
  };
  // A batch that takes long is not waited for: reading harms nothing.
  const cancel = () => {
    stop();
    sayBackUp({ kind: 'cancelled' }, host);
  };
  return { progress, start, cancel };
}
