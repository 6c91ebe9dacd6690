import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserShell,
  defaultPort,
  parsePort,
  type ShellData,
  startBrowserShell,
} from '../../electron/browserShell.ts';
import { longestPost } from '../../electron/browserShellPosts.ts';
import { PayloadError } from '../../electron/payloads.ts';
import { responseHeaders } from '../../electron/responseHeaders.ts';
import { HeldElsewhereError } from '../../shared/copies/heldElsewhere.ts';

const secret = 'a'.repeat(64);
const data: ShellData = {
  secret,
  open: async () => ({
    '/copies': async (body) => ({ asked: body }),
    '/bad': async () => {
      throw new PayloadError('no request');
    },
    '/browser': async (_body, browser) => browser,
    '/held': async () => {
      throw new HeldElsewhereError();
    },
    '/broken': async () => {
      throw new Error('disk');
    },
  }),
};

let folder: string;
let shell: BrowserShell;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-browser-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const start = await startBrowserShell(join(folder, 'page'), 0, data);
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

interface Asked {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Raw, because `fetch` tidies paths and sets `Host` itself. */
function ask(path: string, more: Asked = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(shell.url);
  const headers = { host: more.host ?? host, ...more.headers };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method: more.method ?? 'GET', headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end(more.body);
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
    expect(await startBrowserShell(folder, Number(port), data)).toEqual({
      kind: 'running',
      keyedUrl: shell.keyedUrl,
    });
  });

  it('of another user of the computer, who has another secret, is not believed', async () => {
    const port = Number(new URL(shell.url).port);
    const other = { ...data, secret: 'b'.repeat(64) };
    expect(await startBrowserShell(folder, port, other)).toEqual({ kind: 'portTaken', port });
  });

  it('whose data folder another program uses does not start and frees its port', async () => {
    expect(await startBrowserShell(folder, 0, { secret, open: async () => null })).toEqual({ kind: 'dataInUse' });
  });

  it.each([
    ['is another program', {}],
    ['claims to be this one', { 'x-ziping': '1' }],
    ['makes up a proof', { 'x-ziping': '1', 'x-ziping-proof': 'c'.repeat(64) }],
  ])('says that its port is taken by one that %s', async (_what, headers) => {
    const other = createServer((_request, response) => response.writeHead(200, headers).end('other'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await startBrowserShell(folder, port, data)).toEqual({ kind: 'portTaken', port });
    other.close();
  });
});

/** The cookie of a browser that came with the key. */
async function cookie(): Promise<string> {
  const { headers } = await ask(new URL(shell.keyedUrl).search.replace(/^/, '/'));
  const cookies = headers['set-cookie'];
  return Array.isArray(cookies) ? cookies.map((each) => String(each).split(';')[0]).join('; ') : '';
}

const origin = () => new URL(shell.url).origin;
const post = async (path: string, more: Asked = {}, also: Readonly<Record<string, string>> = {}) =>
  ask(path, {
    method: 'POST',
    body: '{"call":"open"}',
    ...more,
    headers: { origin: origin(), cookie: await cookie(), 'content-type': 'application/json', ...also },
  });

describe('the address with the key', () => {
  it('gives the browser its cookies and leads to the page', async () => {
    const { status, headers } = await ask(`/${new URL(shell.keyedUrl).search}`);
    expect([status, headers['location'], headers['cache-control']]).toEqual([303, '/', 'no-store']);
    expect(headers['set-cookie']).toHaveLength(3);
  });

  it('tells two browsers apart, and knows one that comes again', async () => {
    const [one, other] = [await cookie(), await cookie()];
    const again = await ask(`/${new URL(shell.keyedUrl).search}`, { headers: { cookie: one } });
    const cookies = again.headers['set-cookie'];
    const kept = Array.isArray(cookies) ? cookies.map((each) => String(each).split(';')[0]).join('; ') : '';
    const wordOf = async (sent: string) => JSON.parse((await post('/browser', {}, { cookie: sent })).body);
    expect(kept).toBe(one);
    expect(await wordOf(one)).toBe(await wordOf(kept));
    expect(await wordOf(one)).not.toBe(await wordOf(other));
  });

  it.each(['/?key=', `/?key=${'0'.repeat(64)}`, `/index.html?key=${'0'.repeat(64)}`])(
    '%s with a wrong key is the page alone',
    async (path) => {
      const { status, headers } = await ask(path);
      expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    },
  );

  it('is not asked for by the page of another place', async () => {
    expect((await ask(`/${new URL(shell.keyedUrl).search}`, { method: 'POST' })).status).toBe(405);
  });
});

describe('a request to keep something', () => {
  it('of our own page in a browser that came with the key is answered', async () => {
    const { status, headers, body } = await post('/copies');
    expect([status, JSON.parse(body)]).toEqual([200, { asked: { call: 'open' } }]);
    expect(headers).toMatchObject({ ...responseHeaders, 'cache-control': 'no-store' });
  });

  it.each([
    ['without a cookie', { cookie: '' }],
    ['with the cookie of another port', { cookie: `ziping-1=${'0'.repeat(64)}` }],
    ['with the word alone that scripts can read', { cookie: 'ziping-shell=1' }],
    ['of another origin', { origin: 'http://127.0.0.1:1' }],
    ['of a site of the internet', { origin: 'https://example.com' }],
    ['of a page without origin', { origin: 'null' }],
  ])('%s is refused', async (_what, headers) => {
    expect((await post('/copies', {}, headers)).status).toBe(403);
  });

  it('of a browser without a word of its own is refused', async () => {
    const proofAlone = (await cookie()).replace(/ziping-\d+-browser=\w+; /, '');
    expect((await post('/copies', {}, { cookie: proofAlone })).status).toBe(403);
  });

  it('without an origin is refused', async () => {
    const headers = { cookie: await cookie(), 'content-type': 'application/json' };
    expect((await ask('/copies', { method: 'POST', body: '{}', headers })).status).toBe(403);
  });

  it.each([
    ['a form', '/copies', '{}', { 'content-type': 'text/plain' }, 415],
    ['no JSON', '/copies', '{', {}, 400],
    ['nothing', '/copies', '', {}, 400],
    ['what is no request', '/bad', '{}', {}, 400],
    ['what serves another browser', '/held', '{}', {}, 423],
    ['something that fails', '/broken', '{}', {}, 500],
    ['a place that is none', '/other', '{}', {}, 405],
    ['an inherited name', '/toString', '{}', {}, 405],
  ] as const)('for %s is answered by its number', async (_what, path, body, headers, status) => {
    const answer = await post(path, { body }, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('disk');
  });

  it('that is too long is not read to its end', async () => {
    const { status } = await post('/copies', { body: `"${'x'.repeat(longestPost)}"` }).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
  });

  it('by a deep nesting is answered all the same', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect([200, 400, 500]).toContain((await post('/bad', { body: deep })).status);
    expect((await ask('/')).status).toBe(200);
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
