import { beforeEach, expect, test } from 'vitest';
import { readForms, type SummaryWorker } from '../../../../renderer/pages/summary/readForms.ts';
import { database } from '../../../../renderer/store/database.ts';
import { createDraft, deleteDraft } from '../../../../renderer/store/drafts.ts';
import type { DraftSummary } from '../../../../renderer/store/listedDrafts.ts';
import { readForSummary } from '../../../../renderer/workers/readForSummary.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { lineOf } from '../../../helpers/summaryLines.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';
import { draftSummary } from '../drafts/draftSummary.ts';

beforeEach(freshDatabase);

/** Does the worker's work at once. */
function fakeWorkers(asked: () => void = () => undefined) {
  let ended = 0;
  const create = (): SummaryWorker => {
    const worker: SummaryWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        ended += 1;
      },
      postMessage: ({ jsons }) => {
        asked();
        const data = { reads: jsons.map(readForSummary) };
        queueMicrotask(() => worker.onmessage?.(new MessageEvent('message', { data })));
      },
    };
    return worker;
  };
  return { create, ended: () => ended };
}

async function stored(count: number): Promise<readonly DraftSummary[]> {
  const summaries: DraftSummary[] = [];
  for (let index = 0; index < count; index += 1) {
    const golden = goldenDrafts[index % goldenDrafts.length];
    if (golden === undefined) throw new Error('no golden draft');
    const id = await createDraft(golden.draft, 1);
    summaries.push(draftSummary(id, { title: `第${index + 1}份`, form: golden.draft.form }));
  }
  return summaries;
}

const quiet = { onStep: () => undefined, signal: new AbortController().signal };

test('drafts are read slice by slice, each in its place, and the worker is gone', async () => {
  const drafts = await stored(45);
  const steps: string[] = [];
  const workers = fakeWorkers();
  const onStep = (done: number, title: string) => void steps.push(`${done} ${title}`);
  const found = await readForms(drafts, { ...quiet, onStep }, workers.create);
  const expected = drafts.map((_, index) => goldenDrafts[index % goldenDrafts.length]);
  expect(found?.forms.map(({ line }) => line)).toEqual(
    expected.flatMap((golden) => (golden === undefined ? [] : [lineOf(golden.draft)])),
  );
  expect(found?.failed).toEqual([]);
  expect(steps).toEqual(['0 第1份', '20 第21份', '40 第41份']);
  expect(workers.ended()).toBe(1);
});

test('a draft that is gone, and one that this program can’t read, are named; the others are read', async () => {
  const drafts = await stored(4);
  await deleteDraft(drafts[0]?.id ?? '', 2);
  const broken = drafts[2]?.id ?? '';
  const content = await database().contents.get(broken);
  if (content === undefined) throw new Error('no content');
  await database().contents.put({ ...content, json: { format: 'ziping-draft', version: 99 } });
  const found = await readForms(drafts, quiet, fakeWorkers().create);
  expect(found?.forms.map(({ line }) => line.name)).toEqual([goldenDrafts[1]?.name, goldenDrafts[3]?.name]);
  expect(found?.failed.map(({ title }) => title)).toEqual(['第1份', '第3份']);
  expect(found?.failed[1]?.text).toContain('版本 99');
});

test('cancelled, it reads no further and gives nothing', async () => {
  const control = new AbortController();
  const workers = fakeWorkers(() => control.abort());
  expect(await readForms(await stored(25), { ...quiet, signal: control.signal }, workers.create)).toBeNull();
  expect(workers.ended()).toBe(1);
});

test('a worker that breaks off ends the reading with an error', async () => {
  const create = (): SummaryWorker => {
    const worker: SummaryWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: () => queueMicrotask(() => worker.onerror?.(new ErrorEvent('error', { message: 'gone' }))),
    };
    return worker;
  };
  await expect(readForms(await stored(1), quiet, create)).rejects.toThrow('gone');
});
