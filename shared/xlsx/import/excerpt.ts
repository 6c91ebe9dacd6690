/** The part of a sheet that a form stands on, as it looks in the file. */
import { type ColumnWidth, columnName, type Range } from '../package/read/sourceSheet.ts';
import type { Block, Grid } from './grid.ts';
import type { ExcerptCell, SourceExcerpt } from './types.ts';

/** Most columns of an excerpt: three times those of the widest form. */
const mostColumns = 40;

/** Most places, blank ones included: a thousand indicators fit, a sheet filled to the border is cut. */
const mostPlaces = 20_000;

/** Characters of a column without a width of its own, as spreadsheets show it. */
const usualWidth = 8.43;

function widthOf(column: number, widths: readonly ColumnWidth[]): number {
  return widths.find(({ left, right }) => left <= column && column <= right)?.width ?? usualWidth;
}

/** A cell without text shows its formula, so that a missing result can be seen. */
const shownText = ({ cell }: Block): string => (cell.text === '' ? `=${cell.formulaText}` : cell.text);

/** A cell under another one's merge is not seen. */
const isSeenIn =
  (grid: Grid) =>
  ({ cell, range }: Block): boolean => {
    const merge = grid.mergeAt(cell.row, cell.column);
    return merge === undefined || (merge.top === range.top && merge.left === range.left);
  };

const sorted = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** How many of the sorted numbers are at most `border`. */
function countUpTo(numbers: readonly number[], border: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? border) <= border) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rows and columns in which no cell begins are left out, so that a sheet with one cell far away stays small; their
 * numbers tell that something is missing between.
 */
export function excerptOf(grid: Grid, { top, bottom }: Pick<Range, 'top' | 'bottom'>): SourceExcerpt {
  const seen = grid.blocks.filter(({ cell }) => cell.row >= top && cell.row <= bottom).filter(isSeenIn(grid));
  const columns = sorted(seen.map(({ cell }) => cell.column)).slice(0, mostColumns);
  const rows = sorted(seen.map(({ cell }) => cell.row)).slice(0, Math.floor(mostPlaces / Math.max(1, columns.length)));
  const columnIndex = new Map(columns.map((column, index) => [column, index]));
  const rowIndex = new Map(rows.map((row, index) => [row, index]));
  const cells = seen.flatMap((block): readonly ExcerptCell[] => {
    const { range } = block;
    const [row, column] = [rowIndex.get(range.top), columnIndex.get(range.left)];
    if (row === undefined || column === undefined) return [];
    return [
      {
        range,
        row,
        column,
        rowSpan: countUpTo(rows, range.bottom) - row,
        columnSpan: countUpTo(columns, range.right) - column,
        text: shownText(block),
      },
    ];
  });
  return {
    rows,
    columns: columns.map((column) => ({ name: columnName(column), width: widthOf(column, grid.sheet.columnWidths) })),
    cells,
    isCut: cells.length < seen.length,
  };
}
