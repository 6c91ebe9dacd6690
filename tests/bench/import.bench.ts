/**
 * Import of 200 workbooks of 40 indicators, one file per iteration, beside ExcelJS and openpyxl that only load them.
 * openpyxl runs in a process of its own; its figure is printed first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, bench, describe } from 'vitest';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';

const count = 200;
const rows = 40;

function nthDraft(number: number): Draft {
  const golden = goldenDrafts[number % 4]?.draft;
  if (golden === undefined) throw new Error('no draft');
  const indicators = Array.from({ length: rows }, (_, at) => {
    const row = golden.indicators[at % golden.indicators.length];
    if (row === undefined) throw new Error('no row');
    return { ...row, id: `r${at}`, level3: `${row.level3}（${number}-${at}）` };
  });
  return { ...golden, indicators, fields: { ...golden.fields, projectName: `项目${number}` } };
}

const files: Uint8Array[] = [];
for (let number = 0; number < count; number += 1) {
  const draft = nthDraft(number);
  const form = findForm(draft.form);
  if (form !== undefined) files.push(await exportWorkbook(form, draft));
}

const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
for (const [number, bytes] of files.entries()) writeFileSync(join(folder, `${number}.xlsx`), bytes);
const python = execFileSync('/usr/bin/python3', ['tests/bench/openpyxlLoad.py', folder], { encoding: 'utf8' });
console.log(`openpyxl load: ${Number(python).toFixed(1)} ms per file, ${files.length} files of ${rows} indicators`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let next = 0;
function nextFile(): Uint8Array {
  next = (next + 1) % files.length;
  const file = files[next];
  if (file === undefined) throw new Error('no file');
  return file;
}

const options = { iterations: count, warmupIterations: 10, time: 0, warmupTime: 0 };

describe('one workbook of 40 indicators', () => {
  bench(
    'import: read, recognise, total',
    async () => {
      const result = await readWorkbook(nextFile());
      if (result.kind !== 'read') throw new Error(result.text);
    },
    options,
  );

  bench(
    'ExcelJS: load only',
    async () => {
      const bytes = nextFile();
      await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer);
    },
    options,
  );
});
