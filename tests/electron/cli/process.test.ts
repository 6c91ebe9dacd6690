// The command line as people run it: a process, its exit code, its two streams, real files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ziping-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function ziping(...args: readonly string[]) {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'electron/cli.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
  return { status, out: lines(stdout), err: lines(stderr) };
}

describe('the process', () => {
  it('exports all official forms to a new folder, and beside them the second time', { timeout: 60_000 }, () => {
    const drafts = goldenDrafts.map(({ json }) => json);
    writeFileSync(join(folder, 'd.json'), JSON.stringify({ format: 'ziping-drafts', version: 1, drafts }));
    const before = ziping('export', 'd.json', 'new/out');
    expect([before.status, before.out.length, before.err]).toEqual([0, drafts.length, []]);
    const contents = before.out.map((path) => readFileSync(join(folder, path)));
    const again = ziping('export', 'd.json', 'new/out');
    expect([again.status, again.out.length]).toEqual([0, drafts.length]);
    expect(again.out.every((path) => / \(\d+\)\.xlsx$/.test(path))).toBe(true);
    expect(before.out.map((path) => readFileSync(join(folder, path)))).toEqual(contents);
    expect(readdirSync(join(folder, 'new/out'))).toHaveLength(2 * drafts.length);
  });

  it.each([
    ['a missing file', ['export', 'none.json', 'out'], 'none.json：找不到这个文件，请检查路径是否写对。'],
    ['broken JSON', ['export', 'broken.json', 'out'], 'broken.json：文件内容不是完整的 JSON'],
    [
      'a file in place of the folder',
      ['export', 'one.json', 'broken.json/out'],
      'broken.json/out：文件夹不存在且无法建立',
    ],
    ['a missing argument', ['export', 'one.json'], '用法：ziping export [--json] DRAFTS.json|FOLDER… OUT_DIR'],
  ])('ends with 2 and one line on %s', { timeout: 30_000 }, (_what, args, line) => {
    writeFileSync(join(folder, 'broken.json'), '{"format": "ziping-draft", ');
    writeFileSync(join(folder, 'one.json'), JSON.stringify(goldenDrafts[0]?.json));
    const { status, out, err } = ziping(...args);
    expect([status, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(line);
  });
});
