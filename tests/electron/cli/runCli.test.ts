import { describe, expect, it } from 'vitest';
import { type CliIo, type Command, done } from '../../../electron/cli/command.ts';
import { numberedName } from '../../../electron/cli/numberedName.ts';
import { runCli } from '../../../electron/cli/runCli.ts';
import { draftsFormat } from '../../../shared/draft/draftFile.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const fail = (code: string) => Promise.reject(Object.assign(new Error(`${code}: somewhere\n    at stack`), { code }));

interface World {
  readonly io: CliIo;
  readonly out: string[];
  readonly err: string[];
  readonly files: Map<string, Uint8Array>;
}

/** A world in memory. `broken` lets a call of the file system fail with a code. */
function world(
  files: Readonly<Record<string, string | Uint8Array>>,
  broken: Readonly<Record<string, string>> = {},
): World {
  const encoder = new TextEncoder();
  const stored = new Map(
    Object.entries(files).map(
      ([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text] as const,
    ),
  );
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
    fs: {
      readFile: async (path) => (broken['read'] ? fail(broken['read']) : (stored.get(path) ?? fail('ENOENT'))),
      makeFolder: async () => (broken['folder'] ? fail(broken['folder']) : undefined),
      writeNewFile: async (path, bytes) => {
        if (broken['write']) return fail(broken['write']);
        if (stored.has(path)) return fail('EEXIST');
        stored.set(path, bytes);
      },
    },
  };
  return { io, out, err, files: stored };
}

const [first, second] = goldenDrafts;
const one = JSON.stringify(first?.json);
const list = (...drafts: readonly unknown[]): string => JSON.stringify({ format: draftsFormat, version: 1, drafts });

describe('ziping export', () => {
  it('writes a workbook for each draft and prints where', async () => {
    const { io, out, err, files } = world({ 'd.json': list(first?.json, second?.json) });
    expect(await runCli(['export', 'd.json', 'out'], io)).toEqual({ exitCode: 0 });
    expect([out.length, err]).toEqual([2, []]);
    for (const path of out) {
      expect(path).toMatch(/^out\/.+\.xlsx$/);
      // A workbook is a zip file.
      expect([...(files.get(path) ?? [])].slice(0, 2)).toEqual([0x50, 0x4b]);
    }
  });

  it('numbers the name and never overwrites', async () => {
    const { io, out, files } = world({ 'd.json': list(first?.json, first?.json, first?.json) });
    await runCli(['export', 'd.json', 'out'], io);
    const [path = ''] = out;
    const stem = path.slice(0, -'.xlsx'.length);
    expect(out).toEqual([path, `${stem} (2).xlsx`, `${stem} (3).xlsx`]);
    expect(files.size).toBe(4);
  });

  it.each([
    ['a file that is not there', {}, {}, 'd.json：找不到这个文件，请检查路径是否写对。'],
    [
      'a file that may not be read',
      { 'd.json': one },
      { read: 'EACCES' },
      'd.json：没有权限读取，请检查文件的访问权限。',
    ],
    ['a folder for a file', { 'd.json': one }, { read: 'EISDIR' }, 'd.json：无法读取，请确认它是文件而不是文件夹。'],
    ['broken JSON', { 'd.json': one.slice(0, -5) }, {}, 'd.json：文件内容不是完整的 JSON，'],
    ['nothing at all', { 'd.json': '' }, {}, 'd.json：文件内容不是完整的 JSON，'],
    ['another encoding', { 'd.json': new Uint8Array([0x7b, 0xd6, 0xd0]) }, {}, 'd.json：文件不是 UTF-8 文本'],
    ['something else', { 'd.json': '{"a":1}' }, {}, 'd.json：内容不是绩效自评草稿'],
    [
      'an unknown form',
      { 'd.json': JSON.stringify({ ...first?.json, form: 'moon' }) },
      {},
      'd.json：草稿使用的表格“moon”本程序没有收录',
    ],
    [
      'a newer version',
      { 'd.json': JSON.stringify({ ...first?.json, version: 99 }) },
      {},
      'd.json：草稿由更新版本的程序保存（版本 99）',
    ],
    ['an empty list', { 'd.json': list() }, {}, 'd.json：文件里没有草稿。'],
    ['a folder that cannot be made', { 'd.json': one }, { folder: 'EACCES' }, 'out：没有权限写入'],
    ['a file in place of the folder', { 'd.json': one }, { folder: 'EEXIST' }, 'out：无法写入'],
    ['a read-only folder', { 'd.json': one }, { write: 'EROFS' }, '.xlsx：没有权限写入'],
    ['a full disk', { 'd.json': one }, { write: 'ENOSPC' }, '.xlsx：磁盘空间不足，请清理后重试。'],
  ])('says in one line and ends with 2 on %s', async (_what, files, broken, line) => {
    const { io, out, err } = world(files, broken);
    expect(await runCli(['export', 'd.json', 'out'], io)).toEqual({ exitCode: 2 });
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(line);
    expect(err[0]).not.toMatch(/\n|Error|stack/);
  });

  it('writes the good drafts of a list, names the bad ones by their place, and ends with 2', async () => {
    const { io, out, err } = world({ 'd.json': list(first?.json, { format: 'x' }, { ...second?.json, version: 3 }) });
    expect(await runCli(['export', 'd.json', 'out'], io)).toEqual({ exitCode: 2 });
    expect(out).toHaveLength(1);
    expect(err).toEqual([
      expect.stringContaining('d.json：第 2 份内容不是绩效自评草稿'),
      expect.stringContaining('d.json：第 3 份草稿由更新版本的程序保存'),
    ]);
  });

  it.each([[[]], [['d.json']], [['--all', 'd.json', 'out']]])('shows its usage with %j', async (args) => {
    const { io, err } = world({});
    expect(await runCli(['export', ...args], io)).toEqual({ exitCode: 2 });
    expect(err).toEqual(['用法：ziping export [--json] DRAFTS.json|FOLDER… OUT_DIR']);
  });
});

describe('ziping', () => {
  it.each(['--help', 'help'])('%s shows every command and ends with 0', async (word) => {
    const { io, out, err } = world({});
    expect(await runCli([word], io)).toEqual({ exitCode: 0 });
    expect(out.join('\n')).toContain('export [--json] DRAFTS.json|FOLDER… OUT_DIR');
    expect(err).toEqual([]);
  });

  it.each([
    ['no command', [], []],
    ['an unknown command', ['explode'], ['没有“explode”这个命令。']],
    ['an inherited name', ['toString'], ['没有“toString”这个命令。']],
  ])('with %s shows its help and ends with 2', async (_what, args, lines) => {
    const { io, out, err } = world({});
    expect(await runCli(args, io)).toEqual({ exitCode: 2 });
    expect(out).toEqual([]);
    expect(err.slice(0, lines.length)).toEqual(lines);
    expect(err.join('\n')).toContain('用法');
  });

  it('runs a command that is one more value in its table', async () => {
    const { io, out } = world({});
    const echo: Command = {
      name: 'echo',
      usage: 'TEXT',
      summary: '',
      run: async (args, { stdout }) => {
        args.forEach(stdout);
        return done;
      },
    };
    expect(await runCli(['echo', 'a', 'b'], io, [echo])).toEqual({ exitCode: 0 });
    expect(out).toEqual(['a', 'b']);
  });

  it('tells of an error nobody foresaw in one line without a stack', async () => {
    const { io, err } = world({});
    const broken: Command = { name: 'x', usage: '', summary: '', run: () => fail('EODD') };
    expect(await runCli(['x'], io, [broken])).toEqual({ exitCode: 2 });
    expect(err).toEqual(['程序内部出错（EODD: somewhere），请把输入文件和这一行发给维护人员。']);
  });
});

describe('a numbered name', () => {
  it.each([
    ['表.xlsx', 1, '表.xlsx'],
    ['表.xlsx', 2, '表 (2).xlsx'],
    ['2022.01 表.xlsx', 10, '2022.01 表 (10).xlsx'],
    ['表', 2, '表 (2)'],
  ])('of %s at %i is %s', (name, number, numbered) => {
    expect(numberedName(name, number)).toBe(numbered);
  });
});
