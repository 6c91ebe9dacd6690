/**
 * Import of 200 workbooks of 40 indicators, one file a round, beside ExcelJS and openpyxl that only load them. openpyxl
 * runs in a process of its own. `npm run bench import`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import { formOf } from '../helpers/formOf.ts';
import { nthDraft, rowsOfForm } from './batchDrafts.ts';
import { printTable, race } from './measure.ts';

const count = 200;

const files: Uint8Array[] = [];
for (let number = 0; number < count; number += 1) {
  const draft = nthDraft(number);
  files.push(await exportWorkbook(formOf(draft.form), draft));
}

const python = '/usr/bin/python3';

/** Milliseconds of processor time that openpyxl takes for a file; not a number where it isn't installed. */
function openpyxlTime(): number {
  if (spawnSync(python, ['-c', 'import openpyxl']).status !== 0) return Number.NaN;
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  try {
    for (const [number, bytes] of files.entries()) writeFileSync(join(folder, `${number}.xlsx`), bytes);
    return Number(execFileSync(python, ['tests/bench/openpyxlLoad.py', folder], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files one by one, from the first again after the last. */
function createNextFile(): () => Uint8Array {
  let next = 0;
  return () => {
    next = (next + 1) % files.length;
    const file = files[next];
    if (file === undefined) throw new Error('no file');
    return file;
  };
}

const [toImport, toLoad] = [createNextFile(), createNextFile()];

async function importFile(): Promise<void> {
  const result = await readWorkbook(toImport());
  if (result.kind === 'refused') throw new Error(result.text);
}

const contenders = [
  { name: 'import: read, recognise, total', work: importFile },
  { name: 'ExcelJS: load only', work: () => new ExcelJS.Workbook().xlsx.load(toLoad().slice().buffer as ArrayBuffer) },
];
const times = await race(contenders, { warmup: 10, measured: count });
const all = [
  ...contenders.map(({ name }, index) => ({ name, time: times[index] ?? Number.NaN })),
  { name: 'openpyxl: load only (NaN: not installed)', time: openpyxlTime() },
];
const [, bound] = times;
printTable(
  `a workbook of ${rowsOfForm} indicators: processor time, median of ${files.length} files (openpyxl: mean)`,
  ['', 'ms', '÷ ExcelJS'],
  all.map(({ name, time }) => [name, time.toFixed(2), (time / (bound ?? Number.NaN)).toFixed(2)]),
);
