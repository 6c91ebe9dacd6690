import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, renameDraft } from '../../../renderer/store/drafts.ts';
import { newestDrafts } from '../../../renderer/store/listedDrafts.ts';
import { observeAtRest } from '../../../renderer/store/observeAtRest.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { freshDatabase } from './freshDatabase.ts';

beforeEach(freshDatabase);

const [golden] = goldenDrafts;
if (golden === undefined) throw new Error('no golden draft');
const { draft } = golden;

const count = () => database().drafts.count();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a renaming, a new draft and a deletion are each told', async () => {
  const id = await createDraft(draft, 1);
  const told: string[] = [];
  const read = async () =>
    (await database().drafts.toArray()).map((row) => `${row.givenTitle}${row.deletedAt ?? ''}`).join();
  const stop = observeAtRest(count, read, (text) => told.push(text), vi.fn());
  await vi.waitFor(() => expect(told.at(-1)).toBe(''));
  await renameDraft(id, '甲');
  await vi.waitFor(() => expect(told.at(-1)).toBe('甲'));
  await deleteDraft(id, 7);
  await vi.waitFor(() => expect(told.at(-1)).toBe('甲7'));
  stop();
});

test('many changes while it reads slowly are read together, and the last of them is told', async () => {
  const id = await createDraft(draft, 1);
  let reads = 0;
  const told: (string | undefined)[] = [];
  const read = async () => {
    reads += 1;
    await pause(40);
    return (await database().drafts.get(id))?.givenTitle;
  };
  const stop = observeAtRest(count, read, (title) => told.push(title), vi.fn());
  await vi.waitFor(() => expect(told).toHaveLength(1));
  for (let index = 1; index <= 20; index += 1) await renameDraft(id, `第${index}次`);
  await vi.waitFor(() => expect(told.at(-1)).toBe('第20次'), 10_000);
  expect(reads).toBeLessThan(12);
  stop();
});

test('what changes while the first sign is on its way is told too', async () => {
  const told: number[] = [];
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const slowly = async () => {
    const drafts = await count();
    await arrived;
    return drafts;
  };
  const stop = observeAtRest(slowly, count, (number) => told.push(number), vi.fn());
  await pause(50);
  await createDraft(draft, 1);
  arrive();
  await vi.waitFor(() => expect(told.at(-1)).toBe(1), 10_000);
  stop();
});

test('a failure is told once, and nothing after it', async () => {
  const onError = vi.fn();
  const listener = vi.fn();
  const stop = observeAtRest(count, () => Promise.reject(new DOMException('', 'DataError')), listener, onError);
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
  await createDraft(draft, 1);
  await pause(50);
  expect(onError).toHaveBeenCalledTimes(1);
  expect(listener).not.toHaveBeenCalled();
  stop();
});

test('once stopped, nothing is told', async () => {
  const listener = vi.fn();
  const stop = observeAtRest(count, count, listener, vi.fn());
  stop();
  await createDraft(draft, 1);
  await pause(50);
  expect(listener).not.toHaveBeenCalled();
});

test('of a few drafts there is no newest part; of many the last changed come first', async () => {
  const id = await createDraft(draft, 1);
  expect(await newestDrafts()).toBeNull();
  const row = await database().drafts.get(id);
  if (row === undefined) throw new Error('no row');
  const rows = Array.from({ length: 300 }, (_, index) => ({ ...row, id: `d${index}`, updatedAt: 10 + index }));
  await database().drafts.bulkPut(rows);
  const newest = await newestDrafts();
  expect(newest?.slice(0, 2).map((each) => each.id)).toEqual(['d299', 'd298']);
  expect(newest?.length).toBeLessThan(100);
});
