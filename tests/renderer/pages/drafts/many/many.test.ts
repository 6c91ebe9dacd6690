import { unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import type { WorkbookWorker } from '../../../../../renderer/exporting/buildWorkbook.ts';
import { carryMany } from '../../../../../renderer/pages/drafts/many/carryMany.ts';
import { buildWorkbooks, zipOf } from '../../../../../renderer/pages/drafts/many/exportMany.ts';
import { type ReadDraft, readMany } from '../../../../../renderer/pages/drafts/many/readMany.ts';
import { database } from '../../../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft } from '../../../../../renderer/store/drafts.ts';
import { deleteDrafts, undeleteDrafts } from '../../../../../renderer/store/manyDrafts.ts';
import type { WorkbookReply } from '../../../../../renderer/workers/messages.ts';
import { goldenDrafts } from '../../../../helpers/goldenDrafts.ts';
import { freshDatabase } from '../../../store/freshDatabase.ts';
import { draftSummary } from '../draftSummary.ts';

beforeEach(freshDatabase);

const golden = goldenDrafts.slice(0, 3);

function run() {
  const steps: string[] = [];
  const control = new AbortController();
  const onStep = (done: number, title: string) => void steps.push(`${done} ${title}`);
  return { steps, control, run: { onStep, signal: control.signal } };
}

/** Three drafts in the store, as the list knows them. */
async function stored() {
  const ids: string[] = [];
  for (const { draft } of golden) ids.push(await createDraft(draft, 1));
  return ids.map((id, index) =>
    draftSummary(id, { title: `第${index + 1}份`, year: '2022', form: golden[index]?.draft.form ?? '' }),
  );
}

async function read(): Promise<readonly ReadDraft[]> {
  return (await readMany(await stored(), run().run)).read;
}

/** A worker that answers at once with what `answer` makes of the count of requests so far; null for a crash. */
function fakeWorkers(answer: (count: number) => WorkbookReply | null) {
  let [made, count, ended] = [0, 0, 0];
  const create = (): WorkbookWorker => {
    made += 1;
    const worker: WorkbookWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        ended += 1;
      },
      postMessage: () => {
        const data = answer(count);
        count += 1;
        queueMicrotask(() => {
          if (data === null) worker.onerror?.(new ErrorEvent('error', { message: 'gone' }));
          else worker.onmessage?.(new MessageEvent('message', { data }));
        });
      },
    };
    return worker;
  };
  return { create, made: () => made, ended: () => ended };
}

const built = (count: number): WorkbookReply => ({ kind: 'built', bytes: Uint8Array.of(count), fileName: '表.xlsx' });

test('drafts are read with their errors; one that is gone is named', async () => {
  const drafts = await stored();
  await deleteDraft(drafts[1]?.id ?? '', 2);
  const { steps, run: each } = run();
  const found = await readMany(drafts, each);
  expect(found.read.map(({ title }) => title)).toEqual(['第1份', '第3份']);
  expect(found.failed).toEqual([{ title: '第2份', text: expect.stringContaining('不在列表中') }]);
  expect(steps).toEqual(['0 第1份', '1 第2份', '2 第3份']);
});

test('one worker writes all workbooks and is gone after them', async () => {
  const workers = fakeWorkers(built);
  const result = await buildWorkbooks(await read(), run().run, workers.create);
  expect(result?.files.map(({ bytes }) => [...bytes])).toEqual([[0], [1], [2]]);
  expect([workers.made(), workers.ended()]).toEqual([1, 1]);
});

test('one that fails is named and hinders no other; after a crash the next gets a new worker', async () => {
  const workers = fakeWorkers((count) => (count === 1 ? null : built(count)));
  const result = await buildWorkbooks(await read(), run().run, workers.create);
  expect(result?.files).toHaveLength(2);
  expect(result?.failed).toEqual([{ title: '第2份', text: expect.stringContaining('gone') }]);
  expect(workers.made()).toBe(2);
});

test('a text that fits no cell is said with its draft', async () => {
  const workers = fakeWorkers((count) => (count === 0 ? { kind: 'textTooLong', cell: 'B7' } : built(count)));
  const result = await buildWorkbooks(await read(), run().run, workers.create);
  expect(result?.failed).toEqual([{ title: '第1份', text: expect.stringContaining('B7') }]);
});

test('cancelled in between, nothing is left', async () => {
  const { control, run: each } = run();
  const workers = fakeWorkers((count) => {
    if (count === 1) control.abort();
    return built(count);
  });
  expect(await buildWorkbooks(await read(), each, workers.create)).toBeNull();
  expect(workers.ended()).toBe(1);
});

test('workbooks of one name stand beside each other in the ZIP, which says how many and when', () => {
  const files = [1, 2].map((byte) => ({ name: '表.xlsx', bytes: Uint8Array.of(byte) }));
  const { name, bytes } = zipOf(files, new Date(2026, 10, 28, 9, 5).getTime());
  expect(name).toBe('绩效自评表 2 份 2026-11-28.zip');
  expect(Object.keys(unzipSync(bytes))).toEqual(['表.xlsx', '表（2）.xlsx']);
});

test('each draft is carried into the year after its own; one that is gone is named', async () => {
  const drafts = await stored();
  await deleteDraft(drafts[0]?.id ?? '', 2);
  const { made, failed } = await carryMany(drafts, Date.now(), run().run);
  expect(made).toHaveLength(2);
  expect(failed.map(({ title }) => title)).toEqual(['第1份']);
  for (const id of made) expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: { year: '2023' } });
});

test('cancelled, what was carried so far is told', async () => {
  const { control, run: each } = run();
  const onStep = (done: number) => {
    if (done === 1) control.abort();
  };
  const { made } = await carryMany(await stored(), Date.now(), { ...each, onStep });
  expect(made).toHaveLength(2);
});

test('many are deleted and come back together; one that is gone already hinders nothing', async () => {
  const drafts = await stored();
  const ids = drafts.map(({ id }) => id);
  await deleteDraft(ids[1] ?? '', 1);
  const deleted = await deleteDrafts([...ids, 'nowhere'], 2);
  expect(deleted).toEqual([ids[0], ids[2]]);
  for (const id of ids) expect((await loadDraft(id)).kind).toBe('missing');
  await undeleteDrafts(deleted);
  expect((await loadDraft(ids[0] ?? '')).kind).toBe('loaded');
  expect((await loadDraft(ids[1] ?? '')).kind).toBe('missing');
});

test('where one of many can not be deleted, none is', async () => {
  const ids = (await stored()).map(({ id }) => id);
  const put = vi.spyOn(database().drafts, 'put');
  put.mockImplementationOnce(put.getMockImplementation() ?? ((row) => database().drafts.bulkPut([row]) as never));
  put.mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  await expect(deleteDrafts(ids, 2)).rejects.toThrow();
  put.mockRestore();
  for (const id of ids) expect((await loadDraft(id)).kind).toBe('loaded');
});
