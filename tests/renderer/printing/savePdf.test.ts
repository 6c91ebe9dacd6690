import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { browserHost } from '../../../renderer/host/browser.ts';
import { savePdf } from '../../../renderer/printing/savePdf.ts';
import { clearToasts, type ToastRequest } from '../../../renderer/ui/toasts.tsx';
import type { PdfResult } from '../../../shared/desktop.ts';

const said = vi.hoisted((): ToastRequest[] => []);

vi.mock('../../../renderer/ui/toasts.tsx', async (original) => ({
  ...(await original<object>()),
  showToast: (request: ToastRequest) => {
    said.push(request);
    return () => undefined;
  },
}));

afterEach(() => {
  said.length = 0;
  act(clearToasts);
});

const hostWith = (results: readonly PdfResult[]) => {
  const left = [...results];
  const save = vi.fn(async () => left.shift() ?? ({ kind: 'cancelled' } as const));
  return { save, host: { ...browserHost, savePdf: save } };
};

test.each([
  [{ kind: 'saved', path: '/家/甲.pdf' }, 'success', 'PDF 已保存到 /家/甲.pdf'],
  [{ kind: 'cancelled' }, 'info', '已取消导出 PDF，没有写入文件。'],
  [{ kind: 'failed', fault: 'diskFull', path: '/家/甲.pdf' }, 'error', '磁盘已满'],
  [{ kind: 'unprinted', detail: 'page gone: oom' }, 'error', 'page gone: oom'],
] as const)('says how it ended: %j', async (result, tone, text) => {
  const { host, save } = hostWith([result]);
  expect(await savePdf(host, '甲', async () => '<p>')).toBe(result.kind);
  expect(save).toHaveBeenCalledWith({ suggestedName: '甲', html: '<p>' }, undefined);
  expect(said).toEqual([expect.objectContaining({ tone, text: expect.stringContaining(text) })]);
});

test('another place gets the pages that are made already', async () => {
  const { host, save } = hostWith([
    { kind: 'failed', fault: 'inUse', path: '/家/甲.pdf' },
    { kind: 'saved', path: '/家/乙.pdf' },
  ]);
  const getHtml = vi.fn(async () => '<p>');
  await savePdf(host, '甲', getHtml);
  said[0]?.action?.onPress();
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect([save.mock.calls.length, getHtml.mock.calls.length, said[1]?.tone]).toEqual([2, 1, 'success']);
});

test('pages that could not be made are said, and nobody is asked for a place', async () => {
  const { host, save } = hostWith([]);
  expect(await savePdf(host, '甲', async () => null)).toBe('unprinted');
  expect(save).not.toHaveBeenCalled();
});

test('ended while the pages are made, nobody is asked for a place; afterwards the host ends it', async () => {
  const { host, save } = hostWith([]);
  const control = new AbortController();
  const early = async () => {
    control.abort();
    return '<p>';
  };
  expect(await savePdf(host, '甲', early, control.signal)).toBe('cancelled');
  expect(save).not.toHaveBeenCalled();
  expect(said).toMatchObject([{ tone: 'info', text: '已取消导出 PDF，没有写入文件。' }]);
  const { signal } = new AbortController();
  await savePdf(host, '甲', async () => '<p>', signal);
  expect(save).toHaveBeenCalledWith({ suggestedName: '甲', html: '<p>' }, signal);
});
