import { useSyncExternalStore } from 'react';
import { ordinalOf, type PlaceStore } from '../session/draft/placeStore.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { rowMenu, runMenuEntry, runTool } from '../session/rowTools.ts';
import { editorText } from '../text/editor.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';

/** Tools for the row that the cursor is in, or was in last. */
function RowTools({ places }: { readonly places: PlaceStore }) {
  const session = useEditor();
  const model = useEditorValue((snapshot) => snapshot.model);
  const place = useSyncExternalStore(places.subscribe, places.cursor);
  const ordinal = place === null ? null : ordinalOf(model, place.id);
  const none = place === null || ordinal === null;
  const row = none ? null : { ...place, column: place.column };
  return (
    <div role="toolbar" className="barGroup" aria-label={editorText.rowTools}>
      <span className="barNote">{ordinal === null ? editorText.noRow : editorText.rowNumber(ordinal)}</span>
      <Button variant="quiet" onPress={() => runTool(session, 'insert', 'row', row)}>
        {editorText.insertRow}
      </Button>
      <Button variant="quiet" isDisabled={none} onPress={() => runTool(session, 'moveUp', 'row', row)}>
        {editorText.moveUp}
      </Button>
      <Button variant="quiet" isDisabled={none} onPress={() => runTool(session, 'moveDown', 'row', row)}>
        {editorText.moveDown}
      </Button>
      <Button variant="quiet" isDisabled={none} onPress={() => runTool(session, 'remove', 'row', row)}>
        {editorText.removeRow}
      </Button>
      <MenuButton
        label={editorText.groupTools}
        variant="quiet"
        items={place === null ? [] : rowMenu(session, place.id, ['level2', 'level1'])}
        isDisabled={none}
        onAction={(entry) => runMenuEntry(session, entry, row)}
      />
    </div>
  );
}

function HistoryTools() {
  const { store } = useEditor();
  const canUndo = useEditorValue((snapshot) => snapshot.canUndo);
  const canRedo = useEditorValue((snapshot) => snapshot.canRedo);
  return (
    <div className="barGroup">
      <Button variant="quiet" isDisabled={!canUndo} onPress={() => store.undo()}>
        {editorText.undo}
      </Button>
      <Button variant="quiet" isDisabled={!canRedo} onPress={() => store.redo()}>
        {editorText.redo}
      </Button>
    </div>
  );
}

export interface ToolbarProps {
  readonly places: PlaceStore;
  readonly onShortcuts: () => void;
}

export function Toolbar({ places, onShortcuts }: ToolbarProps) {
  return (
    <div className="editorTools">
      <RowTools places={places} />
      <HistoryTools />
      <Button variant="quiet" onPress={onShortcuts}>
        {editorText.shortcuts}
      </Button>
    </div>
  );
}
