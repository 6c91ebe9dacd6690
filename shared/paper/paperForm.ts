/** Pages from a sheet: the same breaks, heads and shrinking as in the workbook, as places on the paper. */
import { columnWidthPt, spanWidthPt } from '../sheet/columnWidth.ts';
import { blank, printContent } from '../sheet/content.ts';
import { pointsPerInch, printableArea, shrinkPercent } from '../sheet/paginate.ts';
import { cellLooks } from '../sheet/styles.ts';
import { sideInset } from '../sheet/textHeight.ts';
import type { RowRange, SheetCell, SheetModel } from '../sheet/types.ts';
import { sizeOnLines, sizeOnOneLine } from './fittingSize.ts';
import type { PaperCell, PaperForm, PaperPage } from './types.ts';

/** First and last row of each page, without the repeated ones. */
export function pageRanges({ pageBreaks, rows }: SheetModel): readonly RowRange[] {
  const lasts = [...pageBreaks, rows.length];
  return lasts.map((last, index) => ({ first: (lasts[index - 1] ?? 0) + 1, last }));
}

/** Where lengths end that follow each other: the start, then the end of each. */
function endsOf(start: number, lengths: readonly number[]): readonly number[] {
  const ends = [start];
  for (const [index, length] of lengths.entries()) ends.push((ends[index] ?? start) + length);
  return ends;
}

/** Places of the grid on a page, in points. */
interface Grid {
  readonly scale: number;
  /** where each column begins, and where the last ends */
  readonly lefts: readonly number[];
  /** where a row begins or, one beyond a row, where it ends */
  readonly topOf: (row: number) => number;
}

function paperCell(cell: SheetCell, { scale, lefts, topOf }: Grid): PaperCell {
  const { row, column, rowSpan, columnSpan, style, content } = cell;
  const look = cellLooks[style];
  const text = printContent(content);
  const wrap = look.wrap && content.kind === 'text';
  const own = cell.size ?? look.size;
  const [left, top] = [lefts[column - 1] ?? 0, topOf(row)];
  const width = (lefts[column - 1 + columnSpan] ?? left) - left;
  // an indent is a letter wide
  const indent = look.indent * own;
  const height = topOf(row + rowSpan) - top;
  const room = { width: width / scale - indent, height: height / scale };
  const size = wrap ? sizeOnLines(text, own, room) : sizeOnOneLine(style, text, own, room);
  return {
    left,
    top,
    width,
    height,
    size: size * scale,
    inset: sideInset * scale,
    indent: indent * scale,
    text,
    bold: look.bold,
    horizontal: look.horizontal,
    wrap,
    border: look.border,
  };
}

/** Cells by the row in which they begin. */
function cellsByRow({ cells }: SheetModel): ReadonlyMap<number, readonly SheetCell[]> {
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const beside = byRow.get(cell.row);
    if (beside === undefined) byRow.set(cell.row, [cell]);
    else beside.push(cell);
  }
  return byRow;
}

/**
 * The repeated rows as they stand above those of a later page: of a name that reaches over their borders a blank part, so
 * that lines are closed there; the page says it anew below.
 */
function headCells(cells: readonly SheetCell[], { first, last }: RowRange): readonly SheetCell[] {
  return cells.flatMap((cell): readonly SheetCell[] => {
    const end = cell.row + cell.rowSpan - 1;
    if (end < first || cell.row > last) return [];
    if (cell.row >= first && end <= last) return [cell];
    const row = Math.max(cell.row, first);
    return [{ ...cell, row, rowSpan: Math.min(end, last) - row + 1, content: blank }];
  });
}

const rowNumbers = ({ first, last }: RowRange): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * The pages of a sheet that was laid out for paper.
 *
 * @param title the bookmark
 */
export function paperForm(model: SheetModel, title: string): PaperForm {
  const { columns, rows, cells, page, repeated } = model;
  const heightAt = (row: number): number => rows[row - 1]?.height ?? 0;
  const { orientation, margins } = page;
  const scale = shrinkPercent(columns, page) / 100;
  const spare = printableArea(page).width - spanWidthPt(columns, 1, columns.length) * scale;
  const left = margins.left * pointsPerInch + spare / 2;
  const widths = columns.map((characters) => columnWidthPt(characters) * scale);
  const lefts = endsOf(left, widths);
  const byRow = cellsByRow(model);

  const head = repeated === null ? [] : headCells(cells, repeated);

  const pageOf = (range: RowRange, index: number): PaperPage => {
    const above = repeated !== null && repeated.last < range.first ? repeated : null;
    const heightsOf = (some: RowRange): readonly number[] => rowNumbers(some).map((row) => heightAt(row) * scale);
    const headEnds = endsOf(margins.top * pointsPerInch, above === null ? [] : heightsOf(above));
    const ends = endsOf(headEnds.at(-1) ?? 0, heightsOf(range));
    const headGrid: Grid = { scale, lefts, topOf: (row) => headEnds[row - (above?.first ?? 1)] ?? 0 };
    const grid: Grid = { scale, lefts, topOf: (row) => ends[row - range.first] ?? 0 };
    const own = rowNumbers(range).flatMap((row) => byRow.get(row) ?? []);
    return {
      orientation,
      cells: [
        ...(above === null ? [] : head.map((cell) => paperCell(cell, headGrid))),
        ...own.map((cell) => paperCell(cell, grid)),
      ],
      footer: `-${index + 1}-`,
      footerBottom: margins.footer * pointsPerInch,
    };
  };
  return { title, pages: pageRanges(model).map(pageOf) };
}
