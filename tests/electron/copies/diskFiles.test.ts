import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DiskTools,
  diskFiles,
  leftoverAge,
  longestCopy,
  systemDiskTools,
} from '../../../electron/copies/diskFiles.ts';
import { CopyError } from '../../../shared/copies/copyError.ts';

const old = new TextEncoder().encode('the old copy');
const fresh = new TextEncoder().encode('the new copy, which is longer');
const path = 'journal/a.json';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-disk-'));
  root = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultIn = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'none',
    (error: unknown) => (error instanceof CopyError ? error.fault : error),
  );

/** The real disk, where every call from a step on fails with a code; `calls` are the steps made, in order. */
function failing(code: string, fails: (step: number) => boolean): { tools: DiskTools; calls: string[] } {
  const calls: string[] = [];
  async function step<Result>(call: string, run: () => Promise<Result>): Promise<Result> {
    if (fails(calls.push(call) - 1)) throw Object.assign(new Error(`${code}: ${call}`), { code });
    return run();
  }
  const { fs, write } = systemDiskTools;
  const tools: DiskTools = {
    now: Date.now,
    fs: {
      readdir: (of) => step('readdir', () => fs.readdir(of)),
      open: (of) => step('open', () => fs.open(of)),
      stat: (of) => step('stat', () => fs.stat(of)),
      mkdir: (of) => step('mkdir', () => fs.mkdir(of)),
      remove: (of) => step('remove', () => fs.remove(of)),
    },
    write: {
      ...write,
      wait: async () => undefined,
      fs: {
        realpath: (of) => step('realpath', () => write.fs.realpath(of)),
        accessForWriting: (of) => step('access', () => write.fs.accessForWriting(of)),
        open: async (of, flags) => {
          const handle = await step('openForWriting', () => write.fs.open(of, flags));
          return {
            writeFile: (bytes) => step('write', () => handle.writeFile(bytes)),
            sync: () => step('sync', () => handle.sync()),
            close: () => handle.close(),
          };
        },
        rename: (from, to) => step('rename', () => write.fs.rename(from, to)),
        unlink: (of) => write.fs.unlink(of),
      },
    },
  };
  return { tools, calls };
}

describe('copies on the disk', () => {
  it('are read as they were written, and listed by name', async () => {
    const files = diskFiles(root);
    await files.write(path, old);
    await files.write('journal/乙 草稿.json', fresh);
    expect(new Uint8Array((await files.read(path)) ?? [])).toEqual(old);
    expect([...(await files.list('journal'))].sort()).toEqual(['a.json', '乙 草稿.json']);
    expect(await files.list('')).toEqual(['journal']);
  });

  it('replace what was there', async () => {
    const files = diskFiles(root);
    await files.write(path, old);
    await files.write(path, fresh);
    expect(readFileSync(join(root, path))).toEqual(Buffer.from(fresh));
  });

  it('that are not there are null, an empty list, and nothing to remove', async () => {
    const files = diskFiles(root);
    expect([await files.read(path), await files.list('journal')]).toEqual([null, []]);
    await files.remove(path);
    mkdirSync(root);
    writeFileSync(join(root, 'journal'), 'a file in place of the folder');
    expect([await files.read(path), await files.list('journal')]).toEqual([null, []]);
    await files.remove(path);
  });

  it('are removed, a folder with all that is in it', async () => {
    const files = diskFiles(root);
    await files.write('草稿/a/1.json', old);
    await files.write('草稿/a/2.json', old);
    await files.remove('草稿/a/1.json');
    expect(await files.list('草稿/a')).toEqual(['2.json']);
    await files.remove('草稿/a');
    expect(await files.list('草稿')).toEqual([]);
  });

  it('too large to be one are not read into memory', async () => {
    const files = diskFiles(root);
    await files.write(path, old);
    truncateSync(join(root, path), longestCopy + 1);
    expect(await faultIn(files.read(path))).toBe('tooLarge');
  });
});

const outside = [
  '',
  '..',
  '../a.json',
  'journal/../../a.json',
  'journal/..',
  './a.json',
  '/etc/passwd',
  'journal//a.json',
  'journal/',
  '..\\a.json',
  'C:\\a.json',
  'a.json:stream',
  'a\0.json',
  'journal/...',
];

describe('a path that could leave the folder', () => {
  it.each(outside)('%j is refused by every call', async (bad) => {
    const files = diskFiles(root);
    await files.write(path, old);
    writeFileSync(join(folder, 'a.json'), 'of somebody else');
    expect(await faultIn(files.read(bad))).toBe('unknown');
    expect(await faultIn(files.write(bad, fresh))).toBe('unknown');
    expect(await faultIn(files.remove(bad))).toBe('unknown');
    if (bad !== '') expect(await faultIn(files.list(bad))).toBe('unknown');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('of somebody else');
    expect(readFileSync(join(root, path))).toEqual(Buffer.from(old));
  });
});

describe('the leftover of a write', () => {
  it('is never listed, and goes when it is older than a day', async () => {
    const files = diskFiles(root);
    await files.write(path, old);
    const [aged, recent] = ['.ziping-1.tmp', '.ziping-2.tmp'].map((name) => join(root, 'journal', name));
    if (aged === undefined || recent === undefined) throw new Error('no names');
    for (const leftover of [aged, recent]) writeFileSync(leftover, 'torn');
    const then = (Date.now() - leftoverAge - 60_000) / 1000;
    utimesSync(aged, then, then);
    expect(await files.list('journal')).toEqual(['a.json']);
    expect([existsSync(aged), existsSync(recent)]).toEqual([false, true]);
  });
});

const codes = [
  ['ENOSPC', 'diskFull'],
  ['EIO', 'unknown'],
  ['EPERM', 'readOnly'],
  ['EBUSY', 'inUse'],
] as const;

describe('a fault at any step', () => {
  it.each(codes)('%s while a copy is replaced leaves the old one or the new one', async (code) => {
    const count = failing(code, () => false);
    await diskFiles(root).write(path, old);
    await diskFiles(root, count.tools).write(path, fresh);
    expect(count.calls.length).toBeGreaterThan(5);
    for (let first = 0; first < count.calls.length; first += 1) {
      for (const fails of [(step: number) => step === first, (step: number) => step >= first]) {
        await diskFiles(root).write(path, old);
        const fault = await faultIn(diskFiles(root, failing(code, fails).tools).write(path, fresh));
        expect(readFileSync(join(root, path))).toEqual(Buffer.from(fault === 'none' ? fresh : old));
        expect(readdirSync(join(root, 'journal'))).toEqual(['a.json']);
        expect(fault).toSatisfy((word) => typeof word === 'string');
      }
    }
  });

  it.each(codes)('%s is told as %s by every call', async (code, fault) => {
    await diskFiles(root).write(path, old);
    const broken = diskFiles(root, failing(code, () => true).tools);
    for (const run of [() => broken.list('journal'), () => broken.read(path), () => broken.remove(path)]) {
      expect(await faultIn(run())).toBe(fault);
    }
    expect(await faultIn(broken.write(path, fresh))).toBe(fault);
  });
});
