import { expect, test, vi } from 'vitest';
import { createPress, type LayOptions, type PrintItem } from '../../../renderer/printing/press.ts';
import type { PaperReply, PaperRequest } from '../../../renderer/workers/paperMessages.ts';
import type { ListRequest } from '../../../shared/summary/listSheets.ts';
import { type FakeWorker, fakeWorker } from '../fakeWorker.ts';

type Worker = FakeWorker<PaperRequest, PaperReply>;

const request: ListRequest = { kind: 'memo', forms: [] };

const item = (title: string): PrintItem => ({
  title,
  load: async () => ({ kind: 'item', item: { kind: 'list', title, request }, fileName: `${title}表` }),
});

const gone: PrintItem = { title: '乙', load: async () => ({ kind: 'failed', text: '已删除' }) };

function begin(items: readonly PrintItem[], more: Partial<LayOptions> = {}) {
  const worker: Worker = fakeWorker();
  const press = createPress(() => worker);
  const onStep = vi.fn();
  const laying = press.lay(items, { title: '全部', withFindings: false, onStep, sayFailed: (text) => text, ...more });
  const asked = async (count: number) => {
    await vi.waitFor(() => expect(worker.requests).toHaveLength(count));
    return worker.requests.at(-1);
  };
  return { worker, press, laying, onStep, asked };
}

test('asks for one item after the other, then for all pages, and knows where each begins', async () => {
  const { worker, laying, onStep, asked } = begin([item('甲'), gone, item('丙')], { withFindings: true });
  expect(await asked(1)).toMatchObject({ kind: 'add', withFindings: true, item: { title: '甲' } });
  worker.reply({ kind: 'added', pages: 2, findings: null });
  expect(await asked(2)).toMatchObject({ kind: 'add', item: { title: '丙' } });
  worker.reply({ kind: 'added', pages: 3, findings: null });
  expect(await asked(3)).toEqual({ kind: 'preview', title: '全部' });
  worker.reply({ kind: 'preview', style: 's', body: 'b' });
  expect(await laying).toEqual({
    kind: 'laid',
    laid: {
      style: 's',
      body: 'b',
      pages: 5,
      forms: [
        { title: '甲', fileName: '甲表', firstPage: 1, pages: 2, findings: null },
        { title: '丙', fileName: '丙表', firstPage: 3, pages: 3, findings: null },
      ],
      failed: [{ title: '乙', text: '已删除' }],
    },
  });
  expect(onStep.mock.calls).toEqual([
    [0, '甲'],
    [1, '乙'],
    [2, '丙'],
    [3, ''],
  ]);
});

test('goes on behind an item that can not be laid out', async () => {
  const { worker, laying, asked } = begin([item('甲'), item('乙')], { sayFailed: (detail) => `错：${detail}` });
  await asked(1);
  worker.reply({ kind: 'failed', detail: 'TypeError' });
  await asked(2);
  worker.reply({ kind: 'added', pages: 1, findings: null });
  await asked(3);
  worker.reply({ kind: 'preview', style: '', body: '' });
  expect(await laying).toMatchObject({
    kind: 'laid',
    laid: { forms: [{ title: '乙', firstPage: 1 }], failed: [{ title: '甲', text: '错：TypeError' }] },
  });
});

test('says that there is not a page', async () => {
  const { worker, laying } = begin([gone]);
  expect(await laying).toEqual({ kind: 'nothing', failed: [{ title: '乙', text: '已删除' }] });
  expect(worker.requests).toEqual([]);
});

test('closed at work it ends at once, and its worker with it', async () => {
  const { worker, press, laying, asked } = begin([item('甲')]);
  await asked(1);
  press.close();
  expect(await laying).toEqual({ kind: 'cancelled' });
  expect(worker.terminated).toBe(1);
  expect(await press.html('全部')).toBeNull();
});

test('a worker that breaks down answers everything with its fault', async () => {
  const { worker, press, laying, asked } = begin([item('甲'), item('乙')]);
  await asked(1);
  worker.crash('out of memory');
  expect(await laying).toMatchObject({
    kind: 'nothing',
    failed: [{ text: 'out of memory' }, { text: 'out of memory' }],
  });
  expect(await press.html('全部')).toBeNull();
});

test('gives the document of what was laid', async () => {
  const { worker, press, laying, asked } = begin([item('甲')]);
  await asked(1);
  worker.reply({ kind: 'added', pages: 1, findings: null });
  await asked(2);
  worker.reply({ kind: 'preview', style: '', body: '' });
  await laying;
  const html = press.html('全部');
  expect(await asked(3)).toEqual({ kind: 'html', title: '全部' });
  worker.reply({ kind: 'html', html: '<!doctype html>' });
  expect(await html).toBe('<!doctype html>');
});
