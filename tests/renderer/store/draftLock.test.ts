import { afterEach, expect, test, vi } from 'vitest';
import { type DraftLock, holdDraft } from '../../../renderer/store/draftLock.ts';

type Callback = (lock: { readonly name: string } | null) => Promise<void> | undefined;

/** Web Locks as far as one exclusive lock needs them; neither Node nor the test page has any. */
function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  const taken = new Set<string>();
  async function run(name: string, callback: Callback): Promise<void> {
    taken.add(name);
    await callback({ name });
    taken.delete(name);
  }
  return {
    async request(name: string, options: { ifAvailable?: boolean; signal?: AbortSignal }, callback: Callback) {
      if (options.ifAvailable === true) {
        if (taken.has(name)) return callback(null);
        const running = run(name, callback);
        tails.set(name, running);
        return running;
      }
      const before = tails.get(name) ?? Promise.resolve();
      const running = before.then(async () => {
        if (options.signal?.aborted === true) throw new DOMException('left', 'AbortError');
        await run(name, callback);
      });
      tails.set(
        name,
        running.catch(() => undefined),
      );
      return running;
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function hold(id: string) {
  const heard: DraftLock[] = [];
  return { heard, release: holdDraft(id, (lock) => heard.push(lock)) };
}

test('the second window is told, and holds the draft as soon as the first lets go', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const [first, second] = [hold('a'), hold('a')];
  await settle();
  expect(first.heard).toEqual(['held']);
  expect(second.heard).toEqual(['elsewhere']);
  first.release();
  await settle();
  expect(second.heard).toEqual(['elsewhere', 'held']);
});

test('different drafts do not wait for each other', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const [first, second] = [hold('a'), hold('b')];
  await settle();
  expect([...first.heard, ...second.heard]).toEqual(['held', 'held']);
});

test('a window that gave up waiting hears nothing more and keeps nobody out', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const [first, second, third] = [hold('a'), hold('a'), hold('a')];
  await settle();
  second.release();
  first.release();
  await settle();
  expect(second.heard).toEqual(['elsewhere']);
  expect(third.heard).toEqual(['elsewhere', 'held']);
});

test('where there are no locks, a draft is held', () => {
  vi.stubGlobal('navigator', {});
  expect(hold('a').heard).toEqual(['held']);
});
