/** A plain list as a sheet: rows from top to bottom, a page setup, a head that is repeated on each page. */
import type { CellStyle, PageSetup, Span } from '../forms/types.ts';
import { cell, fixedCell, type Keep } from '../sheet/block.ts';
import { pageCapacity, paginate } from '../sheet/paginate.ts';
import { needsOf } from '../sheet/rowHeights.ts';
import type { CellContent, RowRange, SheetCell, SheetModel } from '../sheet/types.ts';

/** A row with its cells, whose row number is set where it comes to stand. */
export interface ListRow {
  readonly cells: readonly Omit<SheetCell, 'row'>[];
  /** points */
  readonly minHeight: number;
  readonly keep: Keep;
}

export const landscapePage: PageSetup = {
  orientation: 'landscape',
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.4 },
};

const rowHeight = 21;

export const at = (column: number): Span => [column, column];

export function listCell(span: Span, style: CellStyle, text: string): Omit<SheetCell, 'row'> {
  return fixedCell(0, span, style, text);
}

export function contentCell(span: Span, style: CellStyle, content: CellContent): Omit<SheetCell, 'row'> {
  return cell({ row: 0, at: span, style, content, use: { kind: 'fixed' } });
}

export function listRow(
  cells: readonly Omit<SheetCell, 'row'>[],
  { minHeight = rowHeight, keep = 'free' }: Partial<Pick<ListRow, 'minHeight' | 'keep'>> = {},
): ListRow {
  return { cells, minHeight, keep };
}

const placed = (rows: readonly ListRow[], offset: number): readonly SheetCell[] =>
  rows.flatMap(({ cells }, index) => cells.map((each) => ({ ...each, row: offset + index + 1 })));

interface Part {
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
}

/** Heights and page ends of rows that begin on a page of their own, below the repeated head. */
function pagesOf(
  widths: readonly number[],
  page: PageSetup,
  head: readonly ListRow[],
  repeated: RowRange,
  rows: readonly ListRow[],
): Part {
  const all = [...head, ...rows];
  const minHeights = all.map(({ minHeight }) => minHeight);
  const keeps = all.map(({ keep }) => keep);
  const needs = needsOf(widths, placed(all, 0));
  const { heights, breaks } = paginate({ minHeights, keeps, needs, repeated }, pageCapacity(widths, page));
  return { heights: heights.slice(head.length), breaks: breaks.map((last) => last - head.length) };
}

export interface ListSheet {
  readonly name: string;
  /** in characters */
  readonly widths: readonly number[];
  readonly page: PageSetup;
  readonly head: readonly ListRow[];
  /** rows of the head, from 1, that each page repeats; the last of them is the last of the head */
  readonly repeated: RowRange;
  /** each begins a page of its own */
  readonly parts: readonly (readonly ListRow[])[];
}

export function listSheet({ name, widths, page, head, repeated, parts }: ListSheet): SheetModel {
  // of every page but the first, only the repeated rows take room
  const above = head.slice(repeated.first - 1, repeated.last);
  const ofPages = { first: 1, last: above.length };
  const laid = parts.map((rows, index) =>
    index === 0 ? pagesOf(widths, page, head, repeated, rows) : pagesOf(widths, page, above, ofPages, rows),
  );
  const headHeights = pagesOf(widths, page, [], { first: 1, last: 0 }, head).heights;
  const all = [...head, ...parts.flat()];
  const heights = [...headHeights, ...laid.flatMap((part) => part.heights)];
  const breaks: number[] = [];
  let end = head.length;
  for (const [index, { breaks: own, heights: rows }] of laid.entries()) {
    breaks.push(...own.map((last) => last + end));
    end += rows.length;
    if (index < laid.length - 1) breaks.push(end);
  }
  return {
    name,
    columns: widths,
    rows: all.map(({ minHeight }, index) => ({
      minHeight,
      height: heights[index] ?? minHeight,
      source: { kind: 'plain' },
    })),
    cells: placed(all, 0),
    page,
    repeated,
    pageBreaks: breaks,
  };
}
