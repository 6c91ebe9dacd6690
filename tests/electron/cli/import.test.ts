import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkbook } from '../../../electron/cli/loadWorkbook.ts';
import { readInThread, usualThread } from '../../../electron/cli/readInThread.ts';
import type { ProcessorClock } from '../../../electron/cli/watchProcessor.ts';
import { parseDraftFile } from '../../../shared/draft/draftFile.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { exportWorkbook } from '../../../shared/xlsx/export/exportWorkbook.ts';
import { comparable } from '../../helpers/comparable.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const run = promisify(execFile);
const [project, other] = [goldenDrafts[2]?.draft, goldenDrafts[6]?.draft];

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function ziping(...args: readonly string[]): Promise<Ended> {
  try {
    return { code: 0, ...(await run('npx', ['tsx', 'electron/cli.ts', ...args])) };
  } catch (error) {
    if (!(error instanceof Error) || !('stdout' in error) || !('stderr' in error) || !('code' in error)) throw error;
    return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}

/** Lines of ours; npm says its own. */
const ours = (text: string): string => text.replace(/^npm .*\n?/gm, '').trim();

async function workbookOf(draft: Draft | undefined): Promise<Uint8Array> {
  const form = findForm(draft?.form ?? '');
  if (draft === undefined || form === undefined) throw new Error('no such draft');
  return exportWorkbook(form, draft);
}

function draftsIn(json: string): readonly Draft[] {
  const file = parseDraftFile(json);
  if (file.kind !== 'drafts') throw new Error(file.text);
  return file.drafts.flatMap((item) => (item.kind === 'restored' ? [item.draft] : []));
}

const unused = async (): Promise<never> => {
  throw new Error('not for reading');
};
const unusedFs = { makeFolder: unused, writeNewFile: unused };

describe('ziping import', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-import-'));
    await writeFile(path('a.xlsx'), await workbookOf(project));
    await writeFile(path('b.xlsm'), await workbookOf(other));
    await writeFile(path('old.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await writeFile(path('broken.xlsx'), (await workbookOf(project)).subarray(0, 4000));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints one draft as JSON and nothing else', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await ziping('import', path('a.xlsx'));
    expect({ code, stderr: ours(stderr) }).toEqual({ code: 0, stderr: '' });
    const form = findForm(project?.form ?? '');
    const [draft] = draftsIn(stdout);
    if (form === undefined || draft === undefined || project === undefined) throw new Error('no draft');
    expect(comparable(form, draft)).toEqual(comparable(form, project));
  });

  it('prints the readable drafts, a line for each unreadable file, and ends with 2', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await ziping(
      'import',
      path('a.xlsx'),
      path('old.xls'),
      path('b.xlsm'),
      path('no'),
    );
    expect(code).toBe(2);
    expect(draftsIn(stdout).map((draft) => draft.form)).toEqual([project?.form, other?.form]);
    const lines = ours(stderr).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('旧格式');
    expect(lines[1]).toContain('找不到这个文件');
  });

  it('refuses a broken workbook for check as for import', { timeout: 60_000 }, async () => {
    const { code, stderr } = await ziping('check', path('broken.xlsx'));
    expect(code).toBe(2);
    expect(ours(stderr)).toContain('已损坏');
  });

  it('says in one line that a mistake of its own is not the fault of the file', { timeout: 60_000 }, async () => {
    const lines: string[] = [];
    const noBytes: Uint8Array = JSON.parse('{ "length": 1 }');
    const io = { fs: { ...unusedFs, readFile: async () => noBytes }, stderr: (line: string) => lines.push(line) };
    const { drafts, faults } = await loadWorkbook('a.xlsx', io);
    expect({ drafts, lines }).toEqual({ drafts: [], lines: [] });
    expect(faults).toEqual([expect.stringMatching(/^a\.xlsx：.*不是文件的问题.*。出错信息：TypeError: [^\n]+$/)]);
  });

  it('says how it is called', { timeout: 60_000 }, async () => {
    const { code, stderr } = await ziping('import');
    expect({ code, stderr: ours(stderr) }).toEqual({
      code: 2,
      stderr: '用法：ziping import [--json] FILE.xlsx|FOLDER…',
    });
  });
});

describe('reading in a thread', () => {
  it('reads', { timeout: 30_000 }, async () => {
    expect((await readInThread(await workbookOf(project))).kind).toBe('read');
  });

  /** A clock on which the thread has used this many milliseconds whenever somebody looks, and looks come at once. */
  function clockOf(used: number, looks: number): ProcessorClock {
    let before = true;
    return {
      used: () => (before ? 0 : used),
      every: (_milliseconds, look) => {
        let isOn = true;
        queueMicrotask(() => {
          before = false;
          for (let times = 0; times < looks && isOn; times += 1) look();
          before = true;
        });
        return () => {
          isOn = false;
        };
      },
    };
  }

  it('stops a reading that uses too much of the processor', { timeout: 60_000 }, async () => {
    const result = await readInThread(await workbookOf(project), usualThread, clockOf(usualThread.time.processor, 1));
    expect(result).toMatchObject({ kind: 'refused', reason: 'stopped' });
  });

  it('waits for a reading that gets nothing of a busy processor', { timeout: 60_000 }, async () => {
    const minutes = 5 * 60 * 10;
    expect((await readInThread(await workbookOf(project), usualThread, clockOf(100, minutes))).kind).toBe('read');
  });

  it('gives up a reading that waits for ever', { timeout: 60_000 }, async () => {
    const start = Number.POSITIVE_INFINITY;
    const result = await readInThread(await workbookOf(project), { ...usualThread, start }, clockOf(0, 100_000));
    expect(result).toMatchObject({ kind: 'refused', reason: 'stopped' });
  });

  it('does not blame the file for a thread that never begins', { timeout: 60_000 }, async () => {
    const result = await readInThread(await workbookOf(project), { ...usualThread, start: 100 }, clockOf(0, 1));
    expect(result).toMatchObject({ kind: 'failed', detail: expect.stringContaining('did not begin') });
  });

  it('stops a reading that takes too much memory', { timeout: 60_000 }, async () => {
    const result = await readInThread(await workbookOf(project), { ...usualThread, megabytes: 2 });
    expect(result).toMatchObject({ kind: 'refused', reason: 'stopped' });
  });
});
