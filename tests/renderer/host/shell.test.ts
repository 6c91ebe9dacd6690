import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findShellHost } from '../../../renderer/host/shell.ts';

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
