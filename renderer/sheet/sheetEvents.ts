import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, SyntheticEvent } from 'react';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { GroupNamePath } from '../session/draft/groupName.ts';
import { freePlaceOfCell, freeRowAt, type PlaceStore } from '../session/draft/placeStore.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { levelWord } from '../session/rowTools.ts';
import { toastText } from '../text/editor.ts';
import { enterField, fieldElement } from './fieldElement.ts';
import { pressKey } from './keyboard.ts';
import { pasteInto } from './paste.ts';
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
}

/**
 * Events of all inputs, handled once at the sheet.
 *
 * @param grow gives the row of an input the height of its text
 */
export function sheetEvents({ session, places, cursor }: SheetParts, grow: (event: SyntheticEvent) => void) {
  const { store, fields } = session;
  const take = (event: SyntheticEvent) => {
    const element = fieldElement(event.target);
    if (element !== null) fields.take(element);
  };
  return {
    onInput(event: SyntheticEvent<HTMLElement, InputEvent>) {
      grow(event);
      // what an input method is still composing is no text yet
      if (!event.nativeEvent.isComposing) take(event);
    },
    onCompositionEnd: take,
    onBlur(event: FocusEvent<HTMLElement>) {
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
      cursor.came(element.name);
      places.setCursor(freePlaceOfCell(store.getSnapshot().model, cell));
    },
    onKeyDown: (event: KeyboardEvent) => pressKey(event, { session, enter: cursor.enter }),
    onPaste: (event: ClipboardEvent) => pasteInto(event, session),
    onMouseOver(event: MouseEvent<HTMLElement>) {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      if (cell !== null) places.setHover(freeRowAt(store.getSnapshot().model, Number(cell.dataset['row'])));
    },
    onMouseLeave: () => places.setHover(null),
    /** The whole blank takes a click, not only the line of its text. */
    onMouseDown(event: MouseEvent<HTMLElement>) {
      if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('cell-input')) return;
      const element = fieldElement(event.target.querySelector('.cellInput'));
      if (element === null || event.button !== 0) return;
      event.preventDefault();
      enterField(element);
    },
  };
}
