import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addressKey,
  browserIn,
  cookiesOf,
  hasCookie,
  loadSecret,
  newBrowser,
  newChallenge,
  proofOf,
  sameWord,
  secretName,
} from '../../electron/browserShellKey.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, secretName);

describe('the secret', () => {
  it('is made once and is the same at every start', async () => {
    const first = await loadSecret(folder);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await loadSecret(folder)).toBe(first);
  });

  it('is the same for two starts at one time', async () => {
    const both = await Promise.all([loadSecret(folder), loadSecret(folder)]);
    expect(new Set(both).size).toBe(1);
  });

  it.each(['', 'abc', 'g'.repeat(64), 'A'.repeat(64)])('that is damaged, %j, is made anew', async (text) => {
    writeFileSync(path(), text, { mode: 0o600 });
    expect(await loadSecret(folder)).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(path(), 'utf8')).toBe(await loadSecret(folder));
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    await loadSecret(folder);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('that others could read is made anew', async () => {
    const first = await loadSecret(folder);
    chmodSync(path(), 0o644);
    expect(await loadSecret(folder)).not.toBe(first);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });
});

describe('what is made of the secret', () => {
  const secret = 'a'.repeat(64);
  const browser = '1'.repeat(32);

  it('differs by purpose, port, challenge and secret, and never shows the secret', () => {
    const nonce = newChallenge();
    const words = [
      ...[addressKey(secret, 1), addressKey(secret, 2), addressKey('b'.repeat(64), 1)],
      ...[proofOf(secret, 1, nonce), proofOf(secret, 2, nonce), proofOf(secret, 1, newChallenge())],
      ...cookiesOf(secret, 1, browser).flatMap((cookie) => /=([0-9a-f]{64});/.exec(cookie)?.[1] ?? []),
    ];
    expect(words).toHaveLength(7);
    expect(new Set(words).size).toBe(7);
    expect(words.some((word) => word.includes(secret))).toBe(false);
  });

  it('is a cookie out of the reach of scripts and of other sites', () => {
    const [proof = '', own = '', hint = ''] = cookiesOf(secret, 27831, browser);
    expect(proof).toMatch(/^ziping-27831=[0-9a-f]{64}; HttpOnly; Path=\/; Max-Age=\d+; SameSite=Strict$/);
    expect(own).toMatch(/^ziping-27831-browser=1{32}; HttpOnly; Path=\/; Max-Age=\d+; SameSite=Strict$/);
    expect(hint).toMatch(/^ziping-27831-shell=1; Path/);
  });

  it.each([
    ['among others', (word: string) => `a=b; ${word}; c=d`, true],
    ['alone', (word: string) => word, true],
    ['of another port', (word: string) => word.replace('ziping-1', 'ziping-2'), false],
    ['cut', (word: string) => word.slice(0, -1), false],
    ['with more', (word: string) => `${word}0`, false],
    ['in another one', (word: string) => `x${word}`, false],
    ['missing', () => '', false],
  ])('is known %s: %j', (_how, header, known) => {
    const [cookie = ''] = cookiesOf(secret, 1, browser);
    expect(hasCookie(header(cookie.split(';')[0] ?? ''), secret, 1)).toBe(known);
    expect(hasCookie(undefined, secret, 1)).toBe(false);
  });
});

describe('the word of a browser', () => {
  it('is another one for each', () => {
    expect(newBrowser()).not.toBe(newBrowser());
    expect(browserIn(`ziping-1-browser=${newBrowser()}`, 1)).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    [undefined, null],
    ['', null],
    ['ziping-1-browser=', null],
    [`ziping-1-browser=${'1'.repeat(31)}`, null],
    [`ziping-1-browser=${'1'.repeat(33)}`, null],
    [`ziping-2-browser=${'1'.repeat(32)}`, null],
    [`ziping-1=a; ziping-1-browser=${'1'.repeat(32)}; ziping-1-shell=1`, '1'.repeat(32)],
  ])('in the cookies %j is %j', (header, browser) => {
    expect(browserIn(header, 1)).toBe(browser);
  });
});

describe('two words', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', 'ab', false],
    ['', '', true],
  ])('%j and %j are the same: %j', (one, other, same) => {
    expect(sameWord(one, other)).toBe(same);
  });
});
