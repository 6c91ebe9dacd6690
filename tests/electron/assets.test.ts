import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appProtocolHandler, appScheme } from '../../electron/appProtocol.ts';
import { assetPath, respondWithAsset } from '../../electron/assets.ts';
import { responseHeaders } from '../../electron/responseHeaders.ts';

const root = join('/', 'program', 'renderer');
const files: Readonly<Record<string, string>> = {
  [join(root, 'index.html')]: '<!doctype html>',
  [join(root, 'assets', 'index-B_x-9.js')]: 'run()',
  [join(root, 'notes.exe')]: 'MZ',
  [join('/', 'program', 'secret.txt')]: 'secret',
};

async function read(path: string): Promise<Uint8Array> {
  const text = files[path];
  if (text === undefined) throw new Error(`read ${path}`);
  return new TextEncoder().encode(text);
}

const refusedPaths = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '/assets\\..\\index.html',
  '/index.html\0',
  '/index.html%00',
  '/C:/secret.txt',
  '/index.html::$DATA',
  '//evil.example/index.html',
  '/.vite/manifest.json',
  '/./index.html',
  '/assets/',
  '/notes.exe',
  '/assets',
  'index.html',
  '',
];

describe('a request for a file of the page', () => {
  it.each(refusedPaths)('has no path for %j', (pathname) => {
    expect(assetPath(root, pathname)).toBeUndefined();
  });

  it('gets the start page for /', async () => {
    const { status, headers, body } = await respondWithAsset(root, 'GET', '/', read);
    expect([status, headers['content-type'], new TextDecoder().decode(body)]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ]);
  });

  it('gets a script with its type', async () => {
    const { status, headers } = await respondWithAsset(root, 'GET', '/assets/index-B_x-9.js', read);
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('is not found where there is no such file', async () => {
    expect((await respondWithAsset(root, 'GET', '/assets/none.js', read)).status).toBe(404);
  });

  it('of HEAD gets the headers alone', async () => {
    const { status, body } = await respondWithAsset(root, 'HEAD', '/', read);
    expect([status, body.byteLength]).toEqual([200, 0]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', ''])('is refused with the method %j', async (method) => {
    expect((await respondWithAsset(root, method, '/', read)).status).toBe(405);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/none.js'],
    ['POST', '/'],
  ])('always gets the security headers: %s %s', async (method, pathname) => {
    expect((await respondWithAsset(root, method, pathname, read)).headers).toMatchObject(responseHeaders);
  });
});

describe('app://ziping', () => {
  const ask = (url: string, method = 'GET') => appProtocolHandler(root, read)({ url, method });

  it('serves the page with its policy', async () => {
    const response = await ask('app://ziping/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('<!doctype html>');
  });

  it('does not look at query and fragment', async () => {
    expect((await ask('app://ziping/index.html?x=../..#y')).status).toBe(200);
  });

  it.each([
    'app://other/index.html',
    'app://ziping:80/index.html',
    'app://user@ziping/index.html',
    'http://ziping/index.html',
    'app://ziping/%2e%2e%2fsecret.txt',
    'app://ziping/..%5csecret.txt',
    'app://ziping/assets/%00.js',
    'no address',
  ])('finds nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('is a standard, secure origin, so that IndexedDB and workers live in it', () => {
    expect(appScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    });
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    responseHeaders['content-security-policy'].split('; ').map((line) => {
      const [name = '', ...sources] = line.split(' ');
      return [name, sources] as const;
    }),
  );

  it('allows no inline or evaluated code, and no address but our own', () => {
    const sources = new Set([...directives.values()].flat());
    expect(sources).toEqual(new Set(["'none'", "'self'", 'data:', 'blob:']));
  });

  it('runs only scripts and workers from our own files', () => {
    expect([directives.get('script-src'), directives.get('worker-src')]).toEqual([["'self'"], ["'self'"]]);
  });

  it.each(['default-src', 'base-uri', 'form-action', 'frame-src', 'frame-ancestors', 'object-src'])(
    'closes %s',
    (name) => {
      expect(directives.get(name)).toEqual(["'none'"]);
    },
  );

  it('is not weakened by the page itself', () => {
    const html = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8');
    expect(html).not.toMatch(/<style|<script>|\son[a-z]+=|http-equiv/);
  });
});
