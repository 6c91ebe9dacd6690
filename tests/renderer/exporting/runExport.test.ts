import { expect, test, vi } from 'vitest';
import { buildWorkbook } from '../../../renderer/exporting/buildWorkbook.ts';
import { type ExportStep, runExport } from '../../../renderer/exporting/runExport.ts';
import type { WorkbookReply } from '../../../renderer/workers/messages.ts';
import type { FileFault, SaveRequest, SaveResult } from '../../../shared/desktop.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { fakeWorkbookWorker } from './fakeWorkbookWorker.ts';

function request() {
  const draft = goldenDrafts[0]?.draft;
  const form = findForm(draft?.form ?? '');
  if (draft === undefined || form === undefined) throw new Error('no golden draft');
  return { form, draft };
}

const bytes = new Uint8Array([80, 75, 3, 4]);
const built: WorkbookReply = { kind: 'built', bytes, fileName: '自评表_2022.xlsx' };

function begin(results: readonly SaveResult[]) {
  const worker = fakeWorkbookWorker();
  const steps: ExportStep[] = [];
  const left = [...results];
  const saveFile = vi.fn(async (_request: SaveRequest) => left.shift() ?? ({ kind: 'cancelled' } as const));
  const abort = new AbortController();
  const outcome = runExport(request(), {
    host: { saveFile },
    onStep: (step) => steps.push(step),
    signal: abort.signal,
    createWorker: () => worker,
  });
  return { worker, steps, saveFile, abort, outcome };
}

test('builds in a worker, saves under the proposed name and says where', async () => {
  const { worker, steps, saveFile, outcome } = begin([{ kind: 'saved', path: 'D:\\自评表_2022.xlsx' }]);
  expect(worker.requests).toEqual([request()]);
  worker.reply({ kind: 'building', fraction: 0.5 });
  worker.reply(built);
  expect(await outcome).toEqual({
    kind: 'saved',
    path: 'D:\\自评表_2022.xlsx',
    text: '已保存到 D:\\自评表_2022.xlsx',
  });
  expect(saveFile).toHaveBeenCalledWith({ suggestedName: '自评表_2022.xlsx', kind: 'workbook', bytes });
  expect(steps).toEqual([{ kind: 'starting' }, { kind: 'building', fraction: 0.5 }, { kind: 'saving' }]);
  expect(worker.terminated).toBe(1);
});

test('a cancel kills the worker at once, saves nothing and says so', async () => {
  const { worker, abort, saveFile, outcome } = begin([]);
  worker.reply({ kind: 'building', fraction: 0.3 });
  abort.abort();
  expect(await outcome).toEqual({ kind: 'cancelled', text: expect.stringContaining('没有写入文件') });
  expect(worker.terminated).toBe(1);
  expect(saveFile).not.toHaveBeenCalled();
});

test('an export that was cancelled before it began starts no worker', async () => {
  const createWorker = vi.fn(fakeWorkbookWorker);
  const result = await buildWorkbook(request(), () => undefined, AbortSignal.abort(), createWorker);
  expect(result).toEqual({ kind: 'cancelled' });
  expect(createWorker).not.toHaveBeenCalled();
});

test('closing the dialog of the place is a cancel', async () => {
  const { worker, outcome } = begin([{ kind: 'cancelled' }]);
  worker.reply(built);
  expect((await outcome).kind).toBe('cancelled');
});

test.each<{ fault: FileFault; says: string }>([
  { fault: 'inUse', says: 'Excel 或 WPS 中打开' },
  { fault: 'diskFull', says: '磁盘已满' },
  { fault: 'readOnly', says: '只读' },
  { fault: 'notFound', says: '找不到' },
  { fault: 'tooLarge', says: '太大' },
  { fault: 'unknown', says: '换一个文件夹' },
])('$fault says what to do, and the workbook can go elsewhere without being built again', async ({ fault, says }) => {
  const failed = { kind: 'failed', fault, path: 'E:\\表.xlsx' } as const;
  const { worker, saveFile, outcome } = begin([failed, { kind: 'saved', path: 'D:\\表.xlsx' }]);
  worker.reply(built);
  const first = await outcome;
  expect(first).toMatchObject({ kind: 'failed', text: expect.stringContaining(says) });
  const again = first.kind === 'failed' ? await first.saveElsewhere?.() : undefined;
  expect(again).toMatchObject({ kind: 'saved', path: 'D:\\表.xlsx' });
  expect(worker.requests).toHaveLength(1);
  expect(saveFile.mock.calls.map(([{ bytes: sent }]) => sent)).toEqual([bytes, bytes]);
});

test.each([
  { reply: { kind: 'failed', detail: 'RangeError: 坏' }, says: 'RangeError: 坏' },
  { reply: { kind: 'textTooLong', cell: 'B7' }, says: 'B7' },
] as const)('a workbook that was not built says $says and saves nothing', async ({ reply, says }) => {
  const { worker, saveFile, outcome } = begin([]);
  worker.reply(reply);
  expect(await outcome).toEqual({ kind: 'failed', text: expect.stringContaining(says), saveElsewhere: null });
  expect(saveFile).not.toHaveBeenCalled();
});

test('a worker that does not load is said, not waited for', async () => {
  const { worker, outcome } = begin([]);
  worker.crash('404');
  expect(await outcome).toMatchObject({ kind: 'failed', text: expect.stringContaining('404') });
  expect(worker.terminated).toBe(1);
});
