/**
 * One program at a time writes into a data folder. A lock file tells who has it; whether that program still lives is
 * found out by its process id, and where the id may have passed to another program, by a question: a file that the
 * holder removes. So a lock left by a crash or a power cut never keeps anybody out for good.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../fileFault.ts';

export const lockName = 'lock.json';
export const questionName = 'lock.ask';

/** Milliseconds between two looks of the holder for a question, and how long an asker waits: busy computers are slow. */
const lookEvery = 500;
export const answerLimit = 10_000;
const pollEvery = 100;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

export interface LockDeps {
  readonly pid: number;
  readonly token: string;
  readonly host: string;
  /** whether a process of this computer runs; true where that can't be told */
  readonly runs: (pid: number) => boolean;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

export type FolderLock =
  | { readonly kind: 'locked'; readonly release: () => Promise<void> }
  /** another program is using the folder */
  | { readonly kind: 'inUse' }
  /** nobody is known to use it, but no lock can be written: a full disk must not keep a clerk from the drafts */
  | { readonly kind: 'unlockable'; readonly code: string };

/** Whether a process of this computer runs. Signal 0 asks only; EPERM is the answer of somebody else's process. */
export function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

export function systemLockDeps(token: string): LockDeps {
  return { pid: process.pid, token, host: hostname(), runs: processRuns, wait: pause };
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const pid: unknown = Reflect.get(value, 'pid');
    const host: unknown = Reflect.get(value, 'host');
    const token: unknown = Reflect.get(value, 'token');
    const whole = typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0;
    return whole && typeof host === 'string' && typeof token === 'string' ? { pid, host, token } : null;
  } catch {
    return null;
  }
}

async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Asks the holder; one that removes the question lives. */
async function answers(folder: string, { wait }: LockDeps): Promise<boolean> {
  const question = join(folder, questionName);
  await writeFile(question, '');
  for (let waited = 0; waited < answerLimit; waited += pollEvery) {
    await wait(pollEvery);
    if ((await textAt(question)) === null) return true;
  }
  await rm(question, { force: true });
  return false;
}

async function lives(text: string, folder: string, deps: LockDeps): Promise<boolean> {
  const holder = parseHolder(text);
  // A lock torn by a power cut names nobody; the question still finds a holder.
  const isHere = holder !== null && holder.host === deps.host;
  if (isHere && (holder.pid === deps.pid || !deps.runs(holder.pid))) return false;
  return answers(folder, deps);
}

/** Moves a stale lock away. False where it is another's lock by now: two programs may find the same one stale. */
async function removeStale(path: string, text: string, token: string): Promise<boolean> {
  const aside = `${path}.${token}`;
  try {
    await rename(path, aside);
    const same = (await textAt(aside)) === text;
    if (same) await rm(aside, { force: true });
    else await rename(aside, path);
    return same;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

async function take(path: string, { pid, host, token }: LockDeps): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify({ pid, host, token } satisfies Holder), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // A full disk takes the name and not the content.
    await rm(path, { force: true });
    throw error;
  }
}

/** Answers questions until released; then removes the lock, if it is still ours. */
function hold(folder: string, path: string, token: string): () => Promise<void> {
  const timer = setInterval(() => void rm(join(folder, questionName), { force: true }).catch(() => {}), lookEvery);
  timer.unref();
  return async () => {
    clearInterval(timer);
    const holder = parseHolder((await textAt(path)) ?? '');
    if (holder?.token === token) await rm(path, { force: true });
  };
}

async function lockOrThrow(folder: string, deps: LockDeps): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, lockName);
  for (;;) {
    if (await take(path, deps)) return { kind: 'locked', release: hold(folder, path, deps.token) };
    const text = await textAt(path);
    if (text === null) continue;
    if (await lives(text, folder, deps)) return { kind: 'inUse' };
    if (!(await removeStale(path, text, deps.token))) return { kind: 'inUse' };
  }
}

/** Takes a data folder, making it where there is none. Never throws. */
export async function lockFolder(folder: string, deps: LockDeps): Promise<FolderLock> {
  try {
    return await lockOrThrow(folder, deps);
  } catch (error) {
    return { kind: 'unlockable', code: errorCode(error) };
  }
}
