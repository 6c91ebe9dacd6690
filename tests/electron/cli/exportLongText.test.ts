import { expect, it } from 'vitest';
import type { CliIo } from '../../../electron/cli/command.ts';
import { runCli } from '../../../electron/cli/runCli.ts';
import { draftsFormat } from '../../../shared/draft/draftFile.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

it('names the cell whose text no workbook holds, and still writes the other drafts', async () => {
  const [first, second] = goldenDrafts;
  const tooLong = { ...first?.draft.values, expectedGoal: '长'.repeat(32_768) };
  const drafts = [{ ...first?.json, fields: tooLong }, second?.json];
  const file = new TextEncoder().encode(JSON.stringify({ format: draftsFormat, version: 1, drafts }));
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
    fs: { readFile: async () => file, makeFolder: async () => undefined, writeNewFile: async () => undefined },
  };
  expect(await runCli(['export', 'd.json', 'out'], io)).toEqual({ exitCode: 2 });
  expect(out).toEqual([expect.stringContaining(`_${second?.name}.xlsx`)]);
  expect(err).toEqual([
    expect.stringMatching(/\.xlsx：表中 B11 单元格的文字超过 32767 个字，Excel 放不下，请缩短后再导出。$/),
  ]);
});
