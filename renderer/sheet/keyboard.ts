/** What the keys do in the sheet. */
import type { KeyboardEvent } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { SheetCell } from '../../shared/sheet/types.ts';
import type { FieldElement } from '../session/draft/fieldBinding.ts';
import { freePlaceOfCell } from '../session/draft/placeStore.ts';
import { commandOf, type EditorCommand } from '../session/draft/shortcuts.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { runTool, scopeOf } from '../session/rowTools.ts';
import { fieldElement, insertText } from './fieldElement.ts';
import { type Direction, verticalNeighbour } from './navigation.ts';

export interface SheetKeys {
  readonly session: EditorSession;
  /** goes into the input of a name, wherever it is */
  readonly enter: (name: string) => void;
}

/** An input method takes the key for itself: letters being composed, a candidate being chosen. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

function run(keys: SheetKeys, command: EditorCommand, cell: SheetCell, element: FieldElement): boolean {
  const { store } = keys.session;
  switch (command) {
    case 'undo':
      store.undo();
      return true;
    case 'redo':
      store.redo();
      return true;
    case 'newline':
      if (element instanceof HTMLTextAreaElement) insertText(element, '\n');
      return true;
    case 'insert':
    case 'moveUp':
    case 'moveDown':
    case 'remove': {
      const place = freePlaceOfCell(store.getSnapshot().model, cell);
      if (place !== null) runTool(keys.session, command, scopeOf(store.form, place), place);
      return place !== null;
    }
    case 'nextFinding':
    case 'previousFinding':
    case 'mendCell':
      return false;
    default:
      return assertNever(command);
  }
}

/** Long texts outside of the tables are written like letters: Enter begins a line there. */
function isLetter(cell: SheetCell): boolean {
  return cell.use.kind === 'input' && cell.use.input === 'longText' && cell.use.path.kind === 'value';
}

function arrow(event: KeyboardEvent, element: FieldElement): Direction | null {
  // they choose in a list
  if (element instanceof HTMLSelectElement) return null;
  if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return null;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return null;
  const direction = event.key === 'ArrowUp' ? 'up' : 'down';
  if (element instanceof HTMLInputElement) return direction;
  const edge = direction === 'up' ? 0 : element.value.length;
  return element.selectionStart === edge && element.selectionEnd === edge ? direction : null;
}

function step(event: KeyboardEvent, cell: SheetCell, element: FieldElement): Direction | null {
  const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plainEnter && !isLetter(cell)) return event.shiftKey ? 'up' : 'down';
  return arrow(event, element);
}

/** Handles a key in an input of the sheet; what it doesn't know is left to the browser. */
export function pressKey(event: KeyboardEvent, keys: SheetKeys): void {
  const element = fieldElement(event.target);
  const cell = element === null ? undefined : keys.session.fields.cellOf(element.name);
  if (element === null || cell === undefined || isComposing(event)) return;
  const command = commandOf(event);
  if (command !== undefined) {
    if (run(keys, command, cell, element)) event.preventDefault();
    return;
  }
  const direction = step(event, cell, element);
  if (direction === null) return;
  event.preventDefault();
  const next = verticalNeighbour(keys.session.store.getSnapshot().model, cell, direction);
  const name = next === null ? undefined : keys.session.fields.placeOf(next)?.name;
  if (name !== undefined) keys.enter(name);
}
