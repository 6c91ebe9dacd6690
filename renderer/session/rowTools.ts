/** Carries row commands out and says what they took away. */

import type { Level } from '../../shared/draft/edit.ts';
import { groupIds } from '../../shared/draft/edit.ts';
import { restoreIndicators } from '../../shared/draft/editRows.ts';
import { editorText, rowMenuText, toastText } from '../text/editor.ts';
import type { MenuEntry } from '../ui/MenuButton.tsx';
import {
  cellPath,
  type RowAction,
  type RowPlace,
  type RowScope,
  removedRows,
  runRowCommand,
} from './draft/rowActions.ts';
import { shortcutOf } from './draft/shortcuts.ts';
import type { EditorSession } from './EditorContext.tsx';

function sayRemoved({ store, notices }: EditorSession, scope: RowScope, place: RowPlace): () => void {
  const { draft } = store.getSnapshot();
  const removed = removedRows(draft, scope, place.id);
  const [first] = removed;
  if (first === undefined) return () => undefined;
  const text =
    scope === 'row'
      ? toastText.removedRow(first.at + 1, first.row.level3)
      : toastText.removedGroup(scope, first.row[scope], removed.length);
  const onPress = () =>
    store.apply((now) => {
      // an undo may have brought them back already
      const missing = removed.filter(({ row }) => now.indicators.every(({ id }) => id !== row.id));
      const draft = missing.length > 0 ? restoreIndicators(now, missing) : now;
      return { draft, focus: cellPath(first.row.id, place.column) };
    });
  return () => notices.say({ text, tone: 'info', action: { label: editorText.undo, onPress } });
}

export function runTool(session: EditorSession, action: RowAction, scope: RowScope, place: RowPlace | null): void {
  const { store, newId } = session;
  store.commitName();
  const say = action === 'remove' && place !== null ? sayRemoved(session, scope, place) : () => undefined;
  const id = newId();
  store.apply((draft) => runRowCommand(store.form, draft, { action, scope, place, newId: id }));
  say();
}

/** What a cell's own tools are about: its group in a level cell, else its row. */
export function scopeOfColumn(column: string): RowScope {
  return column === 'level1' || column === 'level2' ? column : 'row';
}

const groupWords: Readonly<Record<RowAction, (level: Level) => string>> = {
  insert: rowMenuText.insertGroup,
  moveUp: rowMenuText.moveGroupUp,
  moveDown: rowMenuText.moveGroupDown,
  remove: rowMenuText.removeGroup,
};

const rowWords: Readonly<Record<RowAction, string>> = {
  insert: rowMenuText.insertBelow,
  moveUp: rowMenuText.moveUp,
  moveDown: rowMenuText.moveDown,
  remove: rowMenuText.remove,
};

const actions: readonly RowAction[] = ['insert', 'moveUp', 'moveDown', 'remove'];
const scopes: readonly RowScope[] = ['row', 'level2', 'level1'];

/** Entries of the menu of a row, `action:scope` as ids. Group entries are left out where `scope` has no group. */
export function rowMenu(session: EditorSession, id: string, only: readonly RowScope[] = scopes): readonly MenuEntry[] {
  const { indicators } = session.store.getSnapshot().draft;
  return only.flatMap((scope) =>
    actions.map((action): MenuEntry => {
      const first = scope === 'row' ? id : groupIds(indicators, id, scope)[0];
      return {
        id: `${action}:${scope}`,
        label: scope === 'row' ? rowWords[action] : groupWords[action](scope),
        ...(scope === 'row' && { shortcut: shortcutOf(action) }),
        isDisabled: first === undefined,
        isDanger: action === 'remove',
      };
    }),
  );
}

/** Runs the menu entry of an id made by `rowMenu`. */
export function runMenuEntry(session: EditorSession, entry: string, place: RowPlace | null): void {
  const [action, scope] = entry.split(':');
  const known = actions.find((each) => each === action);
  const knownScope = scopes.find((each) => each === scope);
  if (known === undefined || knownScope === undefined) return;
  // the cursor goes on in the group's own cell after a group command
  const at = place === null || knownScope === 'row' ? place : { ...place, column: knownScope };
  runTool(session, known, knownScope, at);
}
