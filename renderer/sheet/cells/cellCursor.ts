/**
 * The cell with the cursor. Its input has the focus; while it is `selected`, all of its text is, so that typing replaces
 * it natively, an input method's first letter too.
 */
import { pathKey, valueAt } from '../../../shared/draft/path.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import { type InputCell, isInputCell, type Square } from '../../../shared/sheet/cellMoves.ts';
import { type CellRange, rangeOfCell, sameRange } from '../../../shared/sheet/cellRange.ts';
import type { FieldElement } from '../../session/draft/fieldBinding.ts';
import type { EditorSession } from '../../session/EditorContext.tsx';
import { cellText } from '../../text/cells.ts';
import { showSelected } from '../fieldElement.ts';

/** What the keys are told of the cell that they are pressed in. */
export interface CursorAt {
  readonly cell: InputCell;
  readonly element: FieldElement;
  /** row and column in which the keys go on */
  readonly square: Square;
}

export interface CellCursor {
  /** The cursor came into an input. */
  readonly came: (element: FieldElement) => void;
  readonly left: () => void;
  /** Where the cursor is; null where it is in no cell. */
  readonly at: () => CursorAt | null;
  /** How the next cell is come to. */
  readonly goesOn: (next: NextArrival) => void;
  /** Column in which the tabbing that led here began; null where it was no tabbing. */
  readonly tabbedFrom: () => number | null;
  readonly select: (range?: CellRange) => void;
  /** @param how `typed`: over what was there */
  readonly edit: (how: 'caret' | 'typed') => void;
  /** Takes back what was typed since the cursor came, and selects the cell; false where nothing was. */
  readonly takeBack: () => boolean;
  /** After an edit from elsewhere: the text may be another, and the sheet. */
  readonly follow: (isNewSheet: boolean) => void;
}

export interface NextArrival {
  /** row and column in which the keys go on; left out, those where the cell begins */
  readonly square?: Square;
  /** column in which tabbing began; left out, it is no tabbing */
  readonly tabbedFrom?: number;
  /** stays selected around the cell */
  readonly range?: CellRange;
}

interface Arrival {
  readonly path: DraftPath;
  readonly text: string;
}

export function createCellCursor(session: EditorSession): CellCursor {
  const { store, fields, cells } = session;
  let element: FieldElement | null = null;
  let arrival: Arrival | null = null;
  let next: NextArrival | null = null;
  let square: Square = { row: 1, column: 1 };
  let tabbed: number | null = null;
  let isTold = false;

  const cellOf = (input: FieldElement | null): InputCell | null => {
    const cell = input === null ? undefined : fields.cellOf(input.name);
    return cell !== undefined && isInputCell(cell) ? cell : null;
  };

  function lock(input: FieldElement, cell: InputCell, isLocked: boolean): void {
    if (!(input instanceof HTMLSelectElement) && cell.use.isGiven === true) input.readOnly = isLocked;
  }

  function select(range?: CellRange): void {
    const cell = cellOf(element);
    if (element === null || cell === null) return;
    lock(element, cell, true);
    cells.set({ active: cell.use.path, range: range ?? rangeOfCell(cell), mode: 'selected' });
    showSelected(element);
  }

  return {
    came(input) {
      const cell = cellOf(input);
      if (cell === null) return;
      const before = cellOf(element);
      if (element !== null && element !== input && before !== null) lock(element, before, false);
      const isSame = element === input && arrival !== null && pathKey(arrival.path) === pathKey(cell.use.path);
      element = input;
      square = next?.square ?? { row: cell.row, column: cell.column };
      tabbed = next?.tabbedFrom ?? null;
      const range = next?.range;
      next = null;
      if (isSame && cells.getSnapshot() !== null) return;
      arrival = { path: cell.use.path, text: valueAt(store.getSnapshot().draft, cell.use.path) };
      select(range);
    },
    left() {
      next = null;
      const cell = cellOf(element);
      if (element !== null && cell !== null) lock(element, cell, false);
      element = null;
      arrival = null;
      cells.set(null);
    },
    at() {
      const cell = cellOf(element);
      return element === null || cell === null ? null : { cell, element, square };
    },
    goesOn(arriving) {
      next = arriving;
    },
    tabbedFrom: () => tabbed,
    select,
    edit(how) {
      const cell = cellOf(element);
      if (element === null || cell === null) return;
      lock(element, cell, false);
      const range = cells.getSnapshot()?.range ?? rangeOfCell(cell);
      cells.set({ active: cell.use.path, range, mode: 'editing', ...(how === 'typed' && { isTypedOver: true }) });
      if (cell.use.isGiven === true && how === 'caret' && !isTold) {
        isTold = true;
        session.notices.say({ text: cellText.given, tone: 'info' });
      }
    },
    takeBack() {
      const cell = cellOf(element);
      if (arrival === null || cell === null) return false;
      const { path, text } = arrival;
      const isTyped = valueAt(store.getSnapshot().draft, path) !== text;
      if (isTyped) store.revert(path, text);
      // what an input shows and no draft has yet: a name that was emptied
      if (element !== null && !(element instanceof HTMLSelectElement) && element.value !== text) element.value = text;
      select();
      return isTyped;
    },
    follow(isNewSheet) {
      const cell = cellOf(element);
      const selection = cells.getSnapshot();
      if (element === null || cell === null || selection === null || document.activeElement !== element) return;
      const own = rangeOfCell(cell);
      const isMoved = isNewSheet && !sameRange(selection.range, own);
      if (isMoved) {
        square = { row: cell.row, column: cell.column };
        cells.set({ ...selection, active: cell.use.path, range: own });
      }
      if (arrival !== null) arrival = { ...arrival, path: cell.use.path };
      if (selection.mode !== 'selected') return;
      arrival = { path: cell.use.path, text: valueAt(store.getSnapshot().draft, cell.use.path) };
      showSelected(element);
    },
  };
}
