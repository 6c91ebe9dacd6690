import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../electron/cli/check.ts';
import type { CliIo } from '../../../electron/cli/command.ts';
import { commands } from '../../../electron/cli/commands.ts';
import { loadDrafts } from '../../../electron/cli/loadDrafts.ts';
import { draftsFormat } from '../../../shared/draft/draftFile.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { changed, cleanProject } from '../../shared/checks/cleanDrafts.ts';

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: readonly string[];
}

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const missing = () => Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
  const readOnly = () => Promise.reject(new Error('check writes nothing'));
  const io: CliIo = {
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
    fs: {
      readFile: (path) =>
        files[path] === undefined ? missing() : Promise.resolve(new TextEncoder().encode(files[path])),
      makeFolder: readOnly,
      writeNewFile: readOnly,
    },
  };
  const { exitCode } = await checkCommand.run(args, io);
  return { exitCode, out: out.join('\n'), err };
}

const json = (...drafts: readonly Draft[]): string =>
  JSON.stringify({ format: draftsFormat, version: 1, drafts: drafts.map((draft) => draftToJson(draft)) });

const warned = changed(cleanProject, { 'cell/indicators/r1/actual': '≥20场' });
const faulty = changed(cleanProject, { 'cell/indicators/r1/actual': '10场' });
const setAside: Draft = {
  ...faulty,
  ignoredFindings: [
    { check: 'missingReason', path: 'cell/indicators/r1/deviationReason', reason: '另附说明' },
    { check: 'unmetFullMarks', path: 'cell/indicators/r1/score', reason: '' },
  ],
};

describe('ziping check', () => {
  it('is a command of the command line', () => {
    expect(commands).toContain(checkCommand);
  });

  it('ends with 0 and says so when nothing is found', async () => {
    const { exitCode, out, err } = await run(['a.json'], { 'a.json': json(cleanProject) });
    expect([exitCode, err]).toEqual([0, []]);
    expect(out).toBe('a.json\n科普专项（财政项目支出绩效自评表（上海），总分 99.8）\n  没有发现问题。');
  });

  it('ends with 0 for warnings', async () => {
    const { exitCode, out } = await run(['a.json'], { 'a.json': json(warned) });
    expect(exitCode).toBe(0);
    expect(out.split('\n').slice(2)).toEqual([
      '  警告 1 条',
      '    [13] 第1行“举办科普活动”的实际完成值“≥20场”连符号照抄了年度指标值，请改为实际达到的数，例如 20场。',
    ]);
  });

  it('ends with 1 for open errors, errors first', async () => {
    const draft = changed(faulty, {
      'cell/indicators/r2/actual': '',
      'cell/indicators/r5/weight': '9',
      'cell/indicators/r5/score': '9',
    });
    const { exitCode, out } = await run(['a.json'], { 'a.json': json(draft) });
    expect(exitCode).toBe(1);
    expect(out.split('\n').filter((line) => /^ {2}\S/.test(line))).toEqual(['  错误 4 条', '  警告 1 条']);
  });

  it('ends with 0 when all errors are set aside, and lists them with their reasons', async () => {
    const { exitCode, out } = await run(['a.json'], { 'a.json': json(setAside) });
    expect(exitCode).toBe(0);
    const lines = out.split('\n');
    expect(lines[2]).toBe('  没有发现问题。');
    expect(lines[3]).toBe('  已忽略 2 条');
    expect(lines[4]).toMatch(/^ {4}\[8\] .+（忽略的理由：未写）$/);
    expect(lines[5]).toMatch(/^ {4}\[1\] .+（忽略的理由：另附说明）$/);
  });

  it('checks several files and all drafts in them', async () => {
    const { exitCode, out } = await run(['a.json', 'b.json'], {
      'a.json': json(cleanProject, warned),
      'b.json': json(faulty),
    });
    expect(exitCode).toBe(1);
    expect(out.match(/科普专项/g)).toHaveLength(3);
  });

  it('names an unnamed draft, and leaves out a total that is not there', async () => {
    const unnamed: Draft = {
      ...cleanProject,
      values: { ...cleanProject.values, projectName: ' ' },
      tables: {},
    };
    const { out } = await run(['a.json'], { 'a.json': json(unnamed) });
    expect(out.split('\n')[1]).toBe('（未命名）（财政项目支出绩效自评表（上海））');
  });

  it('ends with 2 for what can’t be read, one line each, and still checks the rest', async () => {
    const { exitCode, out, err } = await run(['no.json', 'broken.json', 'a.json'], {
      'broken.json': '{',
      'a.json': json(faulty),
    });
    expect(exitCode).toBe(2);
    expect(err).toHaveLength(2);
    expect(err[0]).toContain('no.json');
    expect(err[1]).toContain('broken.json');
    expect(out).toContain('a.json');
    expect(out).not.toContain('broken.json');
  });

  it.each(['form.xlsx', 'FORM.XLSM', 'old.xls', 'wps.et', 'table.csv'])(
    'says in one line that %s is no use',
    async (path) => {
      const { exitCode, err, out } = await run([path], { [path]: 'PK' });
      expect([exitCode, out]).toEqual([2, '']);
      expect(err).toHaveLength(1);
      expect(err[0]).toMatch(new RegExp(`^${path}：.+。$`));
    },
  );

  it.each([[[]], [['--json']], [['--other', 'a.json']]])('explains itself when called with %j', async (args) => {
    const { exitCode, err, out } = await run(args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toEqual(['用法：ziping check [--json] FILE.xlsx|DRAFTS.json|FOLDER…']);
  });

  it('reads other files with the loader of their extension', async () => {
    const fs = { readFile: () => Promise.reject(new Error('unused')) };
    const io = { stderr: () => undefined, fs: { ...fs, makeFolder: fs.readFile, writeNewFile: fs.readFile } };
    const load = async (path: string) => ({ drafts: [cleanProject], faults: [`${path} 有疑问`] });
    expect(await loadDrafts('A.XLSX', io, { '.xlsx': load })).toEqual({
      drafts: [cleanProject],
      faults: ['A.XLSX 有疑问'],
    });
  });
});

describe('ziping check --json', () => {
  it('prints every finding with its check, level, place and path', async () => {
    const { exitCode, out } = await run(['--json', 'a.json'], { 'a.json': json(setAside, warned) });
    expect(exitCode).toBe(0);
    const { files } = JSON.parse(out);
    expect(files).toHaveLength(1);
    const [first, second] = files[0].drafts;
    expect(files[0]).toMatchObject({ path: 'a.json', faults: [] });
    expect(first).toMatchObject({
      name: '科普专项',
      form: 'shanghai-project',
      year: '2025',
      total: '99.8',
      findings: [],
    });
    expect(first.ignored).toMatchObject([
      { check: 'unmetFullMarks', number: 8, level: 'E', path: 'cell/indicators/r1/score', reason: '' },
      { check: 'missingReason', number: 1, level: 'E', path: 'cell/indicators/r1/deviationReason', reason: '另附说明' },
    ]);
    expect(second.ignored).toEqual([]);
    expect(second.findings).toEqual([
      {
        check: 'copiedTarget',
        number: 13,
        level: 'W',
        row: '第1行“举办科普活动”',
        column: '实际完成值',
        path: 'cell/indicators/r1/actual',
        message: '第1行“举办科普活动”的实际完成值“≥20场”连符号照抄了年度指标值，请改为实际达到的数，例如 20场。',
        mend: 'stripSign',
        isTodo: false,
      },
    ]);
  });

  it('lists faults as well, and prints them for people too', async () => {
    const { exitCode, out, err } = await run(['--json', 'no.json'], {});
    expect(exitCode).toBe(2);
    const faults = err.filter((line) => !line.startsWith('{'));
    expect(faults).toHaveLength(1);
    expect(JSON.parse(out).files).toEqual([{ path: 'no.json', drafts: [], faults }]);
  });

  it('tells scripts on stderr how far it is', async () => {
    const { err } = await run(['--json', 'a.json', 'b.json'], { 'a.json': json(faulty), 'b.json': json(warned) });
    expect(err.map((line) => JSON.parse(line))).toEqual([
      { kind: 'progress', done: 1, all: 2, name: 'a.json' },
      { kind: 'progress', done: 2, all: 2, name: 'b.json' },
      { kind: 'done', done: 2, all: 2, errors: 2, unread: 0, ended: false, exitCode: 1 },
    ]);
  });

  it('of the golden forms has findings of level E in the faulty ones only', async () => {
    const golden = JSON.stringify({ format: draftsFormat, version: 1, drafts: goldenDrafts.map((each) => each.json) });
    const { exitCode, out } = await run(['g.json', '--json'], { 'g.json': golden });
    expect(exitCode).toBe(1);
    const drafts: readonly { readonly findings: readonly { readonly level: string }[] }[] =
      JSON.parse(out).files[0].drafts;
    const errors = drafts.map(({ findings }) => findings.filter(({ level }) => level === 'E').length);
    expect(errors).toEqual([0, 3, 0, 0, 0, 1, 1]);
  });
});
