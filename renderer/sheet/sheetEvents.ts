import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, SyntheticEvent } from 'react';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { GroupNamePath } from '../session/draft/groupName.ts';
import { freePlaceOfCell, freeRowAt, type PlaceStore } from '../session/draft/placeStore.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { levelWord } from '../session/rowTools.ts';
import { toastText } from '../text/editor.ts';
import { pressKey, type SheetKeys } from './cells/keys.ts';
import { sheetPointer } from './cells/pointer.ts';
import { copyFrom, cutFrom } from './clipboard/copy.ts';
import { pasteInto } from './clipboard/paste.ts';
import type { PasteQuestions } from './clipboard/pasteQuestion.ts';
import { fieldElement } from './fieldElement.ts';
import type { Offers } from './offers/offers.ts';
import type { SheetCursor } from './useSheetFocus.ts';

/** Ends the typing of a group's name once the cursor has arrived where it goes. */
function leaveName({ store, notices }: EditorSession, { table, column }: GroupNamePath): void {
  setTimeout(() => {
    const commit = store.commitName();
    if (commit.kind !== 'kept') return;
    const level = (indexForm(store.form).table(table)?.levelKeys.indexOf(column) ?? -1) + 1;
    const word = levelWord(store.form, table, level);
    notices.say({ text: toastText.nameKept(word, commit.name), tone: 'info' });
  });
}

export interface SheetParts {
  readonly session: EditorSession;
  readonly places: PlaceStore;
  readonly cursor: SheetCursor;
  readonly keys: SheetKeys;
  readonly questions: PasteQuestions;
  readonly offers: Offers;
}

/**
 * Events of all inputs, handled once at the sheet.
 *
 * @param grow gives the row of an input the height of its text
 */
export function sheetEvents(
  { session, places, cursor, keys, questions, offers }: SheetParts,
  grow: (event: SyntheticEvent) => void,
) {
  const { store, fields } = session;
  const take = (event: SyntheticEvent) => {
    const element = fieldElement(event.target);
    if (element !== null) fields.take(element);
  };
  const pointer = sheetPointer(keys);
  /** Typing over a selected cell begins to edit it; a list has chosen, and is selected again. */
  const typed = (event: SyntheticEvent) => {
    const at = cursor.cells.at();
    if (at === null || at.element !== event.target) return;
    if (at.element instanceof HTMLSelectElement) cursor.cells.select();
    else if (session.cells.getSnapshot()?.mode === 'selected') cursor.cells.edit('typed');
  };
  return {
    onInput(event: SyntheticEvent<HTMLElement, InputEvent>) {
      typed(event);
      grow(event);
      // what an input method is still composing is no text yet
      if (event.nativeEvent.isComposing) {
        offers.close();
        return;
      }
      take(event);
      offers.typed(event.target);
    },
    onCompositionEnd(event: SyntheticEvent) {
      take(event);
      offers.typed(event.target);
    },
    onCompositionStart: typed,
    onBlur(event: FocusEvent<HTMLElement>) {
      offers.close();
      take(event);
      const element = fieldElement(event.target);
      const use = element === null ? undefined : fields.cellOf(element.name)?.use;
      if (use?.kind === 'input' && use.path.kind === 'groupName') leaveName(session, use.path);
      if (!event.currentTarget.contains(event.relatedTarget)) cursor.left();
    },
    onFocus(event: FocusEvent<HTMLElement>) {
      const element = fieldElement(event.target);
      const cell = element === null ? undefined : fields.cellOf(element.name);
      if (element === null || cell === undefined) return;
      cursor.came(element);
      places.setCursor(freePlaceOfCell(store.getSnapshot().model, cell));
    },
    onKeyDown(event: KeyboardEvent) {
      if (!offers.pressKey(event)) pressKey(event, keys);
    },
    onCopy: (event: ClipboardEvent) => copyFrom(event, keys),
    onCut: (event: ClipboardEvent) => cutFrom(event, keys),
    onPaste: (event: ClipboardEvent) => pasteInto(event, { keys, questions }),
    onMouseDown: pointer.onMouseDown,
    onMouseOver(event: MouseEvent<HTMLElement>) {
      pointer.onMouseOver(event);
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      if (cell !== null) places.setHover(freeRowAt(store.getSnapshot().model, Number(cell.dataset['row'])));
    },
    onMouseLeave: () => places.setHover(null),
  };
}
