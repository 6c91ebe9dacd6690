import { afterEach, expect, test, vi } from 'vitest';
import { browserHost } from '../../../renderer/host/browser.ts';
import { detectHost } from '../../../renderer/host/detectHost.ts';

afterEach(() => {
  Reflect.deleteProperty(window, 'desktop');
});

function stubDesktop(call: (channel: string, ...payload: readonly unknown[]) => Promise<unknown>) {
  const listeners = new Map<string, () => void>();
  const desktop = {
    call: vi.fn(call),
    on: (event: string, listener: () => void) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  Object.defineProperty(window, 'desktop', { value: desktop, configurable: true });
  return { desktop, listeners };
}

const request = { suggestedName: 'a.xlsx', kind: 'workbook', bytes: new Uint8Array([1]) } as const;

test('without a shell the browser is the host', async () => {
  const host = await detectHost();
  expect([host.kind, host.saveFile, host.savePdf]).toEqual(['browser', browserHost.saveFile, null]);
});

test('calls go to the shell under their channel', async () => {
  const { desktop } = stubDesktop(async () => ({ kind: 'saved', path: '/家/a.xlsx' }));
  const host = await detectHost();
  expect(await host.saveFile(request)).toEqual({ kind: 'saved', path: '/家/a.xlsx' });
  await host.revealFile?.('/家/a.xlsx');
  expect(desktop.call.mock.calls).toEqual([
    ['save-file', request],
    ['reveal-file', '/家/a.xlsx'],
  ]);
});

test('a shell that does not answer is a failed save, never an unhandled error', async () => {
  stubDesktop(async () => {
    throw new Error('no handler');
  });
  expect(await (await detectHost()).saveFile(request)).toEqual({ kind: 'failed', fault: 'unknown', path: 'a.xlsx' });
  expect(await (await detectHost()).openFiles(['drafts'])).toEqual({
    kind: 'opened',
    files: [],
    failed: [{ name: '所选文件', fault: 'unknown' }],
  });
  expect(await (await detectHost()).takeHandedFiles()).toEqual({ kind: 'cancelled' });
  expect(await (await detectHost()).savePdf?.({ suggestedName: '甲', html: '<p>' })).toEqual({
    kind: 'unprinted',
    detail: 'Error: no handler',
  });
});

test('a PDF is ended by its signal, under the word it was asked for with', async () => {
  let answer = (_: unknown): void => undefined;
  const { desktop } = stubDesktop((call) =>
    call === 'cancel-pdf'
      ? Promise.resolve(null)
      : new Promise((resolve) => {
          answer = resolve;
        }),
  );
  const host = await detectHost();
  const control = new AbortController();
  const printed = host.printPdf?.('<p>', control.signal);
  await vi.waitFor(() => expect(desktop.call).toHaveBeenCalledTimes(1));
  const [asked] = desktop.call.mock.calls;
  expect(asked).toEqual(['print-pdf', { job: expect.stringMatching(/./), html: '<p>' }]);
  control.abort();
  expect(desktop.call).toHaveBeenLastCalledWith('cancel-pdf', Reflect.get(Object(asked?.[1]), 'job'));
  answer({ kind: 'cancelled' });
  expect(await printed).toEqual({ kind: 'cancelled' });
});

test.each([
  { flush: async () => ({ kind: 'flushed' }) as const, answer: { kind: 'flushed' } },
  {
    flush: async () => {
      throw new Error('broken');
    },
    answer: { kind: 'failed', reason: 'Error: broken' },
  },
])('a request to flush is answered with $answer.kind', async ({ flush, answer }) => {
  const { desktop, listeners } = stubDesktop(async () => null);
  const stop = (await detectHost()).onFlushRequested(flush);
  listeners.get('flush-requested')?.();
  await vi.waitFor(() => expect(desktop.call).toHaveBeenCalledWith('flush-done', answer));
  stop();
  expect(listeners.size).toBe(0);
});

test('what concerns the copies and the log goes to the shell', async () => {
  const folder = { path: '/家/绩效自评备份', fault: null };
  const { desktop } = stubDesktop(async (channel) => {
    if (channel === 'choose-backup-folder') return folder;
    return channel === 'copies' ? 1024 : 'text';
  });
  const host = await detectHost();
  const entry = { level: 'info', event: 'store.opened', detail: '12' } as const;
  expect(await host.copies?.freeSpace()).toBe(1024);
  expect(await host.backupFolder?.choose()).toEqual(folder);
  expect(await host.readLog()).toBe('text');
  host.log(entry);
  await host.discardStore?.();
  expect(desktop.call.mock.calls.map(([channel]) => channel)).toEqual([
    'copies',
    'choose-backup-folder',
    'read-log',
    'log',
    'discard-store',
  ]);
  expect(desktop.call.mock.calls[3]).toEqual(['log', entry]);
});

test('a shell that is gone takes no log and shows no folder, without an error', async () => {
  stubDesktop(async () => {
    throw new Error('gone');
  });
  const host = await detectHost();
  host.log({ level: 'info', event: 'page.started', detail: '' });
  expect([await host.readLog(), await host.backupFolder?.open()]).toEqual(['', false]);
  await expect(host.copies?.freeSpace()).rejects.toThrow('gone');
});

test('a chosen folder takes files by its word; a shell that does not answer is a fault, never an unhandled error', async () => {
  const answers: Readonly<Record<string, unknown>> = {
    'choose-export-folder': { grant: 'word', path: '/家/导出' },
    'write-export-file': { kind: 'written', name: '表.xlsx' },
    'open-export-folder': true,
  };
  const { desktop } = stubDesktop(async (channel) => answers[channel]);
  const choice = await (await detectHost()).chooseExportFolder?.();
  if (choice?.kind !== 'chosen') throw new Error(choice?.kind);
  const file = { name: '表.xlsx', kind: 'workbook', bytes: new Uint8Array([1]), existing: 'refuse' } as const;
  expect(await choice.folder.write(file)).toEqual({ kind: 'written', name: '表.xlsx' });
  expect(await choice.folder.open?.()).toBe(true);
  expect(desktop.call.mock.calls.slice(1)).toEqual([
    ['write-export-file', { ...file, grant: 'word' }],
    ['open-export-folder', 'word'],
  ]);
  desktop.call.mockRejectedValue(new Error('gone'));
  expect(await choice.folder.write(file)).toEqual({ kind: 'failed', fault: 'unknown' });
  expect(await choice.folder.open?.()).toBe(false);
  expect(await (await detectHost()).chooseExportFolder?.()).toEqual({ kind: 'failed', fault: 'unknown' });
});

test('a folder choice that was cancelled is one', async () => {
  stubDesktop(async () => null);
  expect(await (await detectHost()).chooseExportFolder?.()).toEqual({ kind: 'cancelled' });
});
