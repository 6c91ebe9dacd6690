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

  async function run({ signal }: AbortController): Promise<void> {
    const now = Date.now();
    const wish = { suggestedName: backupName(now), appVersion, now };
    const outcome = await saveCopies(copies, host, wish, (done, all) => setProgress({ done, all }), signal);
    running.current = null;
    setProgress(null);
    // What to do with the file is read after the system's window is gone, and maybe noted down.
    sayBackUp(outcome, host, { stays: true });
  }

  const start = () => {
    if (running.current !== null) return;
    running.current = new AbortController();
    setProgress({ done: 0, all: 0 });
    void run(running.current);
  };
  return { progress, start, cancel: () => running.current?.abort() };
}
