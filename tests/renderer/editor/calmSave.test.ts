import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calmSave } from '../../../renderer/editor/calmSave.ts';
import type { SaveState } from '../../../renderer/store/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const saved = (at: number): SaveState => ({ kind: 'saved', at, where: 'store' });
const failed: SaveState = { kind: 'failed', text: '磁盘空间不足', fault: { kind: 'diskFull' } };

function source() {
  const listeners = new Set<() => void>();
  let state = saved(1);
  const calm = calmSave({
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const seen: string[] = [];
  const stop = calm.subscribe(() => seen.push(calm.state().kind));
  const become = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return { calm, seen, become, stop, listeners };
}

it('says once that something is being saved, however many keys and saves follow each other', () => {
  const { seen, become } = source();
  for (let at = 2; at < 10; at += 1) {
    for (const state of [{ kind: 'pending' }, { kind: 'saving' }, saved(at)] as const) become(state);
    vi.advanceTimersByTime(100);
  }
  expect(seen).toEqual(['pending']);
  vi.advanceTimersByTime(1_000);
  expect(seen).toEqual(['pending', 'saved']);
});

it('says a failure at once, and keeps it while the next attempt is under way', () => {
  const { calm, seen, become } = source();
  for (const state of [{ kind: 'pending' }, { kind: 'saving' }, failed, { kind: 'saving' }, failed] as const) {
    become(state);
    expect(calm.state().kind === 'saved').toBe(false);
  }
  expect(seen).toEqual(['pending', 'failed', 'saving', 'failed']);
});

it('never says saved of what was typed since', () => {
  const { calm, become } = source();
  for (const state of [{ kind: 'pending' }, { kind: 'saving' }, saved(2)] as const) become(state);
  vi.advanceTimersByTime(200);
  become({ kind: 'pending' });
  vi.advanceTimersByTime(10_000);
  expect(calm.state()).toEqual({ kind: 'pending' });
});

it('listens to nothing once nobody looks', () => {
  const { become, seen, stop, listeners } = source();
  become({ kind: 'pending' });
  become(saved(2));
  stop();
  vi.advanceTimersByTime(1_000);
  expect(seen).toEqual(['pending']);
  expect(listeners.size).toBe(0);
});
