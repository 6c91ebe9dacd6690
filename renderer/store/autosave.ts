import type { Draft } from '../../shared/draft/types.ts';
import { type StoreFault, storeFault, storeFaultText } from './storeFault.ts';

/** Where a save stands that counts: in the store, or, while that can't be trusted, in the journal, read back. */
export type SavedWhere = 'store' | 'journal';

/** What the page shows of the last change. `at` is milliseconds since 1970. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number; readonly where: SavedWhere }
  /** typed, not yet being written */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** kept in memory and tried again; `text` says why and what to do */
  | { readonly kind: 'failed'; readonly text: string; readonly fault: StoreFault };

export interface AutosaveOptions {
  /** when the draft was last saved, before any change */
  readonly savedAt?: number;
  /** milliseconds of quiet after which a change is saved */
  readonly quiet?: number;
  /** milliseconds after which a change is saved though typing goes on */
  readonly maxWait?: number;
  /** milliseconds between attempts after a failure */
  readonly retryAfter?: number;
  readonly now?: () => number;
}

export interface Autosave {
  /** Takes the newest draft; it is saved soon. */
  readonly change: (draft: Draft) => void;
  /** Saves at once what is not saved yet. Never rejects. */
  readonly flush: () => Promise<SaveState>;
  readonly state: () => SaveState;
  /** The newest draft that is not stored yet; null when all is. */
  readonly unsaved: () => Draft | null;
  /** Fits `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Saves what is left, then stops trying. */
  readonly dispose: () => void;
}

/**
 * Saves the newest draft soon after a change. One save at a time, each of the newest draft there is, so an older one
 * never lands after a newer. What could not be saved stays in memory and is tried again.
 */
export function createAutosave(save: (draft: Draft) => Promise<SavedWhere>, options: AutosaveOptions = {}): Autosave {
  const { quiet = 250, maxWait = 400, retryAfter = 3_000, now = Date.now } = options;
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: options.savedAt ?? now(), where: 'store' };
  let waiting: Draft | null = null;
  let writing: Draft | null = null;
  let waitingSince = 0;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  function become(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(after: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  }

  async function saveOnce(draft: Draft): Promise<void> {
    writing = draft;
    become({ kind: 'saving' });
    try {
      const where = await save(draft);
      writing = null;
      become(waiting === null ? { kind: 'saved', at: now(), where } : { kind: 'pending' });
    } catch (error) {
      // What came meanwhile is newer than what failed.
      waiting ??= draft;
      writing = null;
      waitingSince = now();
      const fault = storeFault(error);
      become({ kind: 'failed', text: storeFaultText(fault), fault });
      if (!disposed) schedule(retryAfter);
    }
  }

  async function flush(): Promise<SaveState> {
    while (running !== null) await running;
    clearTimeout(timer);
    const draft = waiting;
    if (draft === null) return state;
    waiting = null;
    running = saveOnce(draft);
    await running;
    running = null;
    return state;
  }

  return {
    change(draft) {
      if (waiting === null) waitingSince = now();
      waiting = draft;
      if (state.kind === 'saved') become({ kind: 'pending' });
      schedule(Math.min(quiet, Math.max(0, waitingSince + maxWait - now())));
    },
    flush,
    state: () => state,
    unsaved: () => waiting ?? writing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      void flush();
    },
  };
}
