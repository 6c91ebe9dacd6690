import { useSyncExternalStore } from 'react';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { ordinalOf, type PlaceStore, sheetRowOf } from '../session/draft/placeStore.ts';
import { nameColumn, type RowAt, type RowPlace, sameRowAt } from '../session/draft/rowPlace.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { rowMenu, runMenuEntry } from '../session/rowTools.ts';
import { editorText } from '../text/editor.ts';
import { IconMore } from '../ui/icons.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';

export interface RowToolProps {
  readonly places: PlaceStore;
  /** the grid column beside the sheet */
  readonly column: number;
}

/** Where the menu's commands go on: where the cursor is, if it is in the row, else in its name. */
function placeIn(form: FormDefinition, cursor: RowPlace | null, at: RowAt): RowPlace | null {
  if (cursor !== null && sameRowAt(cursor, at)) return cursor;
  const table = indexForm(form).table(at.table);
  return table === undefined ? null : { ...at, column: nameColumn(table) };
}

/** The menu of the row under the mouse, else of the row the cursor is in. It stands beside the sheet, covering nothing. */
export function RowTool({ places, column }: RowToolProps) {
  const session = useEditor();
  const at = useSyncExternalStore(places.subscribe, () => places.hover() ?? places.cursor());
  const model = useEditorValue((snapshot) => snapshot.model);
  const ordinal = at === null ? null : ordinalOf(model, at);
  if (at === null || ordinal === null) return null;
  const row = sheetRowOf(model, at);
  const place = placeIn(session.store.form, places.cursor(), at);
  return (
    <div className="rowTool" style={{ gridArea: `${row} / ${column}` }}>
      <MenuButton
        label={editorText.rowMenu(ordinal)}
        icon={<IconMore />}
        variant="quiet"
        items={() => rowMenu(session, at)}
        onAction={(entry) => runMenuEntry(session, entry, place)}
      />
    </div>
  );
}
