import { useSyncExternalStore } from 'react';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { ordinalOf, type PlaceStore } from '../session/draft/placeStore.ts';
import type { RowPlace } from '../session/draft/rowPlace.ts';
import { shortcutOf } from '../session/draft/shortcuts.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { groupScopes, rowMenu, runMenuEntry, runTool } from '../session/rowTools.ts';
import { editorText } from '../text/editor.ts';
import { IconInsertRow, IconMoveDown, IconMoveUp, IconRemoveRow } from '../ui/icons.tsx';
import type { MenuEntry } from '../ui/MenuButton.tsx';
import type { Tool } from './ToolButton.tsx';

export interface RowTools {
  /** accessible name of the group */
  readonly label: string;
  /** which row they are about */
  readonly note: string;
  readonly tools: readonly Tool[];
  /** the menu of whole groups; null where the table has none */
  readonly groups: { readonly items: readonly MenuEntry[]; readonly run: (entry: string) => void } | null;
}

/** Tools for the row that the cursor is in, or was in last; null for a form without such rows. */
export function useRowTools(places: PlaceStore): RowTools | null {
  const session = useEditor();
  const model = useEditorValue((snapshot) => snapshot.model);
  const place = useSyncExternalStore(places.subscribe, places.cursor);
  const { form } = session.store;
  const { indicators, table: tableOf } = indexForm(form);
  const ordinal = place === null ? null : ordinalOf(model, place);
  const row: RowPlace | null = ordinal === null ? null : place;
  const table = (row === null ? undefined : tableOf(row.table)) ?? indicators;
  if (table === undefined) return null;
  const { name } = table.definition;
  const scopes = groupScopes(form, table.key);
  const needsRow = { isDisabled: row === null };
  return {
    label: editorText.rowTools(name),
    note: ordinal === null ? editorText.noRow(name) : editorText.rowNumber(ordinal),
    tools: [
      {
        id: 'insert',
        label: editorText.insertRow,
        icon: <IconInsertRow />,
        shortcut: shortcutOf('insert'),
        onPress: () => runTool(session, 'insert', 'row', row, table.key),
      },
      {
        id: 'moveUp',
        label: editorText.moveUp,
        icon: <IconMoveUp />,
        shortcut: shortcutOf('moveUp'),
        onPress: () => runTool(session, 'moveUp', 'row', row),
        ...needsRow,
      },
      {
        id: 'moveDown',
        label: editorText.moveDown,
        icon: <IconMoveDown />,
        shortcut: shortcutOf('moveDown'),
        onPress: () => runTool(session, 'moveDown', 'row', row),
        ...needsRow,
      },
      {
        id: 'remove',
        label: editorText.removeRow,
        icon: <IconRemoveRow />,
        shortcut: shortcutOf('remove'),
        onPress: () => runTool(session, 'remove', 'row', row),
        ...needsRow,
      },
    ],
    groups:
      scopes.length === 0
        ? null
        : {
            items: row === null ? [] : rowMenu(session, row, scopes),
            run: (entry) => runMenuEntry(session, entry, row),
          },
  };
}
