import type { FlushResult } from '../../shared/desktop.ts';
import type { Host } from '../host/types.ts';
import { startUpText } from '../text/store.ts';
import type { Autosave } from './autosave.ts';
import { flushCopies } from './keepCopies.ts';

/** What has something to write before the page goes away. */
const flushes = new Set<() => Promise<FlushResult>>();

async function flushNow(autosave: Pick<Autosave, 'flush'>): Promise<FlushResult> {
  const state = await autosave.flush();
  return state.kind === 'failed' ? { kind: 'failed', reason: state.text } : { kind: 'flushed' };
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');

/** Writes everything that is open, the field in use included. The first failure is the answer. */
export async function flushAll(): Promise<FlushResult> {
  // A field may hand over what was typed only when it is left.
  if (flushes.size > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const results = await Promise.all([...flushes].map((flush) => flush()));
  return results.find((result) => result.kind === 'failed') ?? { kind: 'flushed' };
}

/** Writes everything, and its copies too: the store alone is not enough to close over. The first failure is the answer. */
export async function flushForClose(): Promise<FlushResult> {
  const result = await flushAll();
  const copied = await flushCopies();
  if (result.kind === 'failed' || copied.kind === 'kept') return result;
  return { kind: 'failed', reason: startUpText.notCopied };
}

/** Answers the shell when the window is about to close, and copies at once when the page is hidden; for its whole life. */
export function answerFlushRequests(host: Pick<Host, 'onFlushRequested'>): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') void flushCopies();
  };
  document.addEventListener('visibilitychange', hidden);
  const stop = host.onFlushRequested(flushForClose);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    stop();
  };
}

/**
 * Saves at once when the user leaves the fields, the window or the page. Returns how to stop.
 *
 * A browser page also asks before it is closed over something unsaved; the desktop shell has its own question, and
 * there a `beforeunload` that objects would only keep the window from closing without a word.
 *
 * @param keepUnsaved keeps what is not stored yet where that takes no time, for a page that may be gone before the
 *   database has answered
 */
export function flushOnLeave(
  autosave: Pick<Autosave, 'flush' | 'state'>,
  hostKind: Host['kind'],
  keepUnsaved: () => void,
): () => void {
  const flush = () => flushNow(autosave);
  const leave = () => void flush();
  // From field to field the form isn't left: what was typed is saved in a moment, and no key waits for it.
  const leaveField = ({ target, relatedTarget }: FocusEvent) => {
    if (isField(target) && !isField(relatedTarget)) leave();
  };
  const vanish = () => {
    keepUnsaved();
    leave();
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  const ask = (event: BeforeUnloadEvent) => {
    vanish();
    if (hostKind === 'browser' && autosave.state().kind !== 'saved') event.preventDefault();
  };
  flushes.add(flush);
  document.addEventListener('focusout', leaveField);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('blur', leave);
  window.addEventListener('pagehide', vanish);
  window.addEventListener('beforeunload', ask);
  return () => {
    flushes.delete(flush);
    document.removeEventListener('focusout', leaveField);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('blur', leave);
    window.removeEventListener('pagehide', vanish);
    window.removeEventListener('beforeunload', ask);
  };
}
