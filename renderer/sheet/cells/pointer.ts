/** The mouse in the sheet: a press selects a cell, one in the selected cell's text edits it, a drag selects a range. */
import type { MouseEvent } from 'react';
import { type InputCell, isInputCell } from '../../../shared/sheet/cellMoves.ts';
import { cellAt, joinedRange, rangeOfCell, sameRange, widened } from '../../../shared/sheet/cellRange.ts';
import type { SheetCell } from '../../../shared/sheet/types.ts';
import { caretAtEnd, enterField, fieldElement } from '../fieldElement.ts';
import { dragScroll } from './dragScroll.ts';
import type { SheetKeys } from './keys.ts';

/** The cell's square as drawn, wherever in it the mouse is. */
function squareOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}

function cellUnder({ session }: SheetKeys, target: EventTarget): SheetCell | undefined {
  const square = squareOf(target);
  if (square === null) return undefined;
  const [row, column] = [Number(square.dataset['row']), Number(square.getAttribute('aria-colindex'))];
  return cellAt(session.store.getSnapshot().model, row, column);
}

/** Selects from the cell with the cursor to another one. */
function selectTo(keys: SheetKeys, cell: SheetCell): void {
  const at = keys.cursor.at();
  if (at === null) return;
  const { model } = keys.session.store.getSnapshot();
  const range = widened(model, joinedRange(rangeOfCell(at.cell), rangeOfCell(cell)));
  if (sameRange(range, keys.session.cells.getSnapshot()?.range ?? rangeOfCell(at.cell))) return;
  keys.cursor.select(range);
  keys.sayRange(range);
}

function pressActive(event: MouseEvent, keys: SheetKeys, { use }: InputCell, element: HTMLElement): void {
  const isEditing = keys.session.cells.getSnapshot()?.mode === 'editing';
  const isOnText = event.target === element;
  // what the form states is edited by a double press only
  if (!isEditing && use.isGiven === true && event.detail < 2) {
    event.preventDefault();
    return;
  }
  if (!isEditing) keys.cursor.edit('caret');
  if (isOnText) return;
  // the whole cell takes a press, not only the line of its text
  event.preventDefault();
  const field = fieldElement(element);
  if (field !== null && !isEditing) caretAtEnd(field);
}

export interface SheetPointer {
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseOver: (event: MouseEvent<HTMLElement>) => void;
}

export function sheetPointer(keys: SheetKeys): SheetPointer {
  let isDragging = false;

  /** The drag has come to what is under the mouse; false where it goes on selecting letters. */
  function dragTo(under: EventTarget): boolean {
    const cell = cellUnder(keys, under);
    if (cell === undefined) return false;
    const isOwn = cell === keys.cursor.at()?.cell;
    // within its own cell a drag selects letters
    if (isOwn && keys.session.cells.getSnapshot()?.mode === 'editing') return false;
    selectTo(keys, cell);
    return true;
  }

  const scrolling = dragScroll(keys.desk, dragTo);
  return {
    onMouseDown(event) {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest('button') !== null) return;
      const cell = cellUnder(keys, event.target);
      if (cell === undefined) return;
      const active = keys.cursor.at();
      if (event.shiftKey && active !== null) {
        event.preventDefault();
        selectTo(keys, cell);
        return;
      }
      const element = fieldElement(squareOf(event.target)?.querySelector('.cellInput[name]') ?? null);
      if (element === null || !isInputCell(cell)) return;
      isDragging = true;
      scrolling.start();
      const isActive = active !== null && active.element === element && document.activeElement === element;
      // a list opens at the first press, as everywhere
      if (element instanceof HTMLSelectElement) {
        if (isActive) keys.cursor.edit('caret');
        return;
      }
      if (isActive) {
        pressActive(event, keys, cell, element);
        return;
      }
      event.preventDefault();
      enterField(element);
    },
    onMouseOver(event) {
      if (!isDragging) return;
      if ((event.buttons & 1) === 0) {
        isDragging = false;
        return;
      }
      if (dragTo(event.target)) event.preventDefault();
    },
  };
}
