import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerLimit,
  type FolderLock,
  type LockDeps,
  lockFolder,
  lockName,
  processRuns,
  questionName,
  systemLockDeps,
} from '../../../electron/copies/folderLock.ts';

let folder: string;
let taken: FolderLock[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ziping-lock-')), 'data');
  taken = [];
});
afterEach(async () => {
  for (const lock of taken) if (lock.kind === 'locked') await lock.release();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function lock(more: Partial<LockDeps> = {}): Promise<FolderLock> {
  const result = await lockFolder(folder, { ...systemLockDeps('mine'), ...more });
  taken.push(result);
  return result;
}

/** A wait that takes no time and tells how long it would have been. */
function noWait() {
  const waited = { sum: 0 };
  const wait = async (milliseconds: number) => {
    waited.sum += milliseconds;
  };
  return { wait, waited };
}

const leave = (content: string): void => writeFileSync(join(folder, lockName), content);

describe('a data folder', () => {
  it('is made and taken, and free again after its release', async () => {
    const first = await lock();
    expect([first.kind, readdirSync(folder)]).toEqual(['locked', [lockName]]);
    if (first.kind === 'locked') await first.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that a running program answers for is refused', async () => {
    await lock();
    // Another process of this computer, which the first one seems to be.
    const second = await lock({ token: 'other', pid: process.pid + 1 });
    expect(second).toEqual({ kind: 'inUse' });
    expect(existsSync(join(folder, lockName))).toBe(true);
  });

  it('that a dead process left is taken over at once', async () => {
    await lock();
    const { wait, waited } = noWait();
    const next = await lock({ token: 'other', pid: process.pid + 1, runs: () => false, wait });
    expect([next.kind, waited.sum, readdirSync(folder)]).toEqual(['locked', 0, [lockName]]);
  });

  it.each([
    ['whose process id has passed to another program', JSON.stringify({ pid: 1, host: 'here', token: 'gone' })],
    ['of another computer that is off', JSON.stringify({ pid: 1, host: 'elsewhere', token: 'gone' })],
    ['torn by a power cut', '{"pid": 1'],
    ['left empty', ''],
  ])('with a lock %s is taken over after an unanswered question', async (_what, content) => {
    const first = await lock();
    if (first.kind === 'locked') await first.release();
    leave(content);
    const { wait, waited } = noWait();
    const next = await lock({ host: 'here', runs: () => true, wait });
    expect([next.kind, waited.sum, readdirSync(folder)]).toEqual(['locked', answerLimit, [lockName]]);
  });

  it('that was taken over is not freed by the program that lost it', async () => {
    const first = await lock();
    await lock({ token: 'other', pid: process.pid + 1, runs: () => false });
    if (first.kind === 'locked') await first.release();
    expect(existsSync(join(folder, lockName))).toBe(true);
  });

  it('is taken by one of two that find the same stale lock', async () => {
    const first = await lock();
    if (first.kind === 'locked') await first.release();
    leave(JSON.stringify({ pid: 999_999, host: 'here', token: 'gone' }));
    const others = ['a', 'b'].map((token, index) => ({ token, pid: index + 1, host: 'here' }));
    const runs = (pid: number) => pid !== 999_999;
    const results = await Promise.all(others.map((each) => lock({ ...each, runs })));
    expect(results.filter(({ kind }) => kind === 'locked')).toHaveLength(1);
  });

  it('that can not be written is no reason not to start', async () => {
    writeFileSync(folder, 'a file in place of the folder');
    expect(await lock()).toEqual({ kind: 'unlockable', code: expect.stringMatching(/^E/) });
    rmSync(folder);
  });

  it('keeps no question that nobody answered', async () => {
    const first = await lock();
    if (first.kind === 'locked') await first.release();
    leave('');
    await lock({ wait: noWait().wait });
    expect(existsSync(join(folder, questionName))).toBe(false);
  });
});

describe('a process', () => {
  it('runs, or does not', () => {
    expect([processRuns(process.pid), processRuns(2 ** 22 + 1)]).toEqual([true, false]);
  });
});
