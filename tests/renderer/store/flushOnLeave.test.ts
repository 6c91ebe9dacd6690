import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from '../../../renderer/host/types.ts';
import type { SaveState } from '../../../renderer/store/autosave.ts';
import { answerFlushRequests, flushAll, flushOnLeave } from '../../../renderer/store/flushOnLeave.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function watch(state: SaveState, kind: Host['kind'] = 'desktop') {
  const flush = vi.fn(async () => state);
  const keep = vi.fn();
  const stop = flushOnLeave({ flush, state: () => state }, kind, keep);
  stops.push(stop);
  return { flush, stop, keep };
}

const saved: SaveState = { kind: 'saved', at: 1, where: 'store' };
const failed: SaveState = { kind: 'failed', text: '磁盘已满', fault: { kind: 'diskFull' } };

test.each([
  { event: 'blur', target: window },
  { event: 'pagehide', target: window },
  { event: 'beforeunload', target: window },
])('saves at once on $event', ({ event, target }) => {
  const { flush, stop } = watch(saved);
  target.dispatchEvent(new Event(event));
  expect(flush).toHaveBeenCalledTimes(1);
  stop();
  target.dispatchEvent(new Event(event));
  expect(flush).toHaveBeenCalledTimes(1);
});

test.each([
  { from: 'input', to: 'input', calls: 0 },
  { from: 'input', to: 'textarea', calls: 0 },
  { from: 'textarea', to: 'select', calls: 0 },
  { from: 'textarea', to: 'button', calls: 1 },
  { from: 'select', to: null, calls: 1 },
  { from: 'button', to: 'input', calls: 0 },
  { from: 'button', to: null, calls: 0 },
])('going from a $from to a $to saves $calls times', ({ from, to, calls }) => {
  const { flush } = watch(saved);
  const left = document.body.appendChild(document.createElement(from));
  const relatedTarget = to === null ? null : document.createElement(to);
  left.dispatchEvent(new FocusEvent('focusout', { relatedTarget, bubbles: true }));
  left.remove();
  expect(flush).toHaveBeenCalledTimes(calls);
});

test.each([
  { event: 'pagehide', times: 1 },
  { event: 'beforeunload', times: 1 },
  { event: 'blur', times: 0 },
])('keeps what is unsaved $times times on $event', ({ event, times }) => {
  const { keep } = watch(saved);
  window.dispatchEvent(new Event(event));
  expect(keep).toHaveBeenCalledTimes(times);
});

test.each([
  { visibility: 'hidden', calls: 1 },
  { visibility: 'visible', calls: 0 },
] as const)('a page that becomes $visibility flushes $calls times', ({ visibility, calls }) => {
  const spy = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  const { flush } = watch(saved);
  document.dispatchEvent(new Event('visibilitychange'));
  spy.mockRestore();
  expect(flush).toHaveBeenCalledTimes(calls);
});

test.each([
  { kind: 'browser', state: failed, asks: true },
  { kind: 'browser', state: saved, asks: false },
  { kind: 'desktop', state: failed, asks: false },
] as const)('closing a $kind page over $state.kind asks: $asks', ({ kind, state, asks }) => {
  watch(state, kind);
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(asks);
});

test('the shell is told the result of everything that is open', async () => {
  let request: () => Promise<unknown> = async () => null;
  answerFlushRequests({
    onFlushRequested: (flush) => {
      request = flush;
      return () => undefined;
    },
  });
  expect(await request()).toEqual({ kind: 'flushed' });
  watch(saved);
  expect(await request()).toEqual({ kind: 'flushed' });
  watch(failed);
  expect(await request()).toEqual({ kind: 'failed', reason: '磁盘已满' });
  expect(await flushAll()).toEqual({ kind: 'failed', reason: '磁盘已满' });
});
