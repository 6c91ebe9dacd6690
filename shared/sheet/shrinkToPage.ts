/**
 * Texts that no page could hold at their own size. A row of the form is never spread over two pages: its values would
 * stand there twice and be read as two rows. Such a text is set smaller instead, until its row fits.
 */
import type { Block } from './block.ts';
import type { HeightOf } from './cellHeights.ts';
import { spanWidthPt } from './columnWidth.ts';
import { printContent } from './content.ts';
import { createRowHeights, needsBy } from './rowHeights.ts';
import { cellLooks } from './styles.ts';
import { maxRowHeight, textHeight } from './textHeight.ts';
import type { RowRange, SheetCell } from './types.ts';

/**
 * Sizes to choose from, in points; spreadsheets know none below one. LibreOffice sets whole pixels, so that 8 comes out as
 * 8.25 and takes a tenth more room than computed; from 4 up only sizes stand here that it doesn't make larger.
 */
const sizes: readonly number[] = [9, 8.5, 7, 6, 5.5, 4, 3, 2, 1];

/** Points that rounding to the grid of heights may add to a row and its parts. */
const rounding = 3;

/** First and last row, from 1, of those that stand on one page with a row: headings above it, what it heads below. */
function company(block: Block, row: number): readonly [first: number, last: number] {
  const heads = (above: number): boolean => block.rows[above - 1]?.keep === 'heading';
  let [first, last] = [row, row];
  while (heads(first - 1)) first -= 1;
  while (last < block.rows.length && heads(last)) last += 1;
  return [first, last];
}

/** Of a name merged over several rows, any single one may have to hold it, where a page ends below its first. */
const roomOf = (cell: SheetCell, room: number): number => (cell.rowSpan > 1 ? Math.min(room, maxRowHeight) : room);

function shrunk(columns: readonly number[], cell: SheetCell, room: number): SheetCell {
  const text = printContent(cell.content);
  const width = spanWidthPt(columns, cell.column, cell.columnSpan);
  const fits = (size: number): boolean => textHeight(cell.style, text, width, size) <= roomOf(cell, room);
  const own = cellLooks[cell.style].size;
  return fits(own) ? cell : { ...cell, size: sizes.find((size) => size < own && fits(size)) ?? 1 };
}

/**
 * @param capacity points of rows that a page holds
 * @param repeated rows that take room on every page after their own
 */
export function shrinkToPage(
  block: Block,
  columns: readonly number[],
  heightOf: HeightOf,
  capacity: number,
  repeated: RowRange | null,
): Block {
  const tall = new Set(block.cells.filter((cell) => heightOf(cell) > capacity / 2));
  if (tall.size === 0) return block;
  const minHeights = block.rows.map(({ minHeight }) => minHeight);
  const short = block.cells.filter((cell) => !tall.has(cell));
  const { within } = createRowHeights(minHeights, needsBy(heightOf, short));
  const roomAt = (row: number): number => {
    const [first, last] = company(block, row);
    const heights = within(first, last).toSpliced(row - first, 1);
    const above = repeated !== null && repeated.last < first ? within(repeated.first, repeated.last) : [];
    return capacity - rounding - [...above, ...heights].reduce((sum, each) => sum + each, 0);
  };
  return {
    ...block,
    cells: block.cells.map((cell) => (tall.has(cell) ? shrunk(columns, cell, roomAt(cell.row)) : cell)),
  };
}
