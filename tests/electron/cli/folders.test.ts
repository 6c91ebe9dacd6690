// Folders on a real disk, as people hand them over: nested, with files of other programs, one that can't be read.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseDraftFile } from '../../../shared/draft/draftFile.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ziping-folders-'));
const project = goldenDrafts[2]?.draft;

/** The name of each draft is that of its file. */
function putDraft(path: string): void {
  if (project === undefined) throw new Error('no draft');
  const name = path.replace(/^.*\/|\.\w+$/g, '');
  const draft = { ...project, values: { ...project.values, projectName: name } };
  writeFileSync(join(folder, path), JSON.stringify(draftToJson(draft)));
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** @param onLine called with the program at each line of its results */
async function ziping(args: readonly string[], onLine?: (line: number, interrupt: () => void) => void) {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'electron/cli.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: folder });
  let [out, err] = ['', ''];
  child.stderr.on('data', (bytes) => {
    err += String(bytes);
  });
  child.stdout.on('data', (bytes) => {
    out += String(bytes);
    onLine?.(lines(out).length, () => void child.kill('SIGINT'));
  });
  const [status] = await once(child, 'close');
  return { status, out: lines(out), err: lines(err), text: out };
}

beforeAll(() => {
  for (const each of ['in/乙单位/子项', 'in/甲单位', 'many', 'empty'])
    mkdirSync(join(folder, each), { recursive: true });
  for (const path of ['in/乙单位/子项/b2.json', 'in/乙单位/b1.ziping', 'in/甲单位/a1.json', 'in/c.json'])
    putDraft(path);
  writeFileSync(join(folder, 'in/~$a1.json'), 'lock');
  writeFileSync(join(folder, 'in/.hidden.json'), 'hidden');
  writeFileSync(join(folder, 'in/说明.txt'), 'text');
  symlinkSync('nowhere', join(folder, 'in/甲单位/lost.json'));
  symlinkSync('..', join(folder, 'in/甲单位/round'));
  for (let number = 100; number < 400; number += 1) putDraft(`many/p${number}.json`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ofLost = expect.stringMatching(/^in\/甲单位\/lost\.json：找不到这个文件/);

it('a folder is exported with all folders in it, in the order of names', { timeout: 60_000 }, async () => {
  const { status, out, err } = await ziping(['export', 'in', 'out']);
  expect([status, err]).toEqual([2, [ofLost]]);
  expect(out.map((path) => path.replace(/^out\/.*_(.*)\.xlsx$/, '$1'))).toEqual(['c', 'b1', 'b2', 'a1']);
  expect(readdirSync(join(folder, 'out'))).toHaveLength(4);
});

it('a folder of workbooks is read and checked in the order of names', { timeout: 120_000 }, async () => {
  mkdirSync(join(folder, 'sheets/deep'), { recursive: true });
  await ziping(['export', 'in/c.json', 'in/甲单位/a1.json', 'sheets/deep']);
  await ziping(['export', 'in/乙单位', 'sheets']);
  writeFileSync(join(folder, 'sheets/bad.xlsx'), 'PK and no more');
  const read = await ziping(['import', '--json', 'sheets']);
  expect(read.status).toBe(2);
  const file = parseDraftFile(read.text);
  const drafts = file.kind === 'drafts' ? file.drafts : [];
  const names = drafts.map((each) => (each.kind === 'restored' ? each.draft.values['projectName'] : each.refusal));
  expect(names).toEqual(['a1', 'c', 'b1', 'b2']);
  expect(read.err.filter((line) => !line.startsWith('{'))).toEqual([expect.stringMatching(/^sheets\/bad\.xlsx：/)]);
  expect(JSON.parse(read.err.at(-1) ?? '')).toEqual({
    ...{ kind: 'done', done: 5, all: 5, drafts: 4, unread: 1, ended: false, exitCode: 2 },
  });
  const checked = await ziping(['check', '--json', 'sheets', 'in']);
  const { files } = JSON.parse(checked.text);
  expect(files.map(({ path }: { path: string }) => path.split('/').at(-1)?.replace(/^.*_/, ''))).toEqual([
    ...['bad.xlsx', 'a1.xlsx', 'c.xlsx', 'b1.xlsx', 'b2.xlsx'],
    ...['c.json', 'b1.ziping', 'b2.json', 'a1.json', 'lost.json'],
  ]);
});

it('a folder without anything to read is said, in one line', { timeout: 60_000 }, async () => {
  const { status, out, err } = await ziping(['export', 'empty', 'none']);
  expect([status, out, err]).toEqual([2, [], ['empty：文件夹里没有可以读取的文件（.json、.ziping）。']]);
});

it('many drafts are exported in threads, with a line for each, in order', { timeout: 120_000 }, async () => {
  const { status, out, err } = await ziping(['export', '--json', 'many', 'all']);
  expect([status, err]).toEqual([0, []]);
  const said = out.map((line) => JSON.parse(line));
  expect(said.at(-1)).toEqual({
    ...{ kind: 'done', done: 300, all: 300, written: 300, failed: 0, ended: false, exitCode: 0 },
  });
  expect(said.slice(0, -1).map(({ done, all, path }) => [done, all, path.replace(/^.*_(.*)\.xlsx$/, '$1')])).toEqual(
    Array.from({ length: 300 }, (_, at) => [at + 1, 300, `p${at + 100}`]),
  );
  expect(readdirSync(join(folder, 'all'))).toHaveLength(300);
});

it('Ctrl+C in the middle leaves whole files only, and says how many', { timeout: 120_000 }, async () => {
  let isPressed = false;
  const { status, out, err } = await ziping(['export', 'many', 'some'], (line, interrupt) => {
    if (line < 40 || isPressed) return;
    isPressed = true;
    interrupt();
  });
  const files = readdirSync(join(folder, 'some'));
  expect(status).toBe(2);
  expect(files.length).toBeLessThan(300);
  expect(files.toSorted()).toEqual(out.map((path) => path.replace('some/', '')).toSorted());
  for (const file of files) {
    expect(file).toMatch(/\.xlsx$/);
    expect(Object.keys(unzipSync(readFileSync(join(folder, 'some', file))))).toContain('xl/workbook.xml');
  }
  expect(err).toEqual([`已按要求中止：写好了 ${files.length} 份，都是完整的，其余没有写。`]);
});
