/**
 * The page without Electron: the same build with the same headers, served to a browser on this computer only, and the
 * copies of its drafts. The address is part of where a browser keeps the drafts, so host and port must be the same at
 * every start.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { respondWithAsset } from './assets.ts';
import {
  addressKey,
  browserIn,
  challengeText,
  cookiesOf,
  hasCookie,
  newBrowser,
  newChallenge,
  proofOf,
  sameWord,
} from './browserShellKey.ts';
import { answerPost, type Posts } from './browserShellPosts.ts';
import { responseHeaders } from './responseHeaders.ts';

export const browserHost = '127.0.0.1';
export const defaultPort = 27831;
const markHeader = 'x-ziping';
/** The proof in the answer to a challenge tells a second start that the port is taken by this user's program. */
const challengeHeader = 'x-ziping-challenge';
const proofHeader = 'x-ziping-proof';

export interface BrowserShell {
  readonly url: string;
  /** the address with the key: a browser that comes by it may ask for the copies from then on */
  readonly keyedUrl: string;
  readonly close: () => Promise<void>;
}

export interface ShellData {
  readonly secret: string;
  /** Takes the data folder once the port is ours; null where another program uses it. */
  readonly open: () => Promise<Posts | null>;
}

export type ShellStart =
  | { readonly kind: 'started'; readonly shell: BrowserShell }
  | { readonly kind: 'running'; readonly keyedUrl: string }
  | { readonly kind: 'portTaken'; readonly port: number }
  | { readonly kind: 'dataInUse' };

const urlOf = (port: number): string => `http://${browserHost}:${port}/`;
const keyedUrlOf = (secret: string, port: number): string => `${urlOf(port)}?key=${addressKey(secret, port)}`;

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A foreign name in `Host` is a page of the internet that let its own name point here (DNS rebinding). */
function isOwnHost(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `${browserHost}:${port}`;
}

/** Who asks: only our own page may, in a browser that came with the key; null for any other. */
function askingBrowser({ headers }: IncomingMessage, secret: string, port: number): string | null {
  const mayAsk = headers.origin === `http://${browserHost}:${port}` && hasCookie(headers.cookie, secret, port);
  return mayAsk ? browserIn(headers.cookie, port) : null;
}

function isKeyed(request: IncomingMessage, secret: string, port: number): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '', urlOf(port));
  const key = searchParams.get('key');
  return request.method === 'GET' && pathname === '/' && key !== null && sameWord(key, addressKey(secret, port));
}

function proofHeaders(request: IncomingMessage, secret: string, port: number): Readonly<Record<string, string>> {
  const nonce = request.headers[challengeHeader];
  const asked = typeof nonce === 'string' && challengeText.test(nonce);
  return { [markHeader]: '1', ...(asked && { [proofHeader]: proofOf(secret, port, nonce) }) };
}

interface Served {
  readonly root: string;
  readonly port: number;
  readonly secret: string;
  /** settles once the data folder is ours or is not */
  readonly posts: Promise<Posts | null>;
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { root, port, secret } = served;
  if (!isOwnHost(request, port)) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(urlOf(port));
    return;
  }
  const [pathname = ''] = (request.url ?? '').split('?');
  const post = request.method === 'POST' ? (await served.posts)?.[pathname] : undefined;
  if (post !== undefined) {
    const { status, headers, body } = await answerPost(request, post, askingBrowser(request, secret, port));
    response.writeHead(status, { ...responseHeaders, ...headers }).end(body);
    return;
  }
  if (isKeyed(request, secret, port)) {
    const headers = { ...responseHeaders, 'cache-control': 'no-store', location: '/' };
    // A browser that comes again stays the one that it is: its other tabs may be at work.
    const browser = browserIn(request.headers.cookie, port) ?? newBrowser();
    response.writeHead(303, { ...headers, 'set-cookie': [...cookiesOf(secret, port, browser)] }).end();
    return;
  }
  const { status, headers, body } = await respondWithAsset(root, request.method ?? '', pathname, readFile);
  response.writeHead(status, { ...headers, ...proofHeaders(request, secret, port) }).end(body);
}

async function isOwnShell(secret: string, port: number): Promise<boolean> {
  const nonce = newChallenge();
  try {
    const headers = { [challengeHeader]: nonce };
    const response = await fetch(urlOf(port), { method: 'HEAD', headers, signal: AbortSignal.timeout(2000) });
    return sameWord(response.headers.get(proofHeader) ?? '', proofOf(secret, port, nonce));
  } catch {
    return false;
  }
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, browserHost, () => resolve(true));
  });
}

/** Serves the built page in `root`. Port 0 takes any free one, for tests. */
export async function startBrowserShell(root: string, port: number, data: ShellData): Promise<ShellStart> {
  const { secret } = data;
  let opened = (_posts: Posts | null): void => {};
  const posts = new Promise<Posts | null>((resolve) => {
    opened = resolve;
  });
  const server = createServer((request, response) => {
    answer({ root, port: portOf(server), secret, posts }, request, response).catch(() => response.destroy());
  });
  if (!(await listen(server, port))) {
    const own = await isOwnShell(secret, port);
    return own ? { kind: 'running', keyedUrl: keyedUrlOf(secret, port) } : { kind: 'portTaken', port };
  }
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const taken = await data.open().catch(() => null);
  opened(taken);
  if (taken === null) {
    await close();
    return { kind: 'dataInUse' };
  }
  const own = portOf(server);
  return { kind: 'started', shell: { url: urlOf(own), keyedUrl: keyedUrlOf(secret, own), close } };
}

/** `ZIPING_PORT` as a port, the default where it is not set; undefined where it is none. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return defaultPort;
  return /^\d{1,5}$/.test(text) && Number(text) < 65536 ? Number(text) : undefined;
}
