import type { Block, BlockRow } from './block.ts';
import type { HeightOf } from './cellHeights.ts';
import { maxRowHeight } from './textHeight.ts';

/** Rows of the sheet that each row of the form takes: a spreadsheet's rows have a greatest height. */
function partsOf({ rows, cells }: Block, heightOf: HeightOf): readonly number[] {
  const parts = rows.map(() => 1);
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue;
    const own = Math.ceil(heightOf(cell) / maxRowHeight);
    parts[cell.row - 1] = Math.max(parts[cell.row - 1] ?? 1, own);
  }
  return parts;
}

/** The first row, from 1, that each row of the form takes, and at the end the row below them all. */
function startsOf(parts: readonly number[]): readonly number[] {
  const starts = [1];
  for (const [index, count] of parts.entries()) starts.push((starts[index] ?? 1) + count);
  return starts;
}

/** Gives a row whose text needs more than a spreadsheet's row can have further rows to spread over, merged with it. */
export function splitTallRows(block: Block, heightOf: HeightOf): Block {
  const parts = partsOf(block, heightOf);
  if (parts.every((count) => count === 1)) return block;
  const starts = startsOf(parts);
  const startOf = (row: number): number => starts[row - 1] ?? row;
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
