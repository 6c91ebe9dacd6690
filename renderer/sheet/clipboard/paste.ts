/** Pasting into the sheet. */
import type { ClipboardEvent } from 'react';
import type { CellBlock } from '../../../shared/clipboard/parseCells.ts';
import { linesAsCells, readClipboard, repeated } from '../../../shared/clipboard/readClipboard.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { InputCell } from '../../../shared/sheet/cellMoves.ts';
import { type CellRange, isOneCell, rangeOfCell } from '../../../shared/sheet/cellRange.ts';
import { placeOfCell } from '../../session/draft/placeStore.ts';
import { cellPath } from '../../session/draft/rowPlace.ts';
import { pasteText } from '../../text/clipboard.ts';
import { editorText, shorten, toastText } from '../../text/editor.ts';
import type { CursorAt } from '../cells/cellCursor.ts';
import { changed, filling } from '../cells/cellEdits.ts';
import type { SheetKeys } from '../cells/keys.ts';
import { takenText, takesLines } from '../cells/takenText.ts';
import { insertText } from '../fieldElement.ts';
import { keepingTyped, overwrittenCells } from './overwritten.ts';
import { type Pasted, pasteBlock } from './pasteBlock.ts';
import type { PasteQuestions } from './pasteQuestion.ts';
import { pasteValues } from './pasteValues.ts';

export interface PasteParts {
  readonly keys: SheetKeys;
  readonly questions: PasteQuestions;
}

function saidOf(block: CellBlock, { added, cut, cutRows }: Pasted): string {
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const said = added > 0 ? toastText.pastedWithNewRows(rows, columns, added) : toastText.pasted(rows, columns);
  return `${said}${cut ? toastText.pasteCut : ''}${cutRows ? toastText.pasteCutRows : ''}`;
}

/** @param before the draft: where the paste said nothing new, an undo would take something else back */
function sayWithUndo({ session: { notices, store } }: SheetKeys, text: string, before: Draft): void {
  if (store.getSnapshot().draft === before) {
    notices.say({ text, tone: 'info' });
    return;
  }
  notices.sayUntilChange({ text, tone: 'info', action: { label: editorText.undo, onPress: () => store.undo() } });
}

const sizeOf = ({ top, left, bottom, right }: CellRange) => ({ rows: bottom - top + 1, columns: right - left + 1 });

/** A block of cells over the cells below and beside the one with the cursor, as one step. */
function pasteCells({ keys, questions }: PasteParts, { cell }: CursorAt, given: CellBlock): void {
  const { store, cells, newId } = keys.session;
  const { form } = store;
  store.commitName();
  const { model, draft: before } = store.getSnapshot();
  const range = cells.getSnapshot()?.range ?? rangeOfCell(cell);
  const isRange = !isOneCell(model, range);
  const selected = sizeOf(range);
  const block = isRange ? repeated(given, selected.rows, selected.columns) : given;
  const place = placeOfCell(model, cell);
  const run = (draft: Draft): Pasted =>
    place === null ? pasteValues(form, draft, model, cell, block) : pasteBlock(form, draft, place, block, newId);
  const pasted = run(before);
  const overwritten = overwrittenCells(form, model, before, pasted.draft);
  const isMeant = isRange && block.length === selected.rows && block[0]?.length === selected.columns;
  const apply = (keepsTyped: boolean) => {
    keys.session.points?.soon('paste');
    store.apply(() => {
      const after = keepsTyped ? keepingTyped(form, pasted.draft, overwritten) : pasted.draft;
      return { draft: after, focus: place === null ? cell.use.path : cellPath(form, after, place) };
    });
    sayWithUndo(keys, saidOf(block, pasted), before);
  };
  if (overwritten.length === 0 || isMeant) {
    apply(false);
    return;
  }
  questions.ask(overwritten, (answer) => {
    if (answer !== 'cancel') apply(answer === 'fillBlanks');
    const name = keys.session.fields.nameAt(cell.use.path);
    if (answer === 'cancel' && name !== undefined) keys.enter(name);
  });
}

/** One text in place of what the cell says; in a range in place of what all of its cells say. */
function pasteOne(keys: SheetKeys, { cell }: CursorAt, text: string): void {
  const { store, cells, notices } = keys.session;
  store.commitName();
  const { model, draft: before } = store.getSnapshot();
  const range = cells.getSnapshot()?.range ?? rangeOfCell(cell);
  if (!isOneCell(model, range)) {
    const changes = filling(model, range, text);
    store.apply((draft) => ({ draft: changed(store.form, draft, changes), focus: null, origin: cell.use.path }));
    sayWithUndo(keys, pasteText.filled(changes.length), before);
    return;
  }
  const taken = takenText(cell, text);
  if (cell.use.isGiven === true) notices.say({ text: pasteText.given, tone: 'info' });
  else if (taken === null) notices.say({ text: pasteText.notOffered(shorten(text.trim())), tone: 'info' });
  else store.apply((draft) => ({ draft: setValue(store.form, draft, cell.use.path, taken), focus: cell.use.path }));
}

/** At the caret, as the browser would; but a figure gets neither tab nor line break. */
function pasteAtCaret(event: ClipboardEvent, { cell, element }: CursorAt, text: string): void {
  if (element instanceof HTMLSelectElement) return;
  event.preventDefault();
  insertText(element, takesLines(cell) ? text.replaceAll('\t', ' ') : (takenText(cell, text) ?? ''));
}

const isSingle = (block: CellBlock): boolean => block.length === 1 && block[0]?.length === 1;

/** Several figures of lines go down the column; a text of several lines stays one where the cell takes it. */
function asCells(cell: InputCell, text: string): CellBlock {
  return takesLines(cell) ? [[text]] : linesAsCells(text);
}

export function pasteInto(event: ClipboardEvent, parts: PasteParts): void {
  const { keys } = parts;
  const at = keys.cursor.at();
  if (at === null || event.target !== at.element) return;
  const { clipboardData } = event;
  const reading = readClipboard(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
  if (reading.kind === 'nothing') return;
  if (reading.kind === 'tooLarge') {
    event.preventDefault();
    keys.session.notices.say({ text: pasteText.tooLarge, tone: 'error' });
    return;
  }
  const isEditing = keys.session.cells.getSnapshot()?.mode === 'editing';
  const block = reading.kind === 'cells' ? reading.block : asCells(at.cell, reading.text);
  if (isEditing && (isSingle(block) || takesLines(at.cell))) {
    pasteAtCaret(event, at, isSingle(block) ? (block[0]?.[0] ?? '') : clipboardData.getData('text/plain'));
    return;
  }
  event.preventDefault();
  if (isSingle(block)) pasteOne(keys, at, block[0]?.[0] ?? '');
  else if (block.length > 0) pasteCells(parts, at, block);
}
