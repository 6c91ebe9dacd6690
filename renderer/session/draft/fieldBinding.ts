/**
 * Ties the sheet's native inputs to the draft through react-hook-form, which registers them and hears their events: an
 * input event reaches the store within the same turn. What they show is the draft's: a change that came from elsewhere
 * (undo, paste, a merge) reaches the inputs that are on the page, and the others as soon as they are. It is put there
 * directly, because the form would copy the texts of all inputs for each of them.
 */
import { createFormControl } from 'react-hook-form';
import { rowOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { printContent } from '../../../shared/sheet/content.ts';
import type { SheetCell, SheetModel } from '../../../shared/sheet/types.ts';
import { changedTexts, sameTexts } from './changedTexts.ts';
import type { EditorStore } from './editorStore.ts';
import { type FieldPlace, fieldPlaces, namesOf, rememberNames } from './fieldNames.ts';
import { placeOfCell, sheetRowOf } from './placeStore.ts';
import type { RowPlace } from './rowPlace.ts';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface FieldBinding {
  /** the input's name and path; undefined for a cell without an input */
  readonly placeOf: (cell: SheetCell) => FieldPlace | undefined;
  /** the cell that an input of the sheet as drawn now belongs to */
  readonly cellOf: (name: string) => SheetCell | undefined;
  /** the input's name in the sheet as drawn now, for the cell at a path or, for a group's name, the cell that covers its row */
  readonly nameAt: (path: DraftPath) => string | undefined;
  /** the input's name in the sheet as drawn now, of the cell of a column that covers a row */
  readonly nameOver: (place: RowPlace) => string | undefined;
  /** The reference by which an input of the page gets its text; the same object for a name, so that nothing is bound anew. */
  readonly register: (name: string) => { readonly ref: (element: FieldElement | null) => void };
  /** Takes over what an input has now, typed, composed, pasted or put there by a program. */
  readonly take: (element: FieldElement) => void;
  /** Texts that inputs have got since the sheet was laid out, whichever way. */
  readonly newTexts: () => ReadonlyMap<SheetCell, string>;
}

/** Tells the stylesheet a blank cell from a filled one. */
function markBlank(element: FieldElement, text: string): void {
  element.closest('[role="gridcell"]')?.toggleAttribute('data-blank', text === '');
}

/** A text as an input shows it: browsers know one kind of line break, and none in an input of one line. */
function shownIn(element: FieldElement, text: string | undefined): string {
  if (element instanceof HTMLSelectElement) return text ?? '';
  const [all, other] = element instanceof HTMLTextAreaElement ? [/\r\n?/g, '\n'] : [/[\r\n]/g, ''];
  return (text ?? '').replace(all, other);
}

/** The cell of a column that covers a row: a merged one belongs to the first row of its group. */
function coveringCell(model: SheetModel, place: RowPlace): SheetCell | undefined {
  const row = sheetRowOf(model, place);
  return model.cells.find(
    (cell) => cell.row <= row && row < cell.row + cell.rowSpan && placeOfCell(model, cell)?.column === place.column,
  );
}

/** Lives as long as the store: one draft, opened once. */
export function createFieldBinding(store: EditorStore): FieldBinding {
  const nameOfPath = rememberNames();
  const elements = new Map<string, FieldElement>();
  /** what the inputs on the page were given or have told, by their names */
  const shown = new Map<string, string>();
  const refs = new Map<string, { readonly ref: (element: FieldElement | null) => void }>();
  const form = createFormControl<Record<string, string>>();
  let { model, draft, edits: followed } = store.getSnapshot();
  let places = fieldPlaces(model, nameOfPath);
  let newTexts = new Map<SheetCell, string>();

  /** The text of an input. A cell that the draft doesn't state shows the form's own value. */
  function textOf(cell: SheetCell, path: DraftPath, now: Draft): string {
    if (path.kind !== 'cell') return valueAt(now, path);
    return rowOf(now, path.table, path.row)?.[path.column] ?? printContent(cell.content);
  }

  function textAt(name: string): string {
    const cell = places.cellByName.get(name);
    return cell?.use.kind === 'input' ? textOf(cell, cell.use.path, store.getSnapshot().draft) : '';
  }

  /** Puts a text into an input, if it is on the page. */
  function show(name: string, text: string): void {
    const element = elements.get(name);
    if (element === undefined || shown.get(name) === text) return;
    shown.set(name, text);
    markBlank(element, text);
    if (element.value !== shownIn(element, text)) element.value = text;
  }

  function attach(name: string, element: FieldElement | null): void {
    if (element === null) {
      elements.delete(name);
      shown.delete(name);
      return;
    }
    elements.set(name, element);
    show(name, textAt(name));
  }

  /** Takes what was typed in one cell into the draft, and to other cells of the same path. */
  function typed(name: string, cell: SheetCell, path: DraftPath, text: string): void {
    store.type(path, text);
    for (const other of namesOf(places, path)) {
      if (other !== name) show(other, text);
      const noted = places.cellByName.get(other);
      if (noted !== undefined) newTexts.set(noted, text);
    }
    if (places.byCell.has(cell)) newTexts.set(cell, text);
  }

  /** After an edit: names of a new sheet, and texts that changed under the inputs' hands. */
  function follow(): void {
    const now = store.getSnapshot();
    const before = draft;
    draft = now.draft;
    if (now.edits === followed) return;
    followed = now.edits;
    if (now.model !== model) {
      model = now.model;
      places = fieldPlaces(model, nameOfPath);
      // the new sheet was laid out with all texts
      newTexts = new Map();
    } else if (!sameTexts(before, draft)) {
      for (const [cell, path] of changedTexts(model, before, draft)) newTexts.set(cell, textOf(cell, path, draft));
    }
    for (const name of elements.keys()) if (places.cellByName.has(name)) show(name, textAt(name));
  }

  function nameOver(place: RowPlace): string | undefined {
    const covering = coveringCell(model, place);
    return covering === undefined ? undefined : places.byCell.get(covering)?.name;
  }

  form.subscribe({
    formState: { values: true },
    callback({ values, name }) {
      const cell = name === undefined ? undefined : places.cellByName.get(name);
      const text = name === undefined ? undefined : values[name];
      if (name === undefined || text === undefined || cell?.use.kind !== 'input') return;
      shown.set(name, text);
      const element = elements.get(name);
      if (element !== undefined) markBlank(element, text);
      typed(name, cell, cell.use.path, text);
    },
  });
  store.subscribe(follow);

  return {
    placeOf: (cell) => places.byCell.get(cell),
    cellOf: (name) => places.cellByName.get(name),
    nameAt(path) {
      const [name] = namesOf(places, path);
      return name ?? (path.kind === 'groupName' ? nameOver(path) : undefined);
    },
    nameOver,
    newTexts: () => newTexts,
    register(name) {
      const known = refs.get(name);
      if (known !== undefined) return known;
      const made = {
        ref(element: FieldElement | null) {
          // the form remembers an input that it knew; the draft says what it shows
          form.register(name).ref(element);
          attach(name, element);
        },
      };
      refs.set(name, made);
      return made;
    },
    take(element) {
      const { name } = element;
      const cell = places.cellByName.get(name);
      // a cell that was only visited keeps the line breaks that it came with
      if (cell?.use.kind !== 'input' || shownIn(element, shown.get(name) ?? textAt(name)) === element.value) return;
      void form.register(name).onChange({ target: element, type: 'change' });
    },
  };
}
