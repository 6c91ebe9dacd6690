import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCopyQueue } from '../../../renderer/store/copyQueue.ts';
import type { Copies, KeepRequest, KeepResult } from '../../../shared/draftCopies.ts';
import { machine, recordOf } from '../../helpers/copyRecords.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const kept: KeepResult = { journal: { kind: 'kept' }, backup: { kind: 'kept' } };
const failed: KeepResult = { journal: { kind: 'failed', fault: 'diskFull' }, backup: { kind: 'kept' } };

function queueOver(answers: KeepResult[] = []) {
  const requests: { readonly at: number; readonly ids: readonly string[]; readonly settled: boolean }[] = [];
  const revisions = new Map<string, number>();
  const keep = async ({ records, settled }: KeepRequest) => {
    requests.push({ at: Date.now() - 1_000_000, ids: records.map(({ row }) => row.id), settled });
    return answers.shift() ?? kept;
  };
  const forget = vi.fn(async () => ({ kind: 'kept' }) as const);
  const copies: Copies = { ...machine().start(), keep, forget };
  const read = async (ids: readonly string[]) => ids.map((id) => recordOf(id, revisions.get(id) ?? 1));
  return { queue: createCopyQueue(copies, read), requests, revisions, forget };
}

test('changes are copied together, a second after the last, and no later than two after the first', async () => {
  const { queue, requests } = queueOver();
  for (let key = 0; key < 30; key += 1) {
    queue.change(['a'], false);
    await vi.advanceTimersByTimeAsync(100);
  }
  queue.change(['b'], false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(requests[0]?.at).toBeLessThanOrEqual(2_000);
  expect(requests.length).toBeLessThanOrEqual(3);
  expect(requests.at(-1)?.ids).toContain('b');
});

test('ten thousand drafts go in batches', async () => {
  const { queue, requests } = queueOver();
  queue.change(
    Array.from({ length: 10_000 }, (_, index) => `d${index}`),
    true,
  );
  expect(await queue.flush()).toEqual({ kind: 'kept' });
  expect(Math.max(...requests.map(({ ids }) => ids.length))).toBe(100);
  expect(new Set(requests.flatMap(({ ids }) => ids)).size).toBe(10_000);
});

test('what is settled stays so, whatever is typed meanwhile', async () => {
  const { queue, requests } = queueOver();
  queue.change(['a'], true);
  queue.change(['a', 'b'], false);
  await queue.flush();
  expect(requests).toMatchObject([
    { ids: ['a'], settled: true },
    { ids: ['b'], settled: false },
  ]);
});

test('a failure is said and tried again by itself', async () => {
  const { queue, requests } = queueOver([failed]);
  queue.change(['a'], false);
  expect(await queue.flush()).toEqual({ kind: 'failed', fault: 'diskFull' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(requests.map(({ ids }) => ids)).toEqual([['a'], ['a']]);
  expect(await queue.flush()).toEqual({ kind: 'kept' });
});

test('a record that was read earlier never comes after a newer one', async () => {
  const { queue, requests } = queueOver();
  await queue.keep(recordOf('a', 7), true);
  queue.change(['a'], false);
  await queue.flush();
  expect(requests).toHaveLength(1);
});

test('what was removed for good is forgotten and not copied any more', async () => {
  const { queue, requests, forget } = queueOver();
  queue.change(['a', 'b'], false);
  queue.forget(['a']);
  await queue.flush();
  expect(requests.map(({ ids }) => ids)).toEqual([['b']]);
  expect(forget).toHaveBeenCalledWith(['a']);
});
