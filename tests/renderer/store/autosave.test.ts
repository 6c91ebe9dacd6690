import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave, type SavedWhere } from '../../../renderer/store/autosave.ts';
import { StoreError } from '../../../renderer/store/storeFault.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const base = goldenDrafts[0]?.draft;
const draft = (year: number | string): Draft => {
  if (base === undefined) throw new Error('no golden draft');
  return { ...base, year: String(year) };
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A save that ends when the test says so. */
function slowSaves() {
  const begun: { readonly year: string; readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const save = ({ year }: Draft) =>
    new Promise<SavedWhere>((end, fail) => {
      begun.push({ year, end: () => end('store'), fail });
    });
  return { begun, save };
}

test('every keystroke of continuous typing is being saved within 500 ms', async () => {
  const started: [string, number][] = [];
  const autosave = createAutosave(async ({ year }) => {
    started.push([year, Date.now()]);
    return 'store';
  });
  const typedAt = new Map<number, number>();
  for (let key = 1; key <= 60; key += 1) {
    typedAt.set(key, Date.now());
    autosave.change(draft(key));
    await vi.advanceTimersByTimeAsync(70);
  }
  await vi.advanceTimersByTimeAsync(500);
  for (const [key, at] of typedAt) {
    const savedAt = started.find(([year]) => Number(year) >= key)?.[1] ?? Number.POSITIVE_INFINITY;
    expect(savedAt - at).toBeLessThanOrEqual(500);
  }
  expect(autosave.state()).toEqual({ kind: 'saved', at: expect.any(Number), where: 'store' });
});

test('typing is not saved letter by letter', async () => {
  const save = vi.fn(async () => 'store' as const);
  const autosave = createAutosave(save);
  for (let key = 1; key <= 20; key += 1) {
    autosave.change(draft(key));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(500);
  expect(save.mock.calls.length).toBeLessThanOrEqual(4);
});

test('says pending, saving and saved in turn', async () => {
  const seen: string[] = [];
  const autosave = createAutosave(async () => 'store' as const, { savedAt: 5 });
  expect(autosave.state()).toEqual({ kind: 'saved', at: 5, where: 'store' });
  autosave.subscribe(() => seen.push(autosave.state().kind));
  autosave.change(draft(1));
  await vi.advanceTimersByTimeAsync(500);
  expect(seen).toEqual(['pending', 'saving', 'saved']);
});

test('one save at a time, and the next takes the newest', async () => {
  const { begun, save } = slowSaves();
  const autosave = createAutosave(save);
  autosave.change(draft('a'));
  await vi.advanceTimersByTimeAsync(500);
  autosave.change(draft('b'));
  await vi.advanceTimersByTimeAsync(500);
  autosave.change(draft('c'));
  await vi.advanceTimersByTimeAsync(500);
  expect(begun.map(({ year }) => year)).toEqual(['a']);
  begun[0]?.end();
  await vi.advanceTimersByTimeAsync(500);
  expect(begun.map(({ year }) => year)).toEqual(['a', 'c']);
  expect(autosave.state().kind).toBe('saving');
  begun[1]?.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state().kind).toBe('saved');
});

test('flush saves at once, behind a save that is under way', async () => {
  const { begun, save } = slowSaves();
  const autosave = createAutosave(save);
  autosave.change(draft('a'));
  void autosave.flush();
  autosave.change(draft('b'));
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  begun[0]?.end();
  await vi.advanceTimersByTimeAsync(0);
  begun[1]?.end();
  expect(await flushed).toEqual({ kind: 'saved', at: 1_000_000, where: 'store' });
  expect(begun.map(({ year }) => year)).toEqual(['a', 'b']);
});

test('flush without a change saves nothing', async () => {
  const save = vi.fn(async () => 'store' as const);
  expect((await createAutosave(save).flush()).kind).toBe('saved');
  expect(save).not.toHaveBeenCalled();
});

test('a failure is said, kept in memory and tried again by itself', async () => {
  const save = vi.fn<(draft: Draft) => Promise<SavedWhere>>();
  save.mockRejectedValueOnce(new StoreError({ kind: 'diskFull' })).mockResolvedValue('store');
  const autosave = createAutosave(save, { retryAfter: 3_000 });
  autosave.change(draft('a'));
  const state = await autosave.flush();
  expect(state).toEqual({ kind: 'failed', text: expect.stringContaining('磁盘空间不足'), fault: { kind: 'diskFull' } });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(save.mock.calls.map(([{ year }]) => year)).toEqual(['a', 'a']);
  expect(autosave.state().kind).toBe('saved');
});

test('what was typed while a save failed is what is tried again', async () => {
  const { begun, save } = slowSaves();
  const autosave = createAutosave(save);
  autosave.change(draft('old'));
  void autosave.flush();
  autosave.change(draft('new'));
  begun[0]?.fail(new Error('gone'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun.map(({ year }) => year)).toEqual(['old', 'new']);
});

test('disposing saves what is left and stops trying', async () => {
  const save = vi.fn<(draft: Draft) => Promise<SavedWhere>>().mockRejectedValue(new Error('gone'));
  const autosave = createAutosave(save);
  autosave.change(draft('last'));
  autosave.dispose();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save.mock.calls.map(([{ year }]) => year)).toEqual(['last']);
});

test('whatever fails and however long it takes, saves go forward only and the newest arrives', async () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 700 }),
    takes: fc.integer({ min: 0, max: 900 }),
    fails: fc.boolean(),
    flush: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const stored: number[] = [];
      const fates = [...steps];
      const autosave = createAutosave(async ({ year }) => {
        const { takes, fails } = fates.shift() ?? { takes: 0, fails: false };
        await new Promise((resolve) => setTimeout(resolve, takes));
        if (fails) throw new Error('gone');
        stored.push(Number(year));
        return 'store';
      });
      for (const [index, { wait, flush }] of steps.entries()) {
        autosave.change(draft(index + 1));
        if (flush) void autosave.flush();
        await vi.advanceTimersByTimeAsync(wait);
      }
      await vi.advanceTimersByTimeAsync(200_000);
      expect(stored).toEqual(stored.toSorted((a, b) => a - b));
      expect(stored.at(-1)).toBe(steps.length);
      expect(autosave.state().kind).toBe('saved');
    }),
    { numRuns: 150 },
  );
});

test('the newest draft that is not stored is known while it waits, while it is written, and not after', async () => {
  const { begun, save } = slowSaves();
  const autosave = createAutosave(save);
  expect(autosave.unsaved()).toBeNull();
  autosave.change(draft(1));
  expect(autosave.unsaved()?.year).toBe('1');
  await vi.advanceTimersByTimeAsync(500);
  expect(autosave.unsaved()?.year).toBe('1');
  autosave.change(draft(2));
  expect(autosave.unsaved()?.year).toBe('2');
  begun[0]?.end();
  await vi.advanceTimersByTimeAsync(500);
  begun[1]?.end();
  await vi.advanceTimersByTimeAsync(500);
  expect(autosave.unsaved()).toBeNull();
});
