/** The built page's files, read from one folder: which requests have an answer, and with which type. */
import { extname, join } from 'node:path';
import { responseHeaders } from './responseHeaders.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * A name as the build writes it. Naming what is allowed leaves no room for `..`, a backslash, NUL, a drive letter,
 * a Windows stream (`a.html::$DATA`) or a percent escape.
 */
const plainSegment = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** The path of the asked file below `root`, or undefined where there can't be one. The query is not looked at. */
export function assetPath(root: string, pathname: string): string | undefined {
  if (pathname === '/') return join(root, 'index.html');
  const segments = pathname.split('/').slice(1);
  const plain = pathname.startsWith('/') && segments.every((segment) => plainSegment.test(segment));
  return plain && contentTypes[extname(pathname)] !== undefined ? join(root, ...segments) : undefined;
}

export interface AssetResponse {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const nothing = new Uint8Array();

function refusal(status: 404 | 405): AssetResponse {
  return { status, headers: { ...responseHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: nothing };
}

/**
 * Answers a request for a file of the page.
 *
 * @param pathname as asked, still escaped
 * @param readFile rejects where there is no such file
 */
export async function respondWithAsset(
  root: string,
  method: string,
  pathname: string,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<AssetResponse> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const path = assetPath(root, pathname);
  if (path === undefined) return refusal(404);
  try {
    const content = new Uint8Array(await readFile(path));
    const headers = { ...responseHeaders, 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream' };
    return { status: 200, headers, body: method === 'HEAD' ? nothing : content };
  } catch {
    return refusal(404);
  }
}
