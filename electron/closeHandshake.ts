/**
 * The window closes only after the page has written everything, or after the clerk has said that it may.
 *
 * open -> flushing (asked the page) -> closing, or asking (the page failed or was silent) -> flushing | closing | open
 */
import type { FlushResult } from '../shared/desktop.ts';
import { shellText } from './shellText.ts';

/** How long the page may write before the clerk is asked, in milliseconds. */
export const flushLimit = 5000;

export type UnsavedChoice = 'retry' | 'close' | 'cancel';

export interface CloseDeps {
  /** sends `flush-requested` to the page */
  readonly requestFlush: () => void;
  readonly askUnsaved: (reason: string) => Promise<UnsavedChoice>;
  /** closes the window; `mayClose` answers true from now on */
  readonly close: () => void;
  /** calls back after `flushLimit`; returns what stops it */
  readonly startTimer: (expired: () => void) => () => void;
}

export interface CloseHandshake {
  /** Called when the window wants to close; false means: hold it, the handshake goes on. */
  readonly mayClose: () => boolean;
  /** The page's answer. */
  readonly flushDone: (result: FlushResult) => void;
  /** The page is running from now on and can be asked; answers of an earlier page are no longer awaited. */
  readonly pageStarted: () => void;
  /** The page is gone: nothing can be flushed, so closing needs no question. */
  readonly pageGone: () => void;
}

type State = 'noPage' | 'open' | 'flushing' | 'asking' | 'closing';

export function createCloseHandshake(deps: CloseDeps): CloseHandshake {
  let state: State = 'noPage';
  // Each request is answered once. A late answer to an earlier request must not pass for the answer to the last one.
  let awaited = 0;
  let stopTimer = (): void => {};

  function finish(): void {
    state = 'closing';
    deps.close();
  }

  async function ask(reason: string): Promise<void> {
    stopTimer();
    state = 'asking';
    const choice = await deps.askUnsaved(reason);
    if (choice === 'close') finish();
    else if (state === 'asking' && choice === 'retry') flush();
    else if (state === 'asking') state = 'open';
  }

  function flush(): void {
    state = 'flushing';
    awaited += 1;
    stopTimer = deps.startTimer(() => void ask(shellText.flushTimeout));
    deps.requestFlush();
  }

  return {
    mayClose: () => {
      if (state === 'closing' || state === 'noPage') return true;
      if (state === 'open') flush();
      return false;
    },
    flushDone: (result) => {
      awaited = Math.max(0, awaited - 1);
      if (state !== 'flushing' || awaited > 0) return;
      stopTimer();
      if (result.kind === 'flushed') finish();
      else void ask(result.reason);
    },
    pageStarted: () => {
      if (state === 'closing') return;
      stopTimer();
      awaited = 0;
      state = 'open';
    },
    pageGone: () => {
      if (state === 'closing') return;
      stopTimer();
      awaited = 0;
      const wasClosing = state === 'flushing';
      state = 'noPage';
      if (wasClosing) finish();
    },
  };
}
