/** A browser whose page comes from a shell on this computer: the shell keeps the copies in files. */
import { HeldElsewhereError, heldStatus } from '../../shared/copies/heldElsewhere.ts';
import { remoteCopies } from '../../shared/copies/remote.ts';
import type { Copies } from '../../shared/draftCopies.ts';
import { browserHost } from './browser.ts';
import type { Host } from './types.ts';

/** Tells that the browser came with the shell's key; the proof itself is out of a script's reach. */
function hasShell(): boolean {
  const cookie = `ziping-${window.location.port}-shell=1`;
  return document.cookie.split(';').some((part) => part.trim() === cookie);
}

/**
 * @throws HeldElsewhereError where the shell serves another browser now
 * @throws where the shell can't be reached or doesn't take the request
 */
async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status === heldStatus) throw new HeldElsewhereError();
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  return response.json();
}

async function readLog(): Promise<string> {
  const text = await post('/read-log', null).catch(() => '');
  return typeof text === 'string' ? text : '';
}

/** Milliseconds between signs of life; the shell gives the copies to another browser after some silence. */
const signEvery = 20_000;

/** The copies, kept for this browser from their opening on, for as long as the page lives. */
function heldCopies(): Copies {
  const copies = remoteCopies((request) => post('/copies', request));
  let signs: ReturnType<typeof setInterval> | undefined;
  const giveSign = () => {
    copies.freeSpace().catch((error: unknown) => {
      // Another browser took them over; only a new opening gets them back.
      if (error instanceof HeldElsewhereError) clearInterval(signs);
    });
  };
  const open: Copies['open'] = async () => {
    clearInterval(signs);
    const state = await copies.open();
    signs = setInterval(giveSign, signEvery);
    return state;
  };
  return { ...copies, open };
}

const copies = heldCopies();

const shellHost: Host = {
  ...browserHost,
  copies,
  log: (entry) => void post('/log', entry).catch(() => undefined),
  readLog,
};

/**
 * The shell's host, where the page has a shell that answers it, be it that it serves another browser; else null. A page that never came with the key asks
 * nothing: a refusal would stand as an error in the browser's console.
 */
export async function findShellHost(): Promise<Host | null> {
  if (!hasShell()) return null;
  try {
    await copies.freeSpace();
    return shellHost;
  } catch (error) {
    return error instanceof HeldElsewhereError ? shellHost : null;
  }
}
