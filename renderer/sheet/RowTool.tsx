import { useSyncExternalStore } from 'react';
import { ordinalOf, type PlaceStore } from '../session/draft/placeStore.ts';
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

/** The menu of the row under the mouse, else of the row the cursor is in. It stands beside the sheet, covering nothing. */
export function RowTool({ places, column }: RowToolProps) {
  const session = useEditor();
  const id = useSyncExternalStore(places.subscribe, () => places.hover() ?? places.cursor()?.id ?? null);
  const model = useEditorValue((snapshot) => snapshot.model);
  const ordinal = id === null ? null : ordinalOf(model, id);
  if (id === null || ordinal === null) return null;
  const row = model.rows.findIndex(({ role }) => role.kind === 'indicator' && role.id === id) + 1;
  const cursor = places.cursor();
  const place = cursor?.id === id ? cursor : { id, column: 'level3' };
  return (
    <div className="rowTool" style={{ gridArea: `${row} / ${column}` }}>
      <MenuButton
        label={editorText.rowMenu(ordinal)}
        icon={<IconMore />}
        variant="quiet"
        items={rowMenu(session, id)}
        onAction={(entry) => runMenuEntry(session, entry, place)}
      />
    </div>
  );
}
