/** Our sheets as LibreOffice prints them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { printContent } from '../../shared/sheet/content.ts';
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { type PrintedPage, printWorkbooks } from '../helpers/libreOffice.ts';
import { printedSheets } from './sheets.ts';

let printed: ReadonlyMap<string, readonly PrintedPage[]> = new Map();

beforeAll(async () => {
  const books = new Map<string, Uint8Array>();
  for (const { name, form, draft } of printedSheets) books.set(name, await exportWorkbook(form, draft));
  printed = await printWorkbooks(books);
}, 300_000);

/** First and last row of each page. */
function pageRows({ pageBreaks, rows }: SheetModel): readonly (readonly [number, number])[] {
  const firsts = [1, ...pageBreaks.map((last) => last + 1)];
  return firsts.map((first, index) => [first, (firsts[index + 1] ?? rows.length + 1) - 1]);
}

/** Cells that stand on a page, the repeated header among them. */
function pageCells(model: SheetModel, page: number): readonly SheetCell[] {
  const [first, last] = pageRows(model)[page] ?? [0, 0];
  const { repeated } = model;
  const isRepeated = ({ row }: SheetCell): boolean =>
    repeated !== null && repeated.last < first && row >= repeated.first && row <= repeated.last;
  return model.cells.filter((cell) => (cell.row >= first && cell.row <= last) || isRepeated(cell));
}

/** All characters in one order, so that texts can be compared however they are broken into lines. */
const sorted = (text: string): string => [...text.replace(/\s+/gu, '')].toSorted().join('');

describe.each(printedSheets)('$name', ({ name, model }) => {
  const pages = (): readonly PrintedPage[] => printed.get(name) ?? [];

  it('has the pages that the layout says, one page wide', () => {
    expect(pages()).toHaveLength(model.pageBreaks.length + 1);
  });

  it(`is printed on A4, ${model.page.orientation}`, () => {
    const [across, up] = model.page.orientation === 'landscape' ? [841.9, 595.3] : [595.3, 841.9];
    for (const { width, height } of pages()) {
      expect(width).toBeCloseTo(across, 0);
      expect(height).toBeCloseTo(up, 0);
    }
  });

  it('prints on each page every text of its rows, the repeated header and names, and nothing else', () => {
    for (const [index, page] of pages().entries()) {
      const texts = pageCells(model, index).map((cell) => printContent(cell.content));
      expect(sorted(page.text)).toBe(sorted([...texts, `-${index + 1}-`].join('')));
    }
  });

  it('cuts no merged cell by the end of a page', () => {
    for (const last of model.pageBreaks) {
      const cut = model.cells.filter(({ row, rowSpan }) => row <= last && row + rowSpan - 1 > last);
      expect(cut).toEqual([]);
    }
  });
});
