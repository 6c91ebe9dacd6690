import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { ordinalOf, type PlaceStore } from '../session/draft/placeStore.ts';
import type { RowPlace } from '../session/draft/rowPlace.ts';
import { shortcutOf } from '../session/draft/shortcuts.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { groupScopes, rowMenu, runMenuEntry, runTool } from '../session/rowTools.ts';
import { editorText } from '../text/editor.ts';
import { IconInsertRow, IconMoveDown, IconMoveUp, IconRemoveRow } from '../ui/icons.tsx';
import type { MenuEntry } from '../ui/MenuButton.tsx';
import type { Tool } from './ToolButton.tsx';

export interface RowTools {
  /** the table that they are about, as the form calls it */
  readonly name: string;
  readonly tools: readonly Tool[];
  /** the menu of whole groups; null where the table has none */
  readonly groups: {
    readonly isDisabled: boolean;
    readonly items: () => readonly MenuEntry[];
    readonly run: (entry: string) => void;
  } | null;
}

interface CursorRow {
  readonly place: RowPlace;
  /** its number in its table, from 1 */
  readonly ordinal: number;
}

/** The row that the cursor is in, or was in last, and a slice of it that says whether to draw anew. */
function useCursorRow<Slice>(
  places: PlaceStore,
  slice: (row: CursorRow | null) => Slice,
): { readonly current: () => CursorRow | null; readonly slice: Slice } {
  const { store } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [places.subscribe(listener), store.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [places, store],
  );
  const current = useCallback(() => {
    const place = places.cursor();
    const ordinal = place === null ? null : ordinalOf(store.getSnapshot().model, place);
    return place === null || ordinal === null ? null : { place, ordinal };
  }, [places, store]);
  return { current, slice: useSyncExternalStore(subscribe, () => slice(current())) };
}

export interface RowNoteProps {
  readonly places: PlaceStore;
  /** as the form calls the table */
  readonly name: string;
}

/** Which row the tools are about. Drawn by itself, because it changes with every row that the cursor comes to. */
export function RowNote({ places, name }: RowNoteProps) {
  const { slice } = useCursorRow(places, (row) =>
    row === null ? editorText.noRow(name) : editorText.rowNumber(row.ordinal),
  );
  return <span className="barNote">{slice}</span>;
}

/** Tools for the row that the cursor is in, or was in last; null for a form without such rows. */
export function useRowTools(places: PlaceStore): RowTools | null {
  const session = useEditor();
  const { current, slice: key } = useCursorRow(places, (row) => row?.place.table ?? null);
  return useMemo(() => {
    const { form } = session.store;
    const { indicators, table: tableOf } = indexForm(form);
    const table = (key === null ? undefined : tableOf(key)) ?? indicators;
    if (table === undefined) return null;
    const placeNow = () => current()?.place ?? null;
    const scopes = groupScopes(form, table.key);
    const needsRow = { isDisabled: key === null };
    return {
      name: table.definition.name,
      tools: [
        {
          id: 'insert',
          label: editorText.insertRow,
          icon: <IconInsertRow />,
          shortcut: shortcutOf('insert'),
          onPress: () => runTool(session, 'insert', 'row', placeNow(), table.key),
        },
        {
          id: 'moveUp',
          label: editorText.moveUp,
          icon: <IconMoveUp />,
          shortcut: shortcutOf('moveUp'),
          onPress: () => runTool(session, 'moveUp', 'row', placeNow()),
          ...needsRow,
        },
        {
          id: 'moveDown',
          label: editorText.moveDown,
          icon: <IconMoveDown />,
          shortcut: shortcutOf('moveDown'),
          onPress: () => runTool(session, 'moveDown', 'row', placeNow()),
          ...needsRow,
        },
        {
          id: 'remove',
          label: editorText.removeRow,
          icon: <IconRemoveRow />,
          shortcut: shortcutOf('remove'),
          onPress: () => runTool(session, 'remove', 'row', placeNow()),
          ...needsRow,
        },
      ],
      groups:
        scopes.length === 0
          ? null
          : {
              ...needsRow,
              items() {
                const place = placeNow();
                return place === null ? [] : rowMenu(session, place, scopes);
              },
              run: (entry) => runMenuEntry(session, entry, placeNow()),
            },
    };
  }, [session, current, key]);
}
