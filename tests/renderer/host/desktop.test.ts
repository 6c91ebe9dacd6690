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

test('without a shell the browser is the host', () => {
  expect(detectHost()).toBe(browserHost);
});

test('calls go to the shell under their channel', async () => {
  const { desktop } = stubDesktop(async () => ({ kind: 'saved', path: '/家/a.xlsx' }));
  const host = detectHost();
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
  expect(await detectHost().saveFile(request)).toEqual({ kind: 'failed', fault: 'unknown', path: 'a.xlsx' });
  expect(await detectHost().openFiles(['drafts'])).toEqual({
    kind: 'opened',
    files: [],
    failed: [{ name: '所选文件', fault: 'unknown' }],
  });
  expect(await detectHost().takeHandedFiles()).toEqual({ kind: 'cancelled' });
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
  const stop = detectHost().onFlushRequested(flush);
  listeners.get('flush-requested')?.();
  await vi.waitFor(() => expect(desktop.call).toHaveBeenCalledWith('flush-done', answer));
  stop();
  expect(listeners.size).toBe(0);
});
