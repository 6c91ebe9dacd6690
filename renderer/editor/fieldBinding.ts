/**
 * Ties the sheet's native inputs to the draft through react-hook-form: an input event reaches the store within the same
 * turn, a change that came from elsewhere (undo, paste, a merge) reaches the inputs.
 */
import { createFormControl, type UseFormRegisterReturn } from 'react-hook-form';
import { pathKey, valueAt } from '../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import { printContent } from '../../shared/sheet/content.ts';
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import type { EditorStore } from './editorStore.ts';
import { type FieldPlace, fieldPlaces } from './fieldNames.ts';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

export interface FieldBinding {
  /** the input's name and path; undefined for a cell without an input */
  readonly placeOf: (cell: SheetCell) => FieldPlace | undefined;
  /** the cell that an input of the sheet as drawn now belongs to */
  readonly cellOf: (name: string) => SheetCell | undefined;
  /** the input's name in the sheet as drawn now, for the cell at a path or, for a level, the cell that covers its row */
  readonly nameAt: (path: DraftPath) => string | undefined;
  readonly register: (name: string) => UseFormRegisterReturn;
  /** Takes over what an input has now, typed, composed, pasted or put there by a program. */
  readonly take: (element: FieldElement) => void;
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

/** The texts of all inputs, by their names. A field that the draft doesn't state shows the form's own value. */
function textsOf(places: Places, draft: Draft): Readonly<Record<string, string>> {
  const rows = new Map(draft.indicators.map((row) => [row.id, row]));
  const textOf = (cell: SheetCell, path: DraftPath): string => {
    if (path.kind === 'indicator') return rows.get(path.id)?.[path.column] ?? '';
    if (path.kind === 'field') return draft.fields[path.field] ?? printContent(cell.content);
    return valueAt(draft, path);
  };
  return Object.fromEntries([...places.byCell].map(([cell, { name, path }]) => [name, textOf(cell, path)]));
}

/** The level cell that covers a row: it belongs to the first row of its group. */
function coveringLevel(model: SheetModel, path: DraftPath): SheetCell | undefined {
  if (path.kind !== 'level') return undefined;
  const row = model.rows.findIndex(({ role }) => role.kind === 'indicator' && role.id === path.id) + 1;
  return model.cells.find(
    ({ role, row: first, rowSpan }) =>
      role.kind === 'input' &&
      role.path.kind === 'level' &&
      role.path.level === path.level &&
      first <= row &&
      row < first + rowSpan,
  );
}

/** Lives as long as the store: one draft, opened once. */
export function createFieldBinding(store: EditorStore): FieldBinding {
  let model = store.getSnapshot().model;
  let places = placesIn(model);
  /** true while inputs are set from the draft, which is then no typing */
  let showing = false;
  const form = createFormControl<Record<string, string>>({
    defaultValues: { ...textsOf(places, store.getSnapshot().draft) },
  });

  function show(name: string, text: string): void {
    showing = true;
    form.setValue(name, text);
    showing = false;
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
    if (showing || name === undefined || text === undefined || cell?.role.kind !== 'input') return;
    store.type(cell.role.path, text);
    spread(name, cell.role.path, text);
  }

  /** After a change of rows: names of the new sheet, and texts that changed under the inputs' hands. */
  function follow(): void {
    const { model: next, draft } = store.getSnapshot();
    if (next === model) return;
    model = next;
    places = placesIn(model);
    const shown = form.getValues();
    for (const [name, text] of Object.entries(textsOf(places, draft))) {
      if (shown[name] !== text) show(name, text);
    }
  }

  form.subscribe({ formState: { values: true }, callback: ({ values, name }) => typed(values, name) });
  store.subscribe(follow);

  return {
    placeOf: (cell) => places.byCell.get(cell),
    cellOf: (name) => places.cellByName.get(name),
    nameAt(path) {
      const [name] = places.namesByKey.get(pathKey(path)) ?? [];
      const covering = name === undefined ? coveringLevel(model, path) : undefined;
      return name ?? (covering === undefined ? undefined : places.byCell.get(covering)?.name);
    },
    register: (name) => form.register(name),
    take(element) {
      if (places.cellByName.has(element.name) && form.getValues(element.name) !== element.value) {
        void form.register(element.name).onChange({ target: element, type: 'change' });
      }
    },
  };
}
