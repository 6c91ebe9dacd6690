import type { Block, BlockRow } from './block.ts';
import { cellHeight } from './rowHeights.ts';
import { maxRowHeight } from './textHeight.ts';

/** Rows of the sheet that one row of the form takes: a spreadsheet's rows have a greatest height. */
function partsOf(block: Block, columns: readonly number[], row: number): number {
  const own = block.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  const need = Math.max(0, ...own.map((cell) => cellHeight(columns, cell)));
  return Math.max(1, Math.ceil(need / maxRowHeight));
}

/** Gives a row whose text needs more than a spreadsheet's row can have further rows to spread over, merged with it. */
export function splitTallRows(block: Block, columns: readonly number[]): Block {
  const parts = block.rows.map((_, index) => partsOf(block, columns, index + 1));
  if (parts.every((count) => count === 1)) return block;
  const startOf = (row: number): number => parts.slice(0, row - 1).reduce((sum, count) => sum + count, 1);
  const rows = block.rows.flatMap((row, index): readonly BlockRow[] => {
    const count = parts[index] ?? 1;
    return Array.from({ length: count }, (_, part) => ({
      ...row,
      keep: part < count - 1 ? ('part' as const) : row.keep,
    }));
  });
  const cells = block.cells.map((cell) => {
    const row = startOf(cell.row);
    return { ...cell, row, rowSpan: startOf(cell.row + cell.rowSpan) - row };
  });
  return { rows, cells };
}
