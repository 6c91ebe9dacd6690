import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atomicCreate } from '../../electron/atomicCreate.ts';
import type { WriteTools } from '../../electron/atomicWrite.ts';
import { systemWriteTools } from '../../electron/systemTools.ts';

const bytes = new TextEncoder().encode('the whole content');

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-create-'));
  path = join(folder, '表.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The real file system, whose call of that number fails after it did its work, or before. */
function failingAt(failing: number | null, when: 'before' | 'after' = 'before') {
  const calls: string[] = [];
  async function step<Result>(call: string, run: () => Promise<Result>): Promise<Result> {
    const isFailing = calls.push(call) - 1 === failing;
    if (isFailing && when === 'before') throw Object.assign(new Error('EIO'), { code: 'EIO' });
    const result = await run();
    if (isFailing) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    return result;
  }
  const { fs } = systemWriteTools;
  const tools: WriteTools = {
    ...systemWriteTools,
    wait: async () => undefined,
    syncsFolders: true,
    fs: {
      ...fs,
      realpath: (of) => step('realpath', () => fs.realpath(of)),
      open: async (of, flags) => {
        const what = flags === 'r' ? 'Folder' : '';
        const handle = await step(`open${what}`, () => fs.open(of, flags));
        return {
          writeFile: (content) => step('write', () => handle.writeFile(content)),
          sync: () => step(`sync${what}`, () => handle.sync()),
          // A failing close closes all the same, as the system's does.
          close: async () => {
            await handle.close();
            await step(`close${what}`, async () => undefined);
          },
        };
      },
      rename: (from, to) => step('rename', () => fs.rename(from, to)),
      unlink: (of) => fs.unlink(of),
    },
  };
  return { tools, calls };
}

const steps = ['realpath', 'open', 'write', 'sync', 'close', 'open', 'close', 'rename'];
const afterwards = ['openFolder', 'syncFolder', 'closeFolder'];

describe('a new file', () => {
  it('is written whole, its name taken only once the content is on the disk', async () => {
    const { tools, calls } = failingAt(null);
    expect(await atomicCreate(path, bytes, tools)).toEqual({ kind: 'written', path });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
    expect(calls).toEqual([...steps, ...afterwards]);
  });

  // an open that fails after its work leaves nobody to know of the file: no system does so
  const cases = steps.flatMap((call, at) =>
    (['before', 'after'] as const)
      .filter((when) => when === 'before' || !['realpath', 'open', 'rename'].includes(call))
      .map((when) => [call, at, when] as const),
  );

  it.each(cases)(
    'of which %s (step %i) fails %s its work is not there, nor anything of it',
    async (_call, at, when) => {
      expect(await atomicCreate(path, bytes, failingAt(at, when).tools)).toEqual({ kind: 'failed', fault: 'unknown' });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each(afterwards.map((_, at) => steps.length + at))(
    'is there though the folder could not be flushed, step %i',
    async (at) => {
      expect((await atomicCreate(path, bytes, failingAt(at).tools)).kind).toBe('written');
      expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    },
  );
});

describe('a name that is taken', () => {
  it.each([
    ['by a file', () => writeFileSync(path, 'old')],
    ['by a folder', () => mkdirSync(path)],
    ['by a link that leads nowhere', () => symlinkSync(join(folder, 'gone'), path)],
  ])('%s stays as it is', async (_what, take) => {
    take();
    expect(await atomicCreate(path, bytes, failingAt(null).tools)).toEqual({ kind: 'exists' });
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
  });

  it('by another program in the last moment stays as it is', async () => {
    const { tools } = failingAt(null);
    const fs: WriteTools['fs'] = {
      ...tools.fs,
      realpath: async (of) => {
        writeFileSync(path, 'theirs');
        throw Object.assign(new Error(of), { code: 'ENOENT' });
      },
    };
    expect(await atomicCreate(path, bytes, { ...tools, fs })).toEqual({ kind: 'exists' });
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['表.xlsx'], 'theirs']);
  });
});
