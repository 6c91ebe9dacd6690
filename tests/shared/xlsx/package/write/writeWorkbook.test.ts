/** The workbook as its XML says, for every golden form, read by a reader that is not the library that wrote it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findForm } from '../../../../../shared/forms/index.ts';
import type { CellStyle } from '../../../../../shared/forms/types.ts';
import { decimal, formatDecimal, hundred } from '../../../../../shared/number/decimal.ts';
import { scoreDraft } from '../../../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../../../shared/sheet/layout.ts';
import { cellLooks } from '../../../../../shared/sheet/styles.ts';
import type { CellContent, SheetCell, SheetModel } from '../../../../../shared/sheet/types.ts';
import { exportWorkbook } from '../../../../../shared/xlsx/export/exportWorkbook.ts';
import { parseMark } from '../../../../../shared/xlsx/export/workbookMark.ts';
import { CellTextTooLong } from '../../../../../shared/xlsx/package/write/cellText.ts';
import { WriteAborted, writeWorkbook } from '../../../../../shared/xlsx/package/write/writeWorkbook.ts';
import { goldenDrafts } from '../../../../helpers/goldenDrafts.ts';
import { type RawCell, type RawSheet, type RawWorkbook, readRawWorkbook } from '../../../../helpers/rawWorkbook.ts';

const properties = { title: 't', description: 'd', creator: 'c' };

const page = {
  orientation: 'portrait',
  margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
} as const;

function oneCell(content: CellContent, name = 'A', style: CellStyle = 'text'): SheetModel {
  return {
    name,
    columns: [9],
    rows: [{ height: 21, minHeight: 21, source: { kind: 'plain' } }],
    cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, style, content, use: { kind: 'fixed' } }],
    page,
    repeated: null,
    pageBreaks: [],
  };
}

const text = (value: string): CellContent => ({ kind: 'text', text: value });

async function written(...sheets: readonly SheetModel[]): Promise<RawWorkbook> {
  return readRawWorkbook(await writeWorkbook(sheets, properties));
}

async function cellOf(content: CellContent): Promise<RawCell | undefined> {
  return (await written(oneCell(content))).sheets[0]?.cells[0];
}

describe('a text cell', () => {
  it.each([
    ['=4场'],
    ['=1+1'],
    ['+5'],
    ['-5'],
    ['@SUM(A1)'],
    ['>=150场'],
    ['_x000D_'],
    ['_x0041_ _x005F_'],
    ['a\nb'],
    ['  x  '],
    ['<&>"\''],
    ['00123'],
    ['👍'],
    ['TRUE'],
    ['#N/A'],
    ['2022-01'],
  ])('holds %j as it is, as text, without a formula', async (typed) => {
    expect(await cellOf(text(typed))).toMatchObject({ value: { kind: 'text', text: typed }, hasFormula: false });
  });

  it.each(['=4场', '+5', '-5', '-', '@SUM(A1)', '\u0007=1'])(
    'that begins like %j stays text when edited',
    async (typed) => {
      expect((await cellOf(text(typed)))?.style.numberFormat).toBe('@');
    },
  );

  it.each(['', '—', '－20', '＝4场', '－', '>=150场', ' =4场', '4场', '00123', 'a-b'])(
    'that begins like %j has the general format',
    async (typed) => {
      expect((await cellOf(text(typed)))?.style.numberFormat).toBe('General');
    },
  );

  it('is blank where there is nothing, and keeps its border', async () => {
    expect(await cellOf(text(''))).toMatchObject({ value: { kind: 'blank' }, style: { borders: { left: 'thin' } } });
  });

  it('is never cut: a text that no cell holds is refused by its address', async () => {
    const refused = writeWorkbook([oneCell(text('长'.repeat(32_768)), '表')], properties);
    await expect(refused).rejects.toEqual(new CellTextTooLong('表', 'A1'));
    expect(await cellOf(text('长'.repeat(32_767)))).toBeDefined();
  });
});

describe('a number cell', () => {
  it.each([
    ['0.1', { kind: 'general' }, '0.1', 'General'],
    ['94.48', { kind: 'general' }, '94.48', 'General'],
    ['14366388.61', { kind: 'money' }, '14366388.61', '#,##0.00'],
    ['1.2345', { kind: 'money' }, '1.2345', '#,##0.0000'],
    ['81.84', { kind: 'percent', digits: 2 }, '0.8184', '0.00%'],
    ['57.39', { kind: 'percent', digits: 2 }, '0.5739', '0.00%'],
    ['99', { kind: 'percent', digits: 0 }, '0.99', '0%'],
    ['-3', { kind: 'general' }, '-3', 'General'],
  ] as const)('%s as %j is stored as %s with the format %s', async (value, format, digits, numberFormat) => {
    expect(await cellOf({ kind: 'number', value, format })).toMatchObject({
      value: { kind: 'number', digits },
      style: { numberFormat, shrink: true, wrap: false },
    });
  });

  it('shows words that stand in place of a number whole, in its one line', async () => {
    const [sheet] = (await written(oneCell(text('一百二十三万四千元整'), 'A', 'amount'))).sheets;
    expect(sheet?.cells[0]?.style).toMatchObject({ shrink: true, wrap: false });
  });
});

describe('a workbook', () => {
  it('gives its sheets legal names, each once', async () => {
    const { sheets } = await written(
      oneCell(text('')),
      oneCell(text('')),
      oneCell(text(''), 'a/b:[c]*?\\'),
      oneCell(text(''), "''"),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['A', 'A(2)', 'abc', '自评表']);
  });

  it('keeps a column of the width that its library drops', async () => {
    expect((await written(oneCell(text('')))).sheets[0]?.columns).toEqual([9.01]);
  });

  it('counts its columns in a font that has equal widths everywhere', async () => {
    expect((await written(oneCell(text('')))).defaultFont).toEqual({ name: 'Arial', size: 9.5, bold: false });
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const seen: number[] = [];
    await writeWorkbook([oneCell(text('')), oneCell(text(''))], properties, { onProgress: (part) => seen.push(part) });
    expect(seen).toEqual([0.15, 0.3, 1]);
    const aborted = writeWorkbook([oneCell(text(''))], properties, { signal: { aborted: true } });
    await expect(aborted).rejects.toBeInstanceOf(WriteAborted);
  });
});

/** What the cell of the model must be in the file. */
function expectedValue({ content }: SheetCell): RawCell['value'] {
  if (content.kind === 'text') return content.text === '' ? { kind: 'blank' } : { kind: 'text', text: content.text };
  const value = decimal(content.value);
  const stored = content.format.kind === 'percent' ? value.dividedBy(hundred) : value;
  return { kind: 'number', digits: formatDecimal(stored) };
}

describe.each(goldenDrafts)('$name', ({ draft, expected }) => {
  const form = findForm(draft.form);
  if (form === undefined) throw new Error(`no form ${draft.form}`);
  const model = layout(form, draft, scoreDraft(form, draft), 'paper');
  let book: RawWorkbook | undefined;
  let sheet: RawSheet | undefined;

  beforeAll(async () => {
    book = readRawWorkbook(await exportWorkbook(form, draft));
    sheet = book.sheets[0];
  });

  const cellAt = (row: number, column: number): RawCell | undefined =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column);

  it('holds every label, text and figure in its place, and no formula', () => {
    for (const cell of model.cells) expect(cellAt(cell.row, cell.column)?.value).toEqual(expectedValue(cell));
    expect(sheet?.cells.some(({ hasFormula }) => hasFormula)).toBe(false);
  });

  it('holds nothing beside them', () => {
    const filled = sheet?.cells.filter(({ value }) => value.kind !== 'blank').length;
    expect(filled).toBe(model.cells.filter((cell) => expectedValue(cell).kind !== 'blank').length);
  });

  it('holds the exact total as a number, without tails', () => {
    const total = model.cells.find(({ use }) => use.kind === 'computed' && use.figure.kind === 'totalScore');
    if (form.scoring?.rate == null) expect(total).toBeUndefined();
    else expect(total && cellAt(total.row, total.column)?.value).toEqual({ kind: 'number', digits: expected.total });
  });

  it('merges exactly what the model merges', () => {
    const merged = model.cells.filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1);
    const wanted = merged.map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rowSpan, columnSpan }));
    const byPlace = (a: { row: number; column: number }, b: { row: number; column: number }): number =>
      a.row - b.row || a.column - b.column;
    expect(sheet?.merges.toSorted(byPlace)).toEqual(wanted.toSorted(byPlace));
  });

  it('draws every side of every square of the table, those inside merges too', () => {
    for (const { row, column, rowSpan, columnSpan, style } of model.cells) {
      const line = cellLooks[style].border ? 'thin' : '';
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) {
          expect(cellAt(r, c)?.style.borders).toEqual({ left: line, right: line, top: line, bottom: line });
        }
      }
    }
  });

  it('sets font, alignment and wrapping of every cell', () => {
    for (const { row, column, style, content } of model.cells) {
      const look = cellLooks[style];
      expect(cellAt(row, column)?.style).toMatchObject({
        font: { name: '宋体', size: look.size, bold: look.bold },
        horizontal: look.horizontal,
        vertical: 'middle' === look.vertical ? 'center' : look.vertical,
        wrap: look.wrap && content.kind === 'text',
        shrink: !(look.wrap && content.kind === 'text'),
      });
    }
  });

  it('sets the width of every column and the height of every row', () => {
    expect(sheet?.columns).toEqual(model.columns.map((width) => (width === 9 ? 9.01 : width)));
    expect(sheet?.rowHeights).toEqual(model.rows.map(({ height }) => height));
  });

  it('is set up for A4, one page wide, with header row, page breaks and page number', () => {
    const last = `$${'ABCDEFGHI'.charAt(model.columns.length - 1)}$${model.rows.length}`;
    expect(sheet).toMatchObject({
      name: form.title,
      paperSize: '9',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: '1',
      fitToHeight: '0',
      horizontalCentered: true,
      margins: form.page.margins,
      footer: '&C-&P-',
      rowBreaks: model.pageBreaks,
      printArea: `'${form.title}'!$A$1:${last}`,
      printTitles: `'${form.title}'!$${model.repeated?.first}:$${model.repeated?.last}`,
    });
  });

  it('says which form it is, in a property', () => {
    expect(parseMark(book?.properties['description'] ?? '')).toMatchObject({ form: form.id, version: 2 });
    expect(book?.properties).toMatchObject({ title: form.title, creator: '绩效自评填报' });
  });
});
