/**
 * Ties the sheet's native inputs to the draft through react-hook-form: an input event reaches the store within the same
 * turn, a change that came from elsewhere (undo, paste, a merge) reaches the inputs.
 */
import { createFormControl, type UseFormRegisterReturn } from 'react-hook-form';
import { pathKey, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Row } from '../../../shared/draft/types.ts';
import { printContent } from '../../../shared/sheet/content.ts';
import type { SheetCell, SheetModel } from '../../../shared/sheet/types.ts';
import type { EditorStore } from './editorStore.ts';
import { type FieldPlace, fieldPlaces } from './fieldNames.ts';
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
  readonly register: (name: string) => UseFormRegisterReturn;
  /** Takes over what an input has now, typed, composed, pasted or put there by a program. */
  readonly take: (element: FieldElement) => void;
  /** Texts that inputs have got since the sheet was laid out, whichever way. */
  readonly newTexts: () => ReadonlyMap<SheetCell, string>;
}

interface Places {
  readonly byCell: ReadonlyMap<SheetCell, FieldPlace>;
  readonly cellByName: ReadonlyMap<string, SheetCell>;
  readonly namesByKey: ReadonlyMap<string, readonly string[]>;
}

function placesIn(model: SheetModel): Places {
  const byCell = fieldPlaces(model);
  const namesByKey = new Map<string, string[]>();
  for (const { name, path } of byCell.values()) {
    const key = pathKey(path);
    namesByKey.set(key, [...(namesByKey.get(key) ?? []), name]);
  }
  return { byCell, cellByName: new Map([...byCell].map(([cell, { name }]) => [name, cell])), namesByKey };
}

/** A text as an input shows it: browsers know one kind of line break, and none in an input of one line. */
function shownIn(element: FieldElement, text: string | undefined): string {
  if (element instanceof HTMLSelectElement) return text ?? '';
  const [all, other] = element instanceof HTMLTextAreaElement ? [/\r\n?/g, '\n'] : [/[\r\n]/g, ''];
  return (text ?? '').replace(all, other);
}

/** The rows of all tables, found at once: for looking up very many. */
function rowFinder(draft: Draft): (table: string, id: string) => Row | undefined {
  const tables = new Map(
    Object.entries(draft.tables).map(([key, { rows }]) => [key, new Map(rows.map((row) => [row.id, row]))] as const),
  );
  return (table, id) => tables.get(table)?.get(id);
}

/** As `valueAt`, for looking up very many texts of one draft. */
export function textFinder(draft: Draft): (path: DraftPath) => string {
  const find = rowFinder(draft);
  return (path) =>
    path.kind === 'cell' || path.kind === 'groupName'
      ? (find(path.table, path.row)?.[path.column] ?? '')
      : valueAt(draft, path);
}

/** The texts of all inputs, by their names. A cell that the draft doesn't state shows the form's own value. */
function textsOf(places: Places, draft: Draft): Readonly<Record<string, string>> {
  const find = rowFinder(draft);
  const textOf = (cell: SheetCell, path: DraftPath): string =>
    path.kind === 'cell'
      ? (find(path.table, path.row)?.[path.column] ?? printContent(cell.content))
      : valueAt(draft, path);
  return Object.fromEntries([...places.byCell].map(([cell, { name, path }]) => [name, textOf(cell, path)]));
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
  let { model, edits: followed } = store.getSnapshot();
  let places = placesIn(model);
  let newTexts = new Map<SheetCell, string>();
  /** true while inputs are set from the draft, which is then no typing */
  let showing = false;
  const form = createFormControl<Record<string, string>>({
    defaultValues: { ...textsOf(places, store.getSnapshot().draft) },
  });

  function note(name: string, text: string): void {
    const cell = places.cellByName.get(name);
    if (cell !== undefined) newTexts.set(cell, text);
  }

  function show(name: string, text: string): void {
    showing = true;
    form.setValue(name, text);
    showing = false;
    note(name, text);
  }

  /** Other cells of the same path show what was typed in one of them. */
  function spread(name: string, path: DraftPath, text: string): void {
    for (const other of places.namesByKey.get(pathKey(path)) ?? []) {
      if (other !== name) show(other, text);
    }
  }

  function typed(values: Readonly<Record<string, string | undefined>>, name: string | undefined): void {
    const cell = name === undefined ? undefined : places.cellByName.get(name);
    const text = name === undefined ? undefined : values[name];
    if (showing || name === undefined || text === undefined || cell?.use.kind !== 'input') return;
    store.type(cell.use.path, text);
    note(name, text);
    spread(name, cell.use.path, text);
  }

  /** After an edit: names of a new sheet, and texts that changed under the inputs' hands. */
  function follow(): void {
    const { model: next, draft, edits } = store.getSnapshot();
    if (edits === followed) return;
    followed = edits;
    const isNew = next !== model;
    if (isNew) {
      model = next;
      places = placesIn(model);
    }
    const shown = form.getValues();
    for (const [name, text] of Object.entries(textsOf(places, draft))) {
      if (shown[name] !== text) show(name, text);
    }
    // a new sheet was laid out with them
    if (isNew) newTexts = new Map();
  }

  function nameOver(place: RowPlace): string | undefined {
    const covering = coveringCell(model, place);
    return covering === undefined ? undefined : places.byCell.get(covering)?.name;
  }

  form.subscribe({ formState: { values: true }, callback: ({ values, name }) => typed(values, name) });
  store.subscribe(follow);

  return {
    placeOf: (cell) => places.byCell.get(cell),
    cellOf: (name) => places.cellByName.get(name),
    nameAt(path) {
      const [name] = places.namesByKey.get(pathKey(path)) ?? [];
      return name ?? (path.kind === 'groupName' ? nameOver(path) : undefined);
    },
    nameOver,
    newTexts: () => newTexts,
    register: (name) => form.register(name),
    take(element) {
      // a cell that was only visited keeps the line breaks that it came with
      if (places.cellByName.has(element.name) && shownIn(element, form.getValues(element.name)) !== element.value) {
        void form.register(element.name).onChange({ target: element, type: 'change' });
      }
    },
  };
}
