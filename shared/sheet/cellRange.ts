/** Ranges of the sheet's squares, as they are selected, filled, cleared and copied: merged cells are never cut. */
import type { SheetCell, SheetModel } from './types.ts';

/** Squares of the sheet, rows and columns from 1, all four included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeOfCell({ row, column, rowSpan, columnSpan }: SheetCell): CellRange {
  return { top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 };
}

export const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The smallest range around both. */
export function joinedRange(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function touches(cell: SheetCell, range: CellRange): boolean {
  const { top, left, bottom, right } = rangeOfCell(cell);
  return top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left;
}

/** The range with every merged cell whole that it touches. */
export function widened(model: SheetModel, range: CellRange): CellRange {
  const wider = model.cells.reduce(
    (all, cell) => (touches(cell, all) ? joinedRange(all, rangeOfCell(cell)) : all),
    range,
  );
  return sameRange(wider, range) ? range : widened(model, wider);
}

/** The cells of a range, row by row from top left; those that it would cut are among them. */
export function cellsIn(model: SheetModel, range: CellRange): readonly SheetCell[] {
  return model.cells.filter((cell) => touches(cell, range)).toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a range is exactly one cell, merged or not. */
export function isOneCell(model: SheetModel, range: CellRange): boolean {
  return cellsIn(model, range).length === 1;
}

/** The cell that covers a square; undefined outside of the sheet. */
export function cellAt(model: SheetModel, row: number, column: number): SheetCell | undefined {
  return model.cells.find((cell) => touches(cell, { top: row, left: column, bottom: row, right: column }));
}
