/** Where Enter and the arrow keys go: the nearest input above or below in the same column of the sheet. */
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';

export type Direction = 'up' | 'down';

function covers(cell: SheetCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}

function isBeyond(cell: SheetCell, from: SheetCell, direction: Direction): boolean {
  return direction === 'down' ? cell.row >= from.row + from.rowSpan : cell.row + cell.rowSpan <= from.row;
}

/** The next input, or null at the edge of the sheet. */
export function verticalNeighbour(model: SheetModel, from: SheetCell, direction: Direction): SheetCell | null {
  return model.cells.reduce<SheetCell | null>((best, cell) => {
    if (cell.use.kind !== 'input' || !covers(cell, from.column) || !isBeyond(cell, from, direction)) return best;
    if (best === null) return cell;
    return (direction === 'down' ? cell.row < best.row : cell.row > best.row) ? cell : best;
  }, null);
}
