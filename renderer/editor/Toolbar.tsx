import { useSyncExternalStore } from 'react';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { ordinalOf, type PlaceStore } from '../session/draft/placeStore.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { groupScopes, rowMenu, runMenuEntry, runTool } from '../session/rowTools.ts';
import { editorText } from '../text/editor.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { MoneyUnitSelect } from './MoneyUnitSelect.tsx';

/** Tools for the row that the cursor is in, or was in last. */
function RowTools({ places }: { readonly places: PlaceStore }) {
  const session = useEditor();
  const model = useEditorValue((snapshot) => snapshot.model);
  const place = useSyncExternalStore(places.subscribe, places.cursor);
  const { form } = session.store;
  const { indicators, table: tableOf } = indexForm(form);
  const ordinal = place === null ? null : ordinalOf(model, place);
  const row = ordinal === null ? null : place;
  const none = row === null;
  const table = (row === null ? undefined : tableOf(row.table)) ?? indicators;
  if (table === undefined) return null;
  const { name } = table.definition;
  const groups = groupScopes(form, table.key);
  return (
    <div role="toolbar" className="barGroup" aria-label={editorText.rowTools(name)}>
      <span className="barNote">{ordinal === null ? editorText.noRow(name) : editorText.rowNumber(ordinal)}</span>
      <Button variant="quiet" onPress={() => runTool(session, 'insert', 'row', row, table.key)}>
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
      {groups.length > 0 && (
        <MenuButton
          label={editorText.groupTools}
          variant="quiet"
          items={row === null ? [] : rowMenu(session, row, groups)}
          isDisabled={none}
          onAction={(entry) => runMenuEntry(session, entry, row)}
        />
      )}
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
      <MoneyUnitSelect />
      <HistoryTools />
      <Button variant="quiet" onPress={onShortcuts}>
        {editorText.shortcuts}
      </Button>
    </div>
  );
}
