/** Writes the undo log of an open draft beside each of its saves. */
import type { Autosave } from '../store/autosave.ts';
import { awaitHistory, keepHistory, mostKept, storeHistory } from '../store/historyStore.ts';
import type { History } from './draft/history.ts';
import { writeHistory } from './draft/historyLog.ts';
import type { EditorSession } from './EditorContext.tsx';

/** Milliseconds after a save: the log waits for a pause, since it is of use only with the draft that it ends at. */
const quiet = 300;

export interface HistoryKeeping {
  /** Stores the log at once if all of the draft is stored. Never rejects. */
  readonly write: () => Promise<void>;
  /** Keeps the log for a page that may be gone at once. */
  readonly keep: () => void;
  /** Stores what is left once the last save is through, then stops. */
  readonly dispose: () => void;
}

export function keepHistoryOf(
  { store }: Pick<EditorSession, 'store'>,
  draftId: string,
  autosave: Pick<Autosave, 'flush' | 'state' | 'subscribe' | 'unsaved'>,
): HistoryKeeping {
  let written: History = store.getHistory();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    clearTimeout(timer);
    const history = store.getHistory();
    // The log of a draft that is not stored yet would be one of another draft.
    if (history === written || autosave.unsaved() !== null) return;
    if (await storeHistory(draftId, writeHistory(history, store.getSnapshot().draft))) written = history;
  }

  const stop = autosave.subscribe(() => {
    if (autosave.state().kind !== 'saved') return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), quiet);
  });

  return {
    write,
    keep() {
      const history = store.getHistory();
      if (history === written) return;
      keepHistory(draftId, writeHistory(history, store.getSnapshot().draft, mostKept));
    },
    dispose() {
      stop();
      awaitHistory(draftId, autosave.flush().then(write));
    },
  };
}
