/** Commands of the sheet by keys: on the cell, the range or the rows that are selected. */
import { assertNever } from '../../../shared/assertNever.ts';
import { valueAt } from '../../../shared/draft/path.ts';
import { type CellRange, isOneCell, rangeOfCell } from '../../../shared/sheet/cellRange.ts';
import { freePlaceOfCell, freeRowAt, placeOfCell } from '../../session/draft/placeStore.ts';
import type { RowAction } from '../../session/draft/rowActions.ts';
import type { RowAt } from '../../session/draft/rowPlace.ts';
import type { EditorCommand } from '../../session/draft/shortcuts.ts';
import { runRowsTool, runTool, scopeOf } from '../../session/rowTools.ts';
import { cellText } from '../../text/cells.ts';
import { caretAtEnd, insertText } from '../fieldElement.ts';
import type { CursorAt } from './cellCursor.ts';
import { type CellChange, changed, clearing, filling, fillingOn } from './cellEdits.ts';
import type { SheetKeys } from './keys.ts';

const rangeNow = ({ session }: SheetKeys, at: CursorAt): CellRange =>
  session.cells.getSnapshot()?.range ?? rangeOfCell(at.cell);

/** One step of the undo log; the cursor and what is selected stay. */
export function change(
  keys: SheetKeys,
  at: CursorAt,
  changes: readonly CellChange[],
  said: (n: number) => string,
): void {
  const { store } = keys.session;
  const { draft: before } = store.getSnapshot();
  const count = changes.filter(({ cell, text }) => valueAt(before, cell.use.path) !== text).length;
  if (count === 0) return;
  store.apply((draft) => ({ draft: changed(store.form, draft, changes), focus: null, origin: at.cell.use.path }));
  if (count > 1) keys.announce(said(count));
}

/** Where only one cell is selected, the one above or to the left is filled on from, as in a spreadsheet. */
function fillOn(keys: SheetKeys, at: CursorAt, direction: 'down' | 'right'): void {
  const { store } = keys.session;
  store.commitName();
  const { model, draft } = store.getSnapshot();
  const range = rangeNow(keys, at);
  const own = rangeOfCell(at.cell);
  const from = isOneCell(model, range)
    ? { ...own, ...(direction === 'down' ? { top: Math.max(1, own.top - 1) } : { left: Math.max(1, own.left - 1) }) }
    : range;
  change(keys, at, fillingOn(draft, model, from, direction), cellText.filled);
  keys.cursor.select(range);
}

/** What is typed in the cell, or stands there, goes into all that is selected. */
function fillRange(keys: SheetKeys, at: CursorAt): void {
  const { store } = keys.session;
  store.commitName();
  const { model, draft } = store.getSnapshot();
  const range = rangeNow(keys, at);
  if (!isOneCell(model, range)) {
    change(keys, at, filling(model, range, valueAt(draft, at.cell.use.path)), cellText.filled);
  }
  keys.cursor.select(range);
}

function clear(keys: SheetKeys, at: CursorAt): void {
  const { model } = keys.session.store.getSnapshot();
  const range = rangeNow(keys, at);
  if (at.cell.use.isGiven === true && isOneCell(model, range)) {
    keys.session.notices.say({ text: cellText.givenHint, tone: 'info' });
    return;
  }
  const changes = clearing(model, range);
  if (changes.length === 0) keys.session.notices.say({ text: cellText.nameKept, tone: 'info' });
  change(keys, at, changes, cellText.cleared);
  keys.cursor.select(range);
}

/** The whole table that the cell is in, its header left out; the whole sheet for a cell outside of the tables. */
function selectAll(keys: SheetKeys, at: CursorAt): void {
  const { model } = keys.session.store.getSnapshot();
  const table = placeOfCell(model, at.cell)?.table;
  const rows = model.rows.flatMap(({ source }, index) =>
    table === undefined || (source.kind === 'row' && source.table === table) ? [index + 1] : [],
  );
  const range = { top: rows[0] ?? 1, bottom: rows.at(-1) ?? 1, left: 1, right: model.columns.length };
  keys.cursor.select(range);
  keys.sayRange(range);
}

/** The rows of one table, added by the clerk, that are selected. */
function rowsIn(keys: SheetKeys, at: CursorAt): readonly RowAt[] {
  const { model } = keys.session.store.getSnapshot();
  const { top, bottom } = rangeNow(keys, at);
  const own = freePlaceOfCell(model, at.cell)?.table;
  return Array.from({ length: bottom - top + 1 }, (_, index) => freeRowAt(model, top + index)).filter(
    (row): row is RowAt => row !== null && row.table === own,
  );
}

function runRows(keys: SheetKeys, at: CursorAt, action: RowAction): boolean {
  const { session } = keys;
  const { model } = session.store.getSnapshot();
  const place = freePlaceOfCell(model, at.cell);
  if (place === null) return false;
  const rows = rowsIn(keys, at);
  const isRange = !isOneCell(model, rangeNow(keys, at));
  if (action !== 'insert' && isRange && rows.length > 1) runRowsTool(session, action, rows, place);
  else runTool(session, action, isRange ? 'row' : scopeOf(session.store.form, place), place);
  return true;
}

function edit(keys: SheetKeys, at: CursorAt): void {
  const { element } = at;
  const isSelected = keys.session.cells.getSnapshot()?.mode !== 'editing';
  keys.cursor.edit('caret');
  keys.announce(cellText.editing);
  if (element instanceof HTMLSelectElement) {
    // not every browser opens a list for a program
    try {
      element.showPicker();
    } catch {
      return;
    }
  } else if (isSelected) caretAtEnd(element);
}

function newline(keys: SheetKeys, at: CursorAt): void {
  const { element } = at;
  if (!(element instanceof HTMLTextAreaElement)) return;
  if (keys.session.cells.getSnapshot()?.mode !== 'editing') {
    keys.cursor.edit('caret');
    caretAtEnd(element);
  }
  insertText(element, '\n');
}

/** Esc: out of the text as it was, then out of the range; then it is somebody else's. */
function takeBack(keys: SheetKeys, at: CursorAt): boolean {
  const selection = keys.session.cells.getSnapshot();
  if (selection?.mode === 'editing') {
    if (keys.cursor.takeBack()) keys.announce(cellText.takenBack);
    return true;
  }
  if (isOneCell(keys.session.store.getSnapshot().model, rangeNow(keys, at))) return false;
  keys.cursor.select();
  return true;
}

/** Carries a command out; false where the key is left to the browser, or to whoever listens behind the sheet. */
export function runCommand(keys: SheetKeys, at: CursorAt, command: EditorCommand): boolean {
  const { store, cells } = keys.session;
  const isEditing = cells.getSnapshot()?.mode === 'editing';
  switch (command) {
    case 'undo':
      store.undo();
      return true;
    case 'redo':
      store.redo();
      return true;
    case 'newline':
      newline(keys, at);
      return true;
    case 'insert':
    case 'moveUp':
    case 'moveDown':
    case 'remove':
      return runRows(keys, at, command);
    case 'edit':
      edit(keys, at);
      return true;
    case 'clear':
      if (!isEditing) clear(keys, at);
      return !isEditing;
    case 'fillDown':
    case 'fillRight':
      fillOn(keys, at, command === 'fillDown' ? 'down' : 'right');
      return true;
    case 'fillRange':
      fillRange(keys, at);
      return true;
    case 'selectAll':
      if (!isEditing) selectAll(keys, at);
      return !isEditing;
    case 'takeBack':
      return takeBack(keys, at);
    case 'nextFinding':
    case 'previousFinding':
    case 'mendCell':
      return false;
    default:
      return assertNever(command);
  }
}
