import { describe, expect, it } from 'vitest';
import type { CliIo } from '../../../electron/cli/command.ts';
import { commands } from '../../../electron/cli/commands.ts';
import { memoCommand, summaryCommand } from '../../../electron/cli/summary.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { readRawWorkbook } from '../../helpers/rawWorkbook.ts';

const drafts = goldenDrafts.map(({ json }) => json);
const golden = JSON.stringify({ format: 'ziping-drafts', version: 1, drafts });

async function run(command: typeof summaryCommand, args: readonly string[], signal?: AbortSignal) {
  const files = new Map<string, Uint8Array>([
    ['d.json', new TextEncoder().encode(golden)],
    ['folder/b.json', new TextEncoder().encode(golden)],
    ['there.xlsx', new Uint8Array()],
  ]);
  const failed = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
    ...(signal !== undefined && { signal }),
    fs: {
      listFolder: async (path) =>
        path === 'folder'
          ? [
              { name: 'b.json', isFolder: false },
              { name: '~$a.xlsx', isFolder: false },
              { name: 'a.txt', isFolder: false },
            ]
          : null,
      readFile: (path) => {
        const bytes = files.get(path);
        return bytes === undefined ? failed('ENOENT') : Promise.resolve(bytes);
      },
      makeFolder: () => failed('EPERM'),
      writeNewFile: (path, bytes) => {
        if (files.has(path)) return failed('EEXIST');
        files.set(path, bytes);
        return Promise.resolve();
      },
    },
  };
  const { exitCode } = await command.run(args, io);
  return { exitCode, out, err, written: files.get('out.xlsx') };
}

/** All that a sheet says, cell after cell. */
function textsOf(bytes: Uint8Array | undefined): readonly string[] {
  const [sheet] = readRawWorkbook(bytes ?? new Uint8Array()).sheets;
  return (sheet?.cells ?? []).flatMap(({ value }) =>
    value.kind === 'blank' ? [] : [value.kind === 'number' ? String(Number(value.digits)) : value.text],
  );
}

describe('ziping summary', () => {
  it('writes the summary of all drafts, numbers as numbers', async () => {
    const { exitCode, out, err, written } = await run(summaryCommand, ['d.json', 'out.xlsx']);
    expect([exitCode, out, err]).toEqual([0, ['out.xlsx'], []]);
    const texts = textsOf(written);
    expect(texts).toEqual(expect.arrayContaining(['绩效自评汇总表', '合计（7 份）', '1389392316', '1346727634.28']));
  });

  it('prints the figures for other programs, grouped and in the unit asked for', async () => {
    const args = ['--json', '--group', 'form', '--unit', '万元', 'd.json', 'out.xlsx'];
    const { exitCode, out } = await run(summaryCommand, args);
    expect(exitCode).toBe(0);
    const printed: unknown = JSON.parse(out.join(''));
    expect(printed).toMatchObject({
      unit: '万元',
      group: 'form',
      groups: [{ forms: { length: 5 } }, { forms: { length: 1 } }, { forms: { length: 1 } }],
      sums: { amounts: { annualBudget: '138939.2316' }, rate: '96.93', score: '97.63' },
      leftOut: { partScored: 1 },
    });
  });

  it('takes what is in folders, and tells scripts how far it is', async () => {
    const { exitCode, out, err, written } = await run(summaryCommand, ['--json', 'folder', 'd.json', 'out.xlsx']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ groups: [{ forms: { length: 14 } }] });
    expect(err.map((line) => JSON.parse(line))).toEqual([
      { kind: 'progress', done: 1, all: 2, name: 'folder/b.json' },
      { kind: 'progress', done: 2, all: 2, name: 'd.json' },
      { kind: 'done', done: 2, all: 2, forms: 14, unread: 0, ended: false },
    ]);
    expect(textsOf(written)).toContain('合计（14 份）');
  });

  it('writes nothing once it was to end', async () => {
    const { exitCode, out, err, written } = await run(summaryCommand, ['d.json', 'out.xlsx'], AbortSignal.abort());
    expect([exitCode, out, err, written]).toEqual([2, [], ['已按要求中止：没有写文件。'], undefined]);
  });

  it('never writes over a file, and says so', async () => {
    const { exitCode, out, err } = await run(summaryCommand, ['d.json', 'there.xlsx']);
    expect([exitCode, out, err]).toEqual([2, [], ['there.xlsx：已有同名文件，没有覆盖，请换一个文件名。']]);
  });

  it('writes what could be read and ends with 2 where a file could not', async () => {
    const { exitCode, err, written } = await run(summaryCommand, ['none.json', 'd.json', 'out.xlsx']);
    expect([exitCode, err]).toEqual([2, ['none.json：找不到这个文件，请检查路径是否写对。']]);
    expect(written).toBeDefined();
  });

  it.each([
    [['out.xlsx']],
    [['--group', 'colour', 'd.json', 'out.xlsx']],
    [['--unit', '亿元', 'd.json', 'out.xlsx']],
    [['--what', 'd.json', 'out.xlsx']],
  ])('says how it is called on %j', async (args) => {
    const { exitCode, err } = await run(summaryCommand, args);
    expect([exitCode, err.length]).toEqual([2, 1]);
    expect(err[0]).toMatch(/^用法：ziping summary /);
  });
});

describe('ziping memo', () => {
  it('is a command beside the summary', () => {
    expect(commands).toEqual(expect.arrayContaining([summaryCommand, memoCommand]));
  });

  it('writes the findings of every draft', async () => {
    const { exitCode, written } = await run(memoCommand, ['d.json', 'out.xlsx']);
    expect(exitCode).toBe(0);
    expect(textsOf(written).filter((text) => text === '审核人：')).toHaveLength(7);
  });
});
