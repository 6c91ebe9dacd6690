/** Heights of rows: by their own text, and by the text of merged cells that needs more than its rows give. */
import { cellHeight, type HeightOf } from './cellHeights.ts';
import { printContent } from './content.ts';
import { maxRowHeight, roundUpHeight } from './textHeight.ts';
import type { SheetCell } from './types.ts';

/** Where a cell stands and the height in points that its text needs. */
export interface Need {
  readonly row: number;
  readonly rowSpan: number;
  readonly height: number;
}

/** What cells need; blank ones need nothing. */
export function needsBy(heightOf: HeightOf, cells: readonly SheetCell[]): readonly Need[] {
  return cells
    .map((cell) => ({ row: cell.row, rowSpan: cell.rowSpan, height: heightOf(cell) }))
    .filter(({ height }) => height > 0);
}

/** @param textOf what a cell shows now, where that is not its content */
export function needsOf(
  columns: readonly number[],
  cells: readonly SheetCell[],
  textOf: (cell: SheetCell) => string = (cell) => printContent(cell.content),
): readonly Need[] {
  return needsBy((cell) => cellHeight(columns, cell, textOf(cell)), cells);
}

function clip({ row, rowSpan, height }: Need, first: number, last: number): Need {
  const from = Math.max(row, first);
  const to = Math.min(row + rowSpan - 1, last);
  return { row: from, rowSpan: to - from + 1, height };
}

const raised = (height: number, least: number): number =>
  Math.min(Math.max(height, roundUpHeight(least)), maxRowHeight);

/** Gives the rows of a range, which begins with row `first`, what the merged cells in it need. */
function raiseMerged(heights: number[], merged: readonly Need[], first: number): void {
  const raise = (index: number, least: number): void => {
    heights[index] = raised(heights[index] ?? 0, least);
  };
  for (const { row, height } of merged.filter(({ rowSpan }) => rowSpan === 1)) raise(row - first, height);
  for (const { row, rowSpan, height } of merged
    .filter((need) => need.rowSpan > 1)
    .sort((a, b) => a.rowSpan - b.rowSpan)) {
    const start = row - first;
    const own = heights.slice(start, start + rowSpan);
    const lack = height - own.reduce((total, each) => total + each, 0);
    if (lack <= 0) continue;
    for (const [index, each] of own.entries()) raise(start + index, each + lack / rowSpan);
  }
}

/** Heights in points of a sheet's rows, to be asked for many ranges of them. */
export interface RowHeights {
  /** what each row needs for texts that stand in it alone; no range has a lower one */
  readonly own: readonly number[];
  /** of the rows `first` to `last`, as if a page held just them */
  readonly within: (first: number, last: number) => readonly number[];
}

export function createRowHeights(minHeights: readonly number[], needs: readonly Need[]): RowHeights {
  const own = [...minHeights];
  const merged: Need[] = [];
  for (const need of needs) {
    if (need.rowSpan > 1) merged.push(need);
    else own[need.row - 1] = raised(own[need.row - 1] ?? 0, need.height);
  }
  return {
    own,
    within(first, last) {
      const heights = own.slice(first - 1, last);
      const inside = merged.filter(({ row, rowSpan }) => row <= last && row + rowSpan > first);
      raiseMerged(
        heights,
        inside.map((need) => clip(need, first, last)),
        first,
      );
      return heights;
    },
  };
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
  return createRowHeights(minHeights, needs).within(first, last);
}
