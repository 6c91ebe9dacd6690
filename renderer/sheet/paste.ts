/** Pasting from spreadsheets into the sheet. */
import type { ClipboardEvent } from 'react';
import { setValue } from '../../shared/draft/edit.ts';
import type { SheetCell } from '../../shared/sheet/types.ts';
import { placeOfCell } from '../session/draft/placeStore.ts';
import { cellPath, type RowPlace } from '../session/draft/rowPlace.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { editorText, toastText } from '../text/editor.ts';
import { fieldElement, insertText } from './fieldElement.ts';
import { type CellBlock, parseClipboard } from './parseClipboard.ts';
import { pasteBlock } from './pasteBlock.ts';

function pasteAt({ store, notices, newId }: EditorSession, place: RowPlace, block: CellBlock): void {
  store.commitName();
  const columns = block[0]?.length ?? 0;
  let said: string = toastText.pasted(block.length, columns);
  store.apply((draft) => {
    const pasted = pasteBlock(store.form, draft, place, block, newId);
    if (pasted.added > 0) said = toastText.pastedWithNewRows(block.length, columns, pasted.added);
    if (pasted.cut) said += toastText.pasteCut;
    if (pasted.cutRows) said += toastText.pasteCutRows;
    return { draft: pasted.draft, focus: cellPath(store.form, pasted.draft, place) };
  });
  notices.sayUntilChange({ text: said, tone: 'info', action: { label: editorText.undo, onPress: () => store.undo() } });
}

/** Paragraphs of a letter or a web page: marked up, and not as a table, which is how spreadsheets give their cells. */
function areParagraphs(clipboard: DataTransfer, block: CellBlock): boolean {
  const markup = clipboard.getData('text/html');
  return markup !== '' && !/<table/i.test(markup) && block.every((row) => row.length === 1);
}

/** A list has nowhere to type: what is pasted is chosen, or stays as it is beside what can be. */
function pasteChoice({ store }: EditorSession, { use }: SheetCell, text: string): void {
  if (use.kind !== 'input') return;
  store.apply((draft) => ({ draft: setValue(store.form, draft, use.path, text.trim()), focus: use.path }));
}

/**
 * A block of cells goes into its table as one step. A single cell goes in as its text, without the quotes and the line
 * break that spreadsheets add. Anything else, and anything outside of the tables, is pasted by the browser:
 * paragraphs stay together in the cell, where its text may have several.
 */
export function pasteInto(event: ClipboardEvent, session: EditorSession): void {
  const element = fieldElement(event.target);
  const cell = element === null ? undefined : session.fields.cellOf(element.name);
  if (element === null || cell === undefined) return;
  const source = event.clipboardData.getData('text/plain');
  const block = parseClipboard(source);
  const [only] = block.length === 1 ? (block[0] ?? []) : [];
  if (only !== undefined && block[0]?.length === 1) {
    if (element instanceof HTMLSelectElement) {
      event.preventDefault();
      pasteChoice(session, cell, only);
      return;
    }
    if (only === source) return;
    event.preventDefault();
    insertText(element, only);
    return;
  }
  const place = placeOfCell(session.store.getSnapshot().model, cell);
  if (place === null || block.length === 0) return;
  if (element instanceof HTMLTextAreaElement && areParagraphs(event.clipboardData, block)) return;
  event.preventDefault();
  pasteAt(session, place, block);
}
