import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserShell, defaultPort, parsePort, startBrowserShell } from '../../electron/browserShell.ts';
import { responseHeaders } from '../../electron/responseHeaders.ts';

let folder: string;
let shell: BrowserShell;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-browser-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const start = await startBrowserShell(join(folder, 'page'), 0);
  if (start.kind !== 'started') throw new Error(start.kind);
  shell = start.shell;
});
afterAll(async () => {
  await shell.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Raw, because `fetch` tidies paths and sets `Host` itself. */
function ask(path: string, more: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(shell.url);
  const headers = { host: more.host ?? host };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method: more.method ?? 'GET', headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the browser shell', () => {
  it('serves the page with the headers of the desktop program', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, '<!doctype html>']);
    expect(headers).toMatchObject(responseHeaders);
  });

  it('answers HEAD without a body', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses the name %s, which a foreign page could point here',
    async (host) => {
      expect(await ask('/', { host })).toMatchObject({ status: 421, body: shell.url });
    },
  );

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..\\secret.txt', '//secret.txt', '*'])(
    'finds nothing at %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: '' });
    },
  );

  it('listens on this computer only', async () => {
    const { port } = new URL(shell.url);
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal);
    for (const one of outside) {
      await expect(fetch(`http://${one?.address}:${port}/`)).rejects.toThrow();
    }
    expect(new URL(shell.url).hostname).toBe('127.0.0.1');
  });

  it('that runs already is found by a second start', async () => {
    const { port } = new URL(shell.url);
    expect(await startBrowserShell(folder, Number(port))).toEqual({ kind: 'running', url: shell.url });
  });

  it('says that another program has its port', async () => {
    const { createServer } = await import('node:http');
    const other = createServer((_request, response) => response.end('other'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await startBrowserShell(folder, port)).toEqual({ kind: 'portTaken', port });
    other.close();
  });
});

describe('the port', () => {
  it.each([
    [undefined, defaultPort],
    ['', defaultPort],
    ['0', 0],
    ['8080', 8080],
    ['65536', undefined],
    ['-1', undefined],
    ['80a', undefined],
    ['1e3', undefined],
  ])('of %j is %j', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it('is the same at every start, because the browser keeps the drafts under it', () => {
    expect(defaultPort).toBe(27831);
  });
});
