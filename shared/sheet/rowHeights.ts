/** Heights of rows: by their own text, and by the text of merged cells that needs more than its rows give. */
import { spanWidthPt } from './columnWidth.ts';
import { printContent } from './content.ts';
import { maxRowHeight, roundUpHeight, textHeight } from './textHeight.ts';
import type { SheetCell } from './types.ts';

/** Where a cell stands and the height in points that its text needs. */
export interface Need {
  readonly row: number;
  readonly rowSpan: number;
  readonly height: number;
}

/** The height in points that a text needs in a cell; the editor asks it for what is being typed. */
export function cellHeight(columns: readonly number[], cell: SheetCell, text = printContent(cell.content)): number {
  return textHeight(cell.style, text, spanWidthPt(columns, cell.column, cell.columnSpan), cell.size);
}

/** @param textOf what a cell shows now, where that is not its content */
export function needsOf(
  columns: readonly number[],
  cells: readonly SheetCell[],
  textOf: (cell: SheetCell) => string = (cell) => printContent(cell.content),
): readonly Need[] {
  return cells
    .map((cell) => ({ row: cell.row, rowSpan: cell.rowSpan, height: cellHeight(columns, cell, textOf(cell)) }))
    .filter(({ height }) => height > 0);
}

function clip({ row, rowSpan, height }: Need, first: number, last: number): Need {
  const from = Math.max(row, first);
  const to = Math.min(row + rowSpan - 1, last);
  return { row: from, rowSpan: to - from + 1, height };
}

/**
 * Heights in points of the rows `first` to `last`, as if a page held just them: a merge that reaches beyond is cut,
 * and each part must hold the whole text. What a merged text lacks is shared out evenly over its rows.
 *
 * @param minHeights of all rows of the sheet
 */
export function rowHeights(
  minHeights: readonly number[],
  needs: readonly Need[],
  first = 1,
  last = minHeights.length,
): readonly number[] {
  const heights = minHeights.slice(first - 1, last);
  const raise = (row: number, height: number): void => {
    const index = row - first;
    heights[index] = Math.min(Math.max(heights[index] ?? 0, roundUpHeight(height)), maxRowHeight);
  };
  const inside = needs.map((need) => clip(need, first, last)).filter(({ rowSpan }) => rowSpan > 0);
  for (const { row, height } of inside.filter(({ rowSpan }) => rowSpan === 1)) raise(row, height);
  const merged = inside.filter(({ rowSpan }) => rowSpan > 1).sort((a, b) => a.rowSpan - b.rowSpan);
  for (const { row, rowSpan, height } of merged) {
    const own = heights.slice(row - first, row - first + rowSpan);
    const lack = height - own.reduce((total, each) => total + each, 0);
    if (lack <= 0) continue;
    for (const [index, each] of own.entries()) raise(row + index, each + lack / rowSpan);
  }
  return heights;
}
