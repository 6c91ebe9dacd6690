/** Keys that go from cell to cell, or stretch what is selected. */
import type { KeyboardEvent } from 'react';
import { valueAt } from '../../../shared/draft/path.ts';
import {
  type Direction,
  edge,
  endOf,
  type InputCell,
  neighbour,
  pageAway,
  type Square,
  stretched,
} from '../../../shared/sheet/cellMoves.ts';
import { type CellRange, isOneCell, joinedRange, rangeOfCell, widened } from '../../../shared/sheet/cellRange.ts';
import type { CursorAt } from './cellCursor.ts';
import { changeableIn } from './cellEdits.ts';
import type { SheetKeys } from './keys.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Points of the sheet that a page key passes, where the view's height isn't known. */
const usualPage = 400;

const isVertical = (direction: Direction) => direction === 'up' || direction === 'down';

/** The square in which the keys go on: a merged cell is passed in the row or column that it was come to. */
function squareIn(cell: InputCell, from: Square, direction: Direction): Square {
  const { top, bottom } = rangeOfCell(cell);
  if (isVertical(direction)) return { row: direction === 'up' ? bottom : top, column: from.column };
  return { row: from.row, column: cell.column };
}

export function goTo({ session, cursor, enter }: SheetKeys, cell: InputCell | null, square?: Square): void {
  const name = cell === null ? undefined : session.fields.placeOf(cell)?.name;
  if (name === undefined) return;
  cursor.goesOn({ ...(square !== undefined && { square }) });
  enter(name);
}

const isFilledIn = ({ session }: SheetKeys) => {
  const { draft } = session.store.getSnapshot();
  return ({ use }: InputCell): boolean => valueAt(draft, use.path).trim() !== '';
};

function stretchTo(keys: SheetKeys, at: CursorAt, range: CellRange): void {
  keys.cursor.select(range);
  keys.reveal(range.bottom > rangeOfCell(at.cell).bottom ? range.bottom : range.top);
  keys.sayRange(range);
}

function arrow(keys: SheetKeys, at: CursorAt, event: KeyboardEvent, direction: Direction): void {
  const { model } = keys.session.store.getSnapshot();
  const own = rangeOfCell(at.cell);
  const range = keys.session.cells.getSnapshot()?.range ?? own;
  const isFar = event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    const last = isFar ? edge(model, at.cell, at.square, direction, isFilledIn(keys)) : null;
    if (isFar && last === null) return;
    const next = last === null ? stretched(model, own, range, direction) : joinedRange(own, rangeOfCell(last));
    stretchTo(keys, at, widened(model, next));
    return;
  }
  const to = isFar
    ? edge(model, at.cell, at.square, direction, isFilledIn(keys))
    : neighbour(model, at.cell, at.square, direction);
  if (to !== null) goTo(keys, to, squareIn(to, at.square, direction));
  else if (!isOneCell(model, range)) keys.cursor.select();
}

function ending(keys: SheetKeys, at: CursorAt, event: KeyboardEvent): InputCell | null {
  const { model } = keys.session.store.getSnapshot();
  const isFar = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Home':
      return endOf(model, isFar ? null : at.square.row, 'first');
    case 'End':
      return endOf(model, isFar ? null : at.square.row, 'last');
    case 'PageUp':
    case 'PageDown':
      return pageAway(
        model,
        at.cell,
        at.square,
        event.key === 'PageUp' ? 'up' : 'down',
        keys.pageHeight() || usualPage,
      );
    default:
      return null;
  }
}

/** Whether the key leaves the row. */
const isVerticalEnd = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.key.startsWith('Page');

/** Goes round in what is selected: along its rows, or down its columns. */
function round(keys: SheetKeys, at: CursorAt, range: CellRange, key: 'Tab' | 'Enter', isBack: boolean): void {
  const cells = changeableIn(keys.session.store.getSnapshot().model, range);
  const inOrder = key === 'Tab' ? cells : cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const here = inOrder.indexOf(at.cell);
  const next = inOrder.at((here + (isBack ? -1 : 1)) % inOrder.length);
  const name = next === undefined ? undefined : keys.session.fields.placeOf(next)?.name;
  if (name === undefined || next === undefined) return;
  keys.cursor.goesOn({ range });
  keys.enter(name);
}

/** Down the column; after tabbing back to the column where it began, as a row after row is filled in. */
export function pressEnter(keys: SheetKeys, at: CursorAt, isBack: boolean): void {
  const { model } = keys.session.store.getSnapshot();
  const direction = isBack ? 'up' : 'down';
  const column = keys.cursor.tabbedFrom() ?? at.square.column;
  const square = { row: at.square.row, column };
  const next = neighbour(model, at.cell, square, direction);
  if (next !== null) goTo(keys, next, squareIn(next, square, direction));
  else keys.cursor.select();
}

/** A key in a cell that is selected; true if it was one of these. */
export function moveSelected(keys: SheetKeys, at: CursorAt, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  const { model } = keys.session.store.getSnapshot();
  const range = keys.session.cells.getSnapshot()?.range ?? rangeOfCell(at.cell);
  const direction = arrows[event.key];
  if (direction !== undefined) {
    arrow(keys, at, event, direction);
    return true;
  }
  if (event.key === 'Tab' || event.key === 'Enter') {
    if (event.ctrlKey || event.metaKey) return false;
    if (!isOneCell(model, range)) {
      round(keys, at, range, event.key, event.shiftKey);
      return true;
    }
    if (event.key === 'Enter') pressEnter(keys, at, event.shiftKey);
    else keys.cursor.goesOn({ tabbedFrom: keys.cursor.tabbedFrom() ?? at.square.column });
    return event.key === 'Enter';
  }
  const end = ending(keys, at, event);
  if (end === null) return event.key === 'PageUp' || event.key === 'PageDown';
  if (event.shiftKey) stretchTo(keys, at, widened(model, joinedRange(rangeOfCell(at.cell), rangeOfCell(end))));
  else goTo(keys, end, { row: isVerticalEnd(event) ? end.row : at.square.row, column: end.column });
  return true;
}

/** Arrows in a text that is being typed: they leave a figure, and a text at its first and last line. */
export function moveEditing(keys: SheetKeys, at: CursorAt, event: KeyboardEvent): boolean {
  const direction = arrows[event.key];
  const { element } = at;
  if (event.key === 'Tab') keys.cursor.goesOn({ tabbedFrom: keys.cursor.tabbedFrom() ?? at.square.column });
  // they choose in a list
  if (direction === undefined || element instanceof HTMLSelectElement) return false;
  if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return false;
  if (element instanceof HTMLInputElement) {
    if (!isVertical(direction) && keys.session.cells.getSnapshot()?.isTypedOver !== true) return false;
  } else {
    if (!isVertical(direction)) return false;
    const end = direction === 'up' ? 0 : element.value.length;
    if (element.selectionStart !== end || element.selectionEnd !== end) return false;
  }
  arrow(keys, at, event, direction);
  return true;
}
