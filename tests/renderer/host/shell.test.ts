import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findShellHost } from '../../../renderer/host/shell.ts';
import { HeldElsewhereError } from '../../../shared/copies/heldElsewhere.ts';

const cookie = () => `ziping-${window.location.port}-shell`;

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the page reads it the same way
  document.cookie = `${cookie()}=1`;
});
afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${cookie()}=; Max-Age=0`;
  vi.unstubAllGlobals();
});

function stubShell(answer: (path: string, body: unknown) => Response) {
  const asked = vi.fn(async (path: string, init: RequestInit) => answer(path, JSON.parse(String(init.body))));
  vi.stubGlobal('fetch', asked);
  return asked;
}

test('a page that came with the key keeps its copies through the shell', async () => {
  const asked = stubShell((path) => Response.json(path === '/copies' ? 2048 : '一行\n'));
  const host = await findShellHost();
  expect(host?.kind).toBe('browser');
  expect(await host?.copies?.freeSpace()).toBe(2048);
  expect(await host?.readLog()).toBe('一行\n');
  host?.log({ level: 'info', event: 'page.started', detail: '' });
  expect(asked.mock.calls.map(([path, { method }]) => `${method} ${path}`)).toEqual([
    'POST /copies',
    'POST /copies',
    'POST /read-log',
    'POST /log',
  ]);
});

test('a page that came without the key asks nobody', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${cookie()}=; Max-Age=0`;
  const asked = stubShell(() => Response.json(1));
  expect(await findShellHost()).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  { what: 'refuses', answer: () => new Response('null', { status: 403 }) },
  {
    what: 'is gone',
    answer: () => {
      throw new TypeError('Failed to fetch');
    },
  },
])('a shell that $what is no host', async ({ answer }) => {
  stubShell(answer);
  expect(await findShellHost()).toBeNull();
});

test('a shell that ends while the page runs rejects calls of the copies, and loses log lines in silence', async () => {
  let runs = true;
  stubShell(() => {
    if (!runs) throw new TypeError('Failed to fetch');
    return Response.json(1);
  });
  const host = await findShellHost();
  runs = false;
  await expect(host?.copies?.freeSpace()).rejects.toThrow('Failed to fetch');
  host?.log({ level: 'info', event: 'page.started', detail: '' });
  expect(await host?.readLog()).toBe('');
});

const state = {
  marker: { kind: 'none' },
  journal: [],
  backups: [],
  folder: { path: '', fault: null },
  appVersion: '1',
};

test('a shell that serves another browser is the host all the same, and says so when the copies are opened', async () => {
  stubShell(() => Response.json(null, { status: 423 }));
  const host = await findShellHost();
  await expect(host?.copies?.open()).rejects.toThrow(HeldElsewhereError);
});

test('a page that holds the copies gives a sign of life every 20 seconds, until another browser took them over', async () => {
  vi.useFakeTimers();
  let isHeld = false;
  const asked = stubShell((_path, body) => {
    if (isHeld) return Response.json(null, { status: 423 });
    return Response.json(JSON.stringify(body).includes('open') ? state : 1);
  });
  const host = await findShellHost();
  const signs = async (milliseconds: number) => {
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(milliseconds);
    return asked.mock.calls.map(([, { body }]) => JSON.parse(String(body)).call);
  };
  expect(await signs(60_000)).toEqual([]);
  await host?.copies?.open();
  expect(await signs(60_000)).toEqual(['freeSpace', 'freeSpace', 'freeSpace']);
  isHeld = true;
  expect(await signs(60_000)).toEqual(['freeSpace']);
  isHeld = false;
  await host?.copies?.open();
  expect(await signs(20_000)).toEqual(['freeSpace']);
  vi.clearAllTimers();
  vi.useRealTimers();
});
