/** A browser whose page comes from a shell on this computer: the shell keeps the copies in files. */
import { remoteCopies } from '../../shared/copies/remote.ts';
import { browserHost } from './browser.ts';
import type { Host } from './types.ts';

/** Tells that the browser came with the shell's key; the proof itself is out of a script's reach. */
function hasShell(): boolean {
  const cookie = `ziping-${window.location.port}-shell=1`;
  return document.cookie.split(';').some((part) => part.trim() === cookie);
}

/** @throws where the shell can't be reached or doesn't take the request */
async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  return response.json();
}

async function readLog(): Promise<string> {
  const text = await post('/read-log', null).catch(() => '');
  return typeof text === 'string' ? text : '';
}

const shellHost: Host = {
  ...browserHost,
  copies: remoteCopies((request) => post('/copies', request)),
  log: (entry) => void post('/log', entry).catch(() => undefined),
  readLog,
};

/**
 * The shell's host, where the page has a shell that answers it; else null. A page that never came with the key asks
 * nothing: a refusal would stand as an error in the browser's console.
 */
export async function findShellHost(): Promise<Host | null> {
  if (!hasShell()) return null;
  try {
    await shellHost.copies?.freeSpace();
    return shellHost;
  } catch {
    return null;
  }
}
