/** What the keys do in the sheet. */
import type { KeyboardEvent } from 'react';
import type { CellRange } from '../../../shared/sheet/cellRange.ts';
import { commandOf } from '../../session/draft/shortcuts.ts';
import type { EditorSession } from '../../session/EditorContext.tsx';
import { cellText } from '../../text/cells.ts';
import type { CellCursor, CursorAt } from './cellCursor.ts';
import { runCommand } from './commands.ts';
import { moveEditing, moveSelected, pressEnter } from './moveKeys.ts';

export interface SheetKeys {
  readonly session: EditorSession;
  readonly cursor: CellCursor;
  /** goes into the input of a name, wherever it is */
  readonly enter: (name: string) => void;
  /** brings a row of the sheet into view */
  readonly reveal: (row: number) => void;
  /** what scrolls around the sheet; null before it is drawn */
  readonly desk: () => HTMLElement | null;
  /** points of the sheet in view; 0 where nothing can be measured */
  readonly pageHeight: () => number;
  /** tells screen readers */
  readonly announce: (text: string) => void;
  readonly sayRange: (range: CellRange) => void;
}

/** An input method takes the key for itself: letters being composed, a candidate being chosen. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Long texts outside of the tables are written like letters: Enter begins a line there. */
function isLetter({ cell: { use } }: CursorAt): boolean {
  return use.input === 'longText' && use.path.kind === 'value';
}

function leave(event: KeyboardEvent, keys: SheetKeys, at: CursorAt): boolean {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (event.key === 'Enter' && isPlain && !isLetter(at)) {
    // in a list that is open it chooses
    if (at.element instanceof HTMLSelectElement) keys.cursor.select();
    else pressEnter(keys, at, event.shiftKey);
    return !(at.element instanceof HTMLSelectElement);
  }
  return moveEditing(keys, at, event);
}

const opensList = (event: KeyboardEvent, { element }: CursorAt): boolean =>
  element instanceof HTMLSelectElement &&
  ((event.key === 'ArrowDown' && event.altKey) || (event.key === ' ' && !event.ctrlKey));

/** A letter in a cell that the form states goes nowhere: the way to change it is said instead. */
function saysGiven({ session }: SheetKeys, { cell }: CursorAt, event: KeyboardEvent): boolean {
  if (cell.use.isGiven !== true || event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey)
    return false;
  session.notices.say({ text: cellText.givenHint, tone: 'info' });
  return true;
}

/** Handles a key in an input of the sheet; what it doesn't know is left to the browser. */
export function pressKey(event: KeyboardEvent, keys: SheetKeys): void {
  const at = keys.cursor.at();
  if (at === null || event.target !== at.element || isComposing(event)) return;
  const command = opensList(event, at) ? 'edit' : commandOf(event);
  const isEditing = keys.session.cells.getSnapshot()?.mode === 'editing';
  const isDone =
    command !== undefined
      ? runCommand(keys, at, command)
      : isEditing
        ? leave(event, keys, at)
        : moveSelected(keys, at, event) || saysGiven(keys, at, event);
  if (isDone) event.preventDefault();
}
