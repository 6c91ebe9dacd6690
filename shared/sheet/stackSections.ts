import type { Side } from '../forms/types.ts';
import { type Block, emptyBlock, stack } from './block.ts';

/** A section as laid out, with the side that its definition gives it. */
export interface LaidSection {
  readonly side: Side | undefined;
  readonly block: Block;
}

/** Makes the side label that ends where a block ends reach down over further rows. */
function reachDown(block: Block, column: number, rows: number): Block {
  const end = block.rows.length;
  const cells = block.cells.map((cell) =>
    cell.column === column && cell.row + cell.rowSpan - 1 === end ? { ...cell, rowSpan: cell.rowSpan + rows } : cell,
  );
  return { ...block, cells };
}

/** Puts sections below each other; a side label goes on beside those that continue it. */
export function stackSections(sections: readonly LaidSection[]): Block {
  let column: number | null = null;
  return sections.reduce<Block>((above, { side, block }) => {
    const reaches = side === 'continued' && column !== null;
    const begun = reaches && column !== null ? reachDown(above, column, block.rows.length) : above;
    if (side !== 'continued') column = side?.at[0] ?? null;
    return stack(begun, block);
  }, emptyBlock);
}
