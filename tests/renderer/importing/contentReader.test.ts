import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createContentReader } from '../../../renderer/importing/contentReader.ts';
import { importingText } from '../../../renderer/text/importing.ts';
import type { FileContent } from '../../../renderer/workers/readContent.ts';
import { type FakeImportWorker, fakeImportWorker } from './fakeImportWorker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = { name: '表.xlsx', bytes: new Uint8Array([1]) };
const content: FileContent = { kind: 'drafts', drafts: [], refused: [] };
const never = new AbortController().signal;

function begin() {
  const workers: FakeImportWorker[] = [];
  const reader = createContentReader(
    () => {
      const worker = fakeImportWorker();
      workers.push(worker);
      return worker;
    },
    { start: 30_000, read: 10_000 },
  );
  return { workers, reader };
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

test('ten seconds after it began with a file, the worker is killed and the next file gets a new one', async () => {
  const { workers, reader } = begin();
  const reading = reader.read(file, never);
  vi.advanceTimersByTime(9_000);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(9_999);
  expect(workers[0]?.terminated).toBe(0);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.terminated).toBe(1);
  expect(await reading).toEqual({ kind: 'refused', text: expect.stringContaining('已停止') });
  const next = reader.read(file, never);
  workers[1]?.reply({ kind: 'done', content });
  expect(await next).toEqual(content);
});

test('the time of one file does not count for the next', async () => {
  const { workers, reader } = begin();
  const first = reader.read(file, never);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(8_000);
  workers[0]?.reply({ kind: 'done', content });
  await first;
  void reader.read(file, never);
  workers[0]?.reply({ kind: 'started' });
  vi.advanceTimersByTime(8_000);
  expect(workers[0]?.terminated).toBe(0);
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
