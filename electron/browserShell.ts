/**
 * The page without Electron: the same build with the same headers, served to a browser on this computer only.
 * The address is part of where a browser keeps the drafts, so host and port must be the same at every start.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { respondWithAsset } from './assets.ts';

export const browserHost = '127.0.0.1';
export const defaultPort = 27831;
/** Tells a second start that the port is taken by this program and not by another. */
const markHeader = 'x-ziping';

export interface BrowserShell {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export type ShellStart =
  | { readonly kind: 'started'; readonly shell: BrowserShell }
  | { readonly kind: 'running'; readonly url: string }
  | { readonly kind: 'portTaken'; readonly port: number };

const urlOf = (port: number): string => `http://${browserHost}:${port}/`;

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A foreign name in `Host` is a page of the internet that let its own name point here (DNS rebinding). */
function isOwnHost(request: IncomingMessage, server: Server): boolean {
  return request.headers.host === `${browserHost}:${portOf(server)}`;
}

async function answer(root: string, server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request, server)) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(urlOf(portOf(server)));
    return;
  }
  const [pathname = ''] = (request.url ?? '').split('?');
  const { status, headers, body } = await respondWithAsset(root, request.method ?? '', pathname, readFile);
  response.writeHead(status, { ...headers, [markHeader]: '1' }).end(body);
}

async function isOwnShell(port: number): Promise<boolean> {
  try {
    const response = await fetch(urlOf(port), { method: 'HEAD', signal: AbortSignal.timeout(2000) });
    return response.headers.get(markHeader) === '1';
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
export async function startBrowserShell(root: string, port: number): Promise<ShellStart> {
  const server = createServer((request, response) => void answer(root, server, request, response));
  if (!(await listen(server, port))) {
    return (await isOwnShell(port)) ? { kind: 'running', url: urlOf(port) } : { kind: 'portTaken', port };
  }
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { kind: 'started', shell: { url: urlOf(portOf(server)), close } };
}

/** `ZIPING_PORT` as a port, the default where it is not set; undefined where it is none. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return defaultPort;
  return /^\d{1,5}$/.test(text) && Number(text) < 65536 ? Number(text) : undefined;
}
