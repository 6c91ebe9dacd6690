/** Where the keys go from a cell, as in a spreadsheet: only cells that are typed in are stops. */
import { type CellRange, rangeOfCell, widened } from './cellRange.ts';
import { printContent } from './content.ts';
import type { InputUse, SheetCell, SheetModel } from './types.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A square, from 1. Keys go on in the row or column that they came in, through merged cells too. */
export interface Square {
  readonly row: number;
  readonly column: number;
}

export type InputCell = SheetCell & { readonly use: InputUse };

export const isInputCell = (cell: SheetCell): cell is InputCell => cell.use.kind === 'input';

/** The cells that are typed in, in reading order. */
export function inputCells(model: SheetModel): readonly InputCell[] {
  return model.cells.filter(isInputCell);
}

const coversRow = (cell: SheetCell, row: number) => cell.row <= row && row < cell.row + cell.rowSpan;
const coversColumn = (cell: SheetCell, column: number) =>
  cell.column <= column && column < cell.column + cell.columnSpan;

/** The stops of a row or column beyond a cell, the nearest first. */
function beyond(
  model: SheetModel,
  from: SheetCell,
  { row, column }: Square,
  direction: Direction,
): readonly InputCell[] {
  const own = rangeOfCell(from);
  const cells = inputCells(model);
  switch (direction) {
    case 'up':
      return cells
        .filter((cell) => coversColumn(cell, column) && rangeOfCell(cell).bottom < own.top)
        .toSorted((a, b) => b.row - a.row);
    case 'down':
      return cells
        .filter((cell) => coversColumn(cell, column) && cell.row > own.bottom)
        .toSorted((a, b) => a.row - b.row);
    case 'left':
      return cells
        .filter((cell) => coversRow(cell, row) && rangeOfCell(cell).right < own.left)
        .toSorted((a, b) => b.column - a.column);
    case 'right':
      return cells
        .filter((cell) => coversRow(cell, row) && cell.column > own.right)
        .toSorted((a, b) => a.column - b.column);
  }
}

/** The next stop; null at the edge of the sheet. */
export function neighbour(model: SheetModel, from: SheetCell, at: Square, direction: Direction): InputCell | null {
  return beyond(model, from, at, direction)[0] ?? null;
}

/**
 * The edge of what is filled, as Ctrl with an arrow finds it: the last of the filled stops that follow on each other,
 * from a blank or before one the next that is filled, else the last stop of all. Null at the edge of the sheet.
 */
export function edge(
  model: SheetModel,
  from: SheetCell,
  at: Square,
  direction: Direction,
  isFilled: (cell: InputCell) => boolean,
): InputCell | null {
  const stops = beyond(model, from, at, direction);
  const [next] = stops;
  if (next === undefined) return null;
  if (isInputCell(from) && isFilled(from) && isFilled(next)) {
    const firstBlank = stops.findIndex((cell) => !isFilled(cell));
    return stops[(firstBlank === -1 ? stops.length : firstBlank) - 1] ?? null;
  }
  return stops.find(isFilled) ?? stops.at(-1) ?? null;
}

/** First or last stop of a row, or of the whole sheet. */
export function endOf(model: SheetModel, row: number | null, end: 'first' | 'last'): InputCell | null {
  const stops = inputCells(model).filter((cell) => row === null || coversRow(cell, row));
  const inOrder = row === null ? stops : stops.toSorted((a, b) => a.column - b.column);
  return inOrder.at(end === 'first' ? 0 : -1) ?? null;
}

/** The stop in the column that is about so many points of height away; null at the edge of the sheet. */
export function pageAway(
  model: SheetModel,
  from: SheetCell,
  at: Square,
  direction: 'up' | 'down',
  points: number,
): InputCell | null {
  const stops = beyond(model, from, at, direction);
  const between = (cell: SheetCell): number => {
    const [first, last] = direction === 'down' ? [from.row, cell.row] : [cell.row, from.row];
    return model.rows.slice(first - 1, last - 1).reduce((sum, { height }) => sum + height, 0);
  };
  return stops.findLast((cell) => between(cell) <= points) ?? stops[0] ?? null;
}

type Edge = 'top' | 'left' | 'bottom' | 'right';

const edges: Readonly<Record<Direction, { readonly near: Edge; readonly far: Edge; readonly step: 1 | -1 }>> = {
  up: { near: 'bottom', far: 'top', step: -1 },
  down: { near: 'top', far: 'bottom', step: 1 },
  left: { near: 'right', far: 'left', step: -1 },
  right: { near: 'left', far: 'right', step: 1 },
};

const size = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

function limitOf(model: SheetModel, side: Edge): number {
  if (side === 'top' || side === 'left') return 1;
  return side === 'bottom' ? model.rows.length : model.columns.length;
}

/** The range with one edge moved a square further in a direction: it grows away from the active cell, or shrinks to it. */
export function stretched(model: SheetModel, active: CellRange, range: CellRange, direction: Direction): CellRange {
  const { near, far, step } = edges[direction];
  // a range that lies open on the other side is taken back first; where merged cells hold it open, this side grows
  if (range[near] !== active[near]) {
    for (let at = range[near] + step; at !== active[near] + step; at += step) {
      const smaller = widened(model, { ...range, [near]: at });
      if (size(smaller) < size(range)) return smaller;
    }
  }
  if (range[far] === limitOf(model, far)) return range;
  return widened(model, { ...range, [far]: range[far] + step });
}

/** Whether a stop is filled in the sheet as it was laid out. */
export const isFilledIn = (cell: SheetCell): boolean => printContent(cell.content).trim() !== '';
