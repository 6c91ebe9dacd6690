/**
 * The official workbook of the largest real form, beside the lower bound: ExcelJS writing as many bare cells.
 * `npm run bench -- --project core tests/bench/export.bench.ts`
 */
import ExcelJS from 'exceljs';
import { bench, describe } from 'vitest';
import { findForm } from '../../shared/forms/index.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';

const draft = goldenDrafts.map((golden) => golden.draft).find(({ indicators }) => indicators.length === 40);
const form = findForm(draft?.form ?? '');
if (draft === undefined || form === undefined) throw new Error('no golden form of 40 indicators');

const sheet = layout(form, draft, scoreDraft(form, draft), 'paper');

async function bareWorkbook(): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet('Sheet');
  for (const { row, column, content } of sheet.cells) {
    page.getCell(row, column).value = content.kind === 'text' ? content.text : Number(content.value);
  }
  await workbook.xlsx.writeBuffer();
}

describe('a form of 40 indicators', () => {
  bench('the official workbook: totals, layout, styles, merges, pages', async () => {
    await exportWorkbook(form, draft);
  });

  bench('ExcelJS writing the same cells bare', bareWorkbook);
});

describe('the same form without the workbook', () => {
  bench('totals', () => {
    scoreDraft(form, draft);
  });

  bench('layout on paper', () => {
    layout(form, draft, scoreDraft(form, draft), 'paper');
  });
});
