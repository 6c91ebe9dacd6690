import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createContentReader } from '../../../renderer/importing/contentReader.ts';
import { importingText } from '../../../renderer/text/importing.ts';
import type { PaceReply, PaceRequest } from '../../../renderer/workers/pace.ts';
import type { FileContent } from '../../../renderer/workers/readContent.ts';
import { type FakeWorker, fakeWorker } from '../fakeWorker.ts';
import { type FakeImportWorker, fakeImportWorker } from './fakeImportWorker.ts';

type FakePaceWorker = FakeWorker<PaceRequest, PaceReply>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = { name: '表.xlsx', bytes: new Uint8Array([1]) };
const content: FileContent = { kind: 'drafts', drafts: [], refused: [] };
const never = new AbortController().signal;

const pace = { quiet: 2_000, rounds: 3, atMost: 100_000 };

function begin() {
  const workers: FakeImportWorker[] = [];
  const companions: FakePaceWorker[] = [];
  const reader = createContentReader(
    () => {
      const worker = fakeImportWorker();
      workers.push(worker);
      return worker;
    },
    { start: 30_000, read: pace },
    () => {
      const companion: FakePaceWorker = fakeWorker();
      companions.push(companion);
      return companion;
    },
  );
  const roundsDone = (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) companions.at(-1)?.reply({ result: 0 });
  };
  return { workers, companions, roundsDone, reader };
}

test('one worker reads file after file', async () => {
  const { workers, reader } = begin();
  for (let n = 0; n < 3; n += 1) {
    const reading = reader.read(file, never);
    workers[0]?.reply({ kind: 'started' });
    workers[0]?.reply({ kind: 'done', content });
    expect(await reading).toEqual(content);
  }
  expect(workers).toHaveLength(1);
  expect(workers[0]?.requests).toHaveLength(3);
  expect(workers[0]?.terminated).toBe(0);
  reader.close();
  expect(workers[0]?.terminated).toBe(1);
});

test('a reading that has had its share is killed, and the next file gets a new worker', async () => {
  const { workers, roundsDone, reader } = begin();
  const reading = reader.read(file, never);
  vi.advanceTimersByTime(9_000);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(pace.quiet);
  roundsDone(pace.rounds - 1);
  expect(workers[0]?.terminated).toBe(0);
  roundsDone(1);
  expect(workers[0]?.terminated).toBe(1);
  expect(await reading).toEqual({ kind: 'refused', text: expect.stringContaining('已停止') });
  const next = reader.read(file, never);
  workers[1]?.reply({ kind: 'done', content });
  expect(await next).toEqual(content);
});

test('on a computer so busy that nobody gets a share, a file is waited for', async () => {
  const { workers, companions, roundsDone, reader } = begin();
  const reading = reader.read(file, never);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(60_000);
  roundsDone(1);
  vi.advanceTimersByTime(30_000);
  expect(workers[0]?.terminated).toBe(0);
  workers[0]?.reply({ kind: 'done', content });
  expect(await reading).toEqual(content);
  expect(companions.map(({ terminated }) => terminated)).toEqual([1]);
});

test('the share of one file does not count for the next', async () => {
  const { workers, companions, roundsDone, reader } = begin();
  const first = reader.read(file, never);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(8_000);
  roundsDone(2);
  workers[0]?.reply({ kind: 'done', content });
  await first;
  void reader.read(file, never);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(8_000);
  roundsDone(2);
  expect(workers[0]?.terminated).toBe(0);
  expect(companions).toHaveLength(2);
});

test('a cancel ends the companion too', async () => {
  const { workers, companions, reader } = begin();
  const abort = new AbortController();
  const reading = reader.read(file, abort.signal);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(8_000);
  abort.abort();
  await reading;
  expect(companions.map(({ terminated }) => terminated)).toEqual([1]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that never begins is given up with a sentence', async () => {
  const { workers, reader } = begin();
  const reading = reader.read(file, never);
  vi.advanceTimersByTime(30_000);
  expect(await reading).toEqual({ kind: 'refused', text: expect.stringContaining('没有启动') });
  expect(workers[0]?.terminated).toBe(1);
});

test('a worker that dies says so, and is not used again', async () => {
  const { workers, reader } = begin();
  const reading = reader.read(file, never);
  workers[0]?.crash('out of memory');
  expect(await reading).toEqual({ kind: 'failed', text: importingText.readerFailed, detail: 'out of memory' });
  void reader.read(file, never);
  expect(workers).toHaveLength(2);
});

test('a cancel kills the worker at once; what it says later is not heard', async () => {
  const { workers, reader } = begin();
  const abort = new AbortController();
  const reading = reader.read(file, abort.signal);
  workers[0]?.reply({ kind: 'started' });
  abort.abort();
  expect(workers[0]?.terminated).toBe(1);
  workers[0]?.onmessage?.(new MessageEvent('message', { data: { kind: 'done', content } }));
  expect(await reading).toEqual({ kind: 'cancelled' });
});

test('a cancel before the start needs no worker', async () => {
  const { workers, reader } = begin();
  expect(await reader.read(file, AbortSignal.abort())).toEqual({ kind: 'cancelled' });
  expect(workers).toEqual([]);
});
