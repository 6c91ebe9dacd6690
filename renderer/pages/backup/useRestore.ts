import { useEffect, useRef, useState } from 'react';
import type { RestoreMode } from '../../../shared/backup/planRestore.ts';
import type { OpenedFile } from '../../../shared/desktop.ts';
import { aroundRestore } from '../../store/aroundRestore.ts';
import { createBackupClient } from './backupClient.ts';
import { isAnyDraftOpen } from './openDrafts.ts';
import { type RestoreParts, type RestoreState, restore, survey } from './restoreRun.ts';

export interface Restore {
  readonly state: RestoreState;
  readonly start: (mode: RestoreMode, withoutSet?: boolean) => void;
  /** Stops a restore that runs; the state tells whether it was in time. */
  readonly cancel: () => void;
}

/** Looks at a backup as soon as its window is there, and restores it when asked. */
export function useRestore(file: OpenedFile): Restore {
  const [state, setState] = useState<RestoreState>({ kind: 'surveying', fraction: 0 });
  const parts = useRef<RestoreParts | null>(null);

  useEffect(() => {
    const client = createBackupClient();
    let isShown = true;
    parts.current = {
      client,
      around: aroundRestore,
      isAnyDraftOpen,
      now: Date.now,
      onState: (next) => {
        if (isShown) setState(next);
      },
    };
    void survey(file, parts.current);
    return () => {
      isShown = false;
      client.close();
    };
  }, [file]);

  const start = (mode: RestoreMode, withoutSet = false) => {
    const preview = 'preview' in state ? state.preview : null;
    if (parts.current !== null && preview !== null) void restore(preview, mode, parts.current, withoutSet);
  };
  return { state, start, cancel: () => parts.current?.client.cancel() };
}
