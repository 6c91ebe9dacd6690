/**
 * The secret by which a user's browser shell, browser and `npm start` know each other. A port belongs to whoever took it
 * first, also to another user of the computer; the file with the secret is readable by its owner only.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './fileFault.ts';

export const secretName = 'secret';
const secretBytes = 32;
const secretText = /^[0-9a-f]{64}$/;

/** Seconds for which a browser remembers that it may speak to the shell; the most that browsers allow. */
const cookieAge = 400 * 24 * 60 * 60;

/** A word for one purpose, from which neither the secret nor another purpose's word can be told. */
const wordFor = (secret: string, purpose: string): string => createHmac('sha256', secret).update(purpose).digest('hex');

/** In the address that `npm start` prints and opens. */
export const addressKey = (secret: string, port: number): string => wordFor(secret, `address ${port}`);

/** The server's answer to a challenge: only one that knows the secret can give it. */
export const proofOf = (secret: string, port: number, nonce: string): string =>
  wordFor(secret, `proof ${port} ${nonce}`);

/** What a challenge looks like; nothing else is answered. */
export const challengeText = /^[0-9a-f]{64}$/;

export const newChallenge = (): string => randomBytes(32).toString('hex');

/** Compared in a time that tells nothing about where they differ. */
export function sameWord(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

// Browsers send a cookie to every port of a host, so the port is in its name.
const cookieName = (port: number): string => `ziping-${port}`;
const cookieWord = (secret: string, port: number): string => wordFor(secret, `cookie ${port}`);

const browserName = (port: number): string => `${cookieName(port)}-browser`;
const browserWord = /^[0-9a-f]{32}$/;

/** A word by which one browser is told from another; all its tabs share it. */
export const newBrowser = (): string => randomBytes(16).toString('hex');

/**
 * The cookies of a browser that came with the key: the proof and the browser's own word, which scripts can't read, and a
 * word that tells the page that there is a shell to ask.
 */
export function cookiesOf(secret: string, port: number, browser: string): readonly string[] {
  const rules = `Path=/; Max-Age=${cookieAge}; SameSite=Strict`;
  return [
    `${cookieName(port)}=${cookieWord(secret, port)}; HttpOnly; ${rules}`,
    `${browserName(port)}=${browser}; HttpOnly; ${rules}`,
    `${cookieName(port)}-shell=1; ${rules}`,
  ];
}

function wordsNamed(header: string | undefined, name: string): readonly string[] {
  const given = (header ?? '').split(';').map((part) => part.trim());
  return given.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
}

/** @param header `Cookie` as sent */
export function hasCookie(header: string | undefined, secret: string, port: number): boolean {
  return wordsNamed(header, cookieName(port)).some((word) => sameWord(word, cookieWord(secret, port)));
}

/** The browser's own word; null where it was given none. */
export function browserIn(header: string | undefined, port: number): string | null {
  return wordsNamed(header, browserName(port)).find((word) => browserWord.test(word)) ?? null;
}

/** The secret in a file that nobody else could read or has put there; null where there is none to trust. */
async function trusted(path: string): Promise<string | null> {
  try {
    const { mode, uid } = await stat(path);
    // Windows has no such modes; there the folder is the user's own.
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o077) !== 0)) return null;
    const text = await readFile(path, 'utf8');
    return secretText.test(text) ? text : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The secret of a data folder, made at the first start.
 *
 * @throws the system's error where it can be neither read nor made
 */
export async function loadSecret(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, secretName);
  for (let tries = 0; ; tries += 1) {
    const found = await trusted(path);
    if (found !== null) return found;
    const made = randomBytes(secretBytes).toString('hex');
    try {
      await writeFile(path, made, { flag: 'wx', mode: 0o600, flush: true });
      await chmod(path, 0o600);
      return made;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    // Another start may be writing it at this moment; one that is still no secret after that is of no use.
    await wait(100);
    if (tries > 0 && (await trusted(path)) === null) await rm(path, { force: true });
  }
}
