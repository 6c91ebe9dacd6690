/** The summary beside openpyxl, which reads the exported official forms by their printed labels and adds them up itself. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { listSheets } from '../../shared/summary/listSheets.ts';
import { summarize } from '../../shared/summary/summarize.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { writeWorkbook } from '../../shared/xlsx/package/write/writeWorkbook.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { inTemporaryFolder } from '../helpers/libreOffice.ts';
import { storedDrafts } from '../helpers/storedDrafts.ts';
import { lineOf } from '../helpers/summaryLines.ts';

interface Oracle {
  readonly forms: readonly {
    readonly initial: string | null;
    readonly budget: string | null;
    readonly executed: string | null;
    readonly rate: string | null;
    readonly total: string | null;
    readonly isWhole: boolean;
  }[];
  readonly sums: Readonly<Record<'initial' | 'budget' | 'executed' | 'rate' | 'score', string | null>>;
  /** amounts, rate and score of each row of our summary, by its first cell */
  readonly summary: Readonly<Record<string, readonly (string | null)[]>>;
}

/** Forms in 元 and in 万元, with and without amounts, scores and totals of their own. */
const drafts = [...goldenDrafts.map(({ draft }) => draft), ...storedDrafts];
const lines = drafts.map(lineOf);
const options = { groupBy: 'none', unit: '元' } as const;
const summary = summarize(lines, options);

async function askOracle(): Promise<Oracle> {
  return inTemporaryFolder(async (folder) => {
    const forms = join(folder, 'forms');
    await mkdir(forms);
    for (const [index, draft] of drafts.entries()) {
      const name = `${String(index).padStart(3, '0')}.xlsx`;
      await writeFile(join(forms, name), await exportWorkbook(formOf(draft.form), draft));
    }
    const { title, sheets } = listSheets({ kind: 'summary', lines, options });
    const ours = join(folder, 'summary.xlsx');
    await writeFile(ours, await writeWorkbook(sheets, { title, description: '', creator: 'test' }));
    const script = new URL('officialFigures.py', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)('/usr/bin/python3', [script, forms, ours], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    const found: Oracle = JSON.parse(stdout);
    return found;
  });
}

describe('beside openpyxl', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await askOracle();
  });

  it('each line has the figures that the official form prints', () => {
    const ours = lines.map(({ amounts, rate, score, scored }) => ({
      initial: amounts.initialBudget,
      budget: amounts.annualBudget,
      executed: amounts.executed,
      rate,
      total: score,
      isWhole: scored === 'wholly',
    }));
    expect(ours).toEqual(oracle.forms);
    expect(ours.filter(({ budget }) => budget !== null).length).toBeGreaterThan(10);
  });

  it('sums, weighted rate and mean score are the same', () => {
    const { amounts, rate, score } = summary.all;
    expect({
      initial: amounts.initialBudget,
      budget: amounts.annualBudget,
      executed: amounts.executed,
      rate,
      score,
    }).toEqual(oracle.sums);
  });

  it('the summary as a workbook has them too, as numbers', () => {
    const { initial, budget, executed, rate, score } = oracle.sums;
    const row = oracle.summary[`合计（${drafts.length} 份）`];
    expect(row?.toSpliced(3, 1)).toEqual([initial, budget, executed, score]);
    expect(Number(row?.[3])).toBeCloseTo(Number(rate) / 100, 12);
  });
});
