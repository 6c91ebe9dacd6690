/** What the program copies, taken by LibreOffice as it takes it from the clipboard: as a table of markup. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCells } from '../../shared/clipboard/parseCells.ts';
import { parseTable } from '../../shared/clipboard/parseTable.ts';
import { printRange } from '../../shared/clipboard/printRange.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { widened } from '../../shared/sheet/cellRange.ts';
import { printContent } from '../../shared/sheet/content.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { convert, inTemporaryFolder } from '../helpers/libreOffice.ts';
import { readRawWorkbook } from '../helpers/rawWorkbook.ts';

const [golden] = goldenDrafts;
if (golden === undefined) throw new Error('no golden draft');
const form = formOf(golden.draft.form);
const model = layout(form, golden.draft, scoreDraft(form, golden.draft), 'screen');
const all = widened(model, { top: 1, left: 1, bottom: model.rows.length, right: model.columns.length });
const printed = printRange(model, all, ({ content }) => printContent(content));

it('is read back by our own reader, markup and plain text alike', () => {
  const block = parseTable(printed.html);
  expect(block?.length).toBe(model.rows.length);
  const plain = parseCells(printed.text);
  expect(plain.map((row) => row.map((text) => text.trim()))).toEqual(
    block?.map((row) => row.map((text) => text.trim())),
  );
});

it('is taken by LibreOffice cell for cell, texts as texts', async () => {
  await inTemporaryFolder(async (folder) => {
    // by this name it is opened as a sheet, not as a page
    writeFileSync(join(folder, 'copied.xls'), printed.html);
    const [converted = ''] = await convert(folder, ['copied.xls'], 'xlsx');
    const { sheets } = readRawWorkbook(readFileSync(converted));
    const [sheet] = sheets;
    const found = sheet?.cells.flatMap(({ column, value }) => {
      if (value.kind === 'blank') return [];
      return [value.kind === 'number' ? `${column} ${Number(value.digits)}` : `${column}“${value.text}”`];
    });
    // LibreOffice alone spreads the lines of a cell over the cells below it, so rows are not counted
    const expected = model.cells.flatMap(({ column, content }) => {
      const text = printContent(content);
      if (text === '' || text.includes('\n')) return [];
      return [/^-?\d+(\.\d+)?$/.test(text) ? `${column} ${Number(text)}` : `${column}“${text}”`];
    });
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(expected.length).toBeGreaterThan(100);
  });
});
