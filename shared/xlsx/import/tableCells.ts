/** Cells of a table with free rows: which block gives a row its value in a column. */
import type { FoundColumn } from './findHeaders.ts';
import type { Block } from './grid.ts';
import type { Reading } from './reading.ts';

export type Columns = ReadonlyMap<string, FoundColumn>;

/** The block that covers a row in a column; blocks that come over from a column on the left don't count. */
export function coveringBlock(reading: Reading, row: number, column: FoundColumn | undefined): Block | undefined {
  if (column === undefined) return undefined;
  for (let at = column.left; at <= column.right; at += 1) {
    const block = reading.grid.at(row, at);
    const holds = block !== undefined && (block.cell.text.trim() !== '' || block.cell.formula === 'unsaved');
    if (holds && block.range.left >= column.left) return block;
  }
  return undefined;
}

/** The block whose first row is the row: a value merged down belongs to its first row. */
export function ownBlock(reading: Reading, row: number, column: FoundColumn | undefined): Block | undefined {
  const block = coveringBlock(reading, row, column);
  return block?.range.top === row ? block : undefined;
}

/** Whether the column's place is covered by a cell that begins in another column. */
export function isOverrun(reading: Reading, row: number, column: FoundColumn | undefined): Block | undefined {
  if (column === undefined) return undefined;
  const block = reading.grid.at(row, column.left);
  return block !== undefined && block.range.left < column.left ? block : undefined;
}
