import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  atomicWrite,
  renameWaits,
  type WriteFs,
  type WriteResult,
  type WriteTools,
} from '../../electron/atomicWrite.ts';
import { systemWriteTools } from '../../electron/systemTools.ts';

const before = 'the old content';
const after = new TextEncoder().encode('the new content, which is longer');

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-write-'));
  path = join(folder, '表.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Faulty {
  readonly tools: WriteTools;
  /** the system calls made, in order */
  readonly calls: readonly string[];
  readonly waited: readonly number[];
}

type Fails = (call: string, index: number) => string | undefined;

/** The real file system, where `fails` may name an error code for any call. */
function faulty(fails: Fails): Faulty {
  const calls: string[] = [];
  const waited: number[] = [];
  async function step<Result>(call: string, run: () => Promise<Result>): Promise<Result> {
    const code = fails(call, calls.push(call) - 1);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${call}`), { code });
    return run();
  }
  const { fs } = systemWriteTools;
  const faultyFs: WriteFs = {
    realpath: (of) => step('realpath', () => fs.realpath(of)),
    accessForWriting: (of) => step('access', () => fs.accessForWriting(of)),
    open: async (of, flags) => {
      const handle = await step(flags === 'r' ? 'openFolder' : 'open', () => fs.open(of, flags));
      return {
        writeFile: (bytes) =>
          step('write', () => handle.writeFile(bytes)).catch(async (error: unknown) => {
            // A disk that fills up keeps what fitted.
            await handle.writeFile(bytes.subarray(0, 5));
            throw error;
          }),
        sync: () => step(flags === 'r' ? 'syncFolder' : 'sync', () => handle.sync()),
        // A failing close closes all the same, as the system's does.
        close: async () => {
          await handle.close();
          await step('close', async () => undefined);
        },
      };
    },
    rename: (from, to) => step('rename', () => fs.rename(from, to)),
    unlink: (of) => step('unlink', () => fs.unlink(of)),
  };
  const wait = async (milliseconds: number) => waited.push(milliseconds);
  return { tools: { ...systemWriteTools, fs: faultyFs, wait, syncsFolders: true }, calls, waited };
}

const healthy = (): Faulty => faulty(() => undefined);
const content = (): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

async function callsOfAWrite(): Promise<readonly string[]> {
  const { tools, calls } = healthy();
  await atomicWrite(path, after, tools);
  return calls;
}

/** The promise: written means the new content stands there, failed means the old one does; nothing else is left. */
function expectPromiseKept(result: WriteResult, old: string | undefined): void {
  expect(content()).toBe(result.kind === 'written' ? new TextDecoder().decode(after) : old);
  const names = readdirSync(folder);
  expect(names).toEqual(content() === undefined ? [] : ['表.xlsx']);
}

describe('an atomic write', () => {
  it('makes a new file', async () => {
    const result = await atomicWrite(path, after, healthy().tools);
    expect(result).toEqual({ kind: 'written', path });
    expectPromiseKept(result, undefined);
  });

  it('replaces a file', async () => {
    writeFileSync(path, before);
    expectPromiseKept(await atomicWrite(path, after, healthy().tools), before);
  });

  it('flushes the file before the rename and the folder after it', async () => {
    writeFileSync(path, before);
    expect(await callsOfAWrite()).toEqual([
      'realpath',
      'access',
      'open',
      'write',
      'sync',
      'close',
      'rename',
      'openFolder',
      'syncFolder',
      'close',
    ]);
  });

  it('does not open the folder where folders cannot be flushed', async () => {
    const { tools, calls } = healthy();
    await atomicWrite(path, after, { ...tools, syncsFolders: false });
    expect(calls).not.toContain('openFolder');
  });

  it('writes through a link and leaves it one', async () => {
    const real = join(folder, 'real.xlsx');
    writeFileSync(real, before);
    symlinkSync(real, path);
    await atomicWrite(path, after, systemWriteTools);
    expect(readFileSync(real)).toEqual(Buffer.from(after));
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === '表.xlsx')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it('uses another temporary name each time', async () => {
    const opened: string[] = [];
    const { tools } = healthy();
    const watched = {
      ...tools.fs,
      open: (of: string, flags: 'wx' | 'r') => {
        opened.push(of);
        return tools.fs.open(of, flags);
      },
    };
    for (let n = 0; n < 3; n += 1) await atomicWrite(path, after, { ...tools, fs: watched, syncsFolders: false });
    expect(new Set(opened).size).toBe(3);
  });
});

describe('a temporary name that is taken', () => {
  it('fails the write and leaves the other file alone', async () => {
    const other = join(folder, '.ziping-taken.tmp');
    writeFileSync(other, 'of another program');
    const result = await atomicWrite(path, after, { ...systemWriteTools, token: () => 'taken' });
    expect(result).toEqual({ kind: 'failed', fault: 'unknown' });
    expect([content(), readFileSync(other, 'utf8')]).toEqual([undefined, 'of another program']);
  });
});

const codes = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOENT', 'EMFILE'];

describe('a fault at any step of a write', () => {
  it.each(codes.flatMap((code) => Array.from({ length: 10 }, (_, step) => [code, step] as const)))(
    '%s at step %i leaves the old file or the new one, whole, and no temporary file',
    async (code, step) => {
      writeFileSync(path, before);
      const { tools } = faulty((_call, index) => (index === step ? code : undefined));
      expectPromiseKept(await atomicWrite(path, after, tools), before);
    },
  );

  it.each(codes)('%s at every step from any step on leaves the old file or the new one', async (code) => {
    const steps = (await callsOfAWrite()).length;
    for (let first = 0; first < steps; first += 1) {
      writeFileSync(path, before);
      const { tools } = faulty((call, index) => (index >= first && call !== 'unlink' ? code : undefined));
      expectPromiseKept(await atomicWrite(path, after, tools), before);
    }
  });

  it('in removing the temporary file does not hide the first fault', async () => {
    const { tools } = faulty((call) => (call === 'sync' ? 'ENOSPC' : call === 'unlink' ? 'EIO' : undefined));
    expect(await atomicWrite(path, after, tools)).toEqual({ kind: 'failed', fault: 'diskFull' });
  });
});

describe('the word for a fault', () => {
  it.each([
    ['open', 'EACCES', 'readOnly'],
    ['open', 'EPERM', 'readOnly'],
    ['open', 'EROFS', 'readOnly'],
    ['open', 'ENOSPC', 'diskFull'],
    ['open', 'ENOENT', 'notFound'],
    ['open', 'EMFILE', 'unknown'],
    ['access', 'EACCES', 'readOnly'],
    ['access', 'EPERM', 'readOnly'],
    ['access', 'EBUSY', 'inUse'],
    ['write', 'ENOSPC', 'diskFull'],
    ['write', 'EDQUOT', 'diskFull'],
    ['write', 'EFBIG', 'tooLarge'],
    ['sync', 'ENOSPC', 'diskFull'],
    ['sync', 'EIO', 'unknown'],
    ['close', 'EDQUOT', 'diskFull'],
    ['rename', 'EBUSY', 'inUse'],
    ['rename', 'EPERM', 'inUse'],
    ['rename', 'EACCES', 'inUse'],
    ['rename', 'EROFS', 'readOnly'],
    ['rename', 'ENOENT', 'notFound'],
  ])('%s with %s is %s', async (failing, code, fault) => {
    writeFileSync(path, before);
    const { tools } = faulty((call) => (call === failing ? code : undefined));
    expect(await atomicWrite(path, after, tools)).toEqual({ kind: 'failed', fault });
  });

  it('is notFound for a folder that is not there', async () => {
    const result = await atomicWrite(join(folder, 'none', 'a.xlsx'), after, systemWriteTools);
    expect(result).toEqual({ kind: 'failed', fault: 'notFound' });
  });
});

describe('a file held by another program', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again after %s until it is let go', async (code) => {
    writeFileSync(path, before);
    let renames = 0;
    const { tools, waited } = faulty((call) => {
      if (call !== 'rename') return undefined;
      renames += 1;
      return renames < 4 ? code : undefined;
    });
    expect((await atomicWrite(path, after, tools)).kind).toBe('written');
    expect(waited).toEqual(renameWaits.slice(0, 3));
  });

  it('is given up after at most two seconds', async () => {
    const { tools, waited, calls } = faulty((call) => (call === 'rename' ? 'EPERM' : undefined));
    expect(await atomicWrite(path, after, tools)).toEqual({ kind: 'failed', fault: 'inUse' });
    expect(waited.reduce((sum, pause) => sum + pause)).toBeLessThanOrEqual(2000);
    expect(calls.filter((call) => call === 'rename')).toHaveLength(renameWaits.length + 1);
  });

  it('is not waited for when the disk is full', async () => {
    const { tools, waited } = faulty((call) => (call === 'rename' ? 'ENOSPC' : undefined));
    expect(await atomicWrite(path, after, tools)).toEqual({ kind: 'failed', fault: 'diskFull' });
    expect(waited).toEqual([]);
  });
});

describe.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'without the right to write (not as root)',
  () => {
    it('a file set to read-only stays as it is', async () => {
      writeFileSync(path, before);
      chmodSync(path, 0o444);
      expect(await atomicWrite(path, after, systemWriteTools)).toEqual({ kind: 'failed', fault: 'readOnly' });
      expect([content(), statSync(path).mode & 0o777]).toEqual([before, 0o444]);
    });

    it('a read-only folder is named', async () => {
      chmodSync(folder, 0o555);
      const result = await atomicWrite(path, after, systemWriteTools);
      chmodSync(folder, 0o755);
      expect(result).toEqual({ kind: 'failed', fault: 'readOnly' });
    });
  },
);
