/** Carries row commands out and says what they took away. */

import { groupIds } from '../../shared/draft/edit.ts';
import { moveRow, removeRows } from '../../shared/draft/editRows.ts';
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { editorText, rowMenuText, toastText } from '../text/editor.ts';
import type { MenuEntry } from '../ui/MenuButton.tsx';
import { type RowAction, type RowScope, removedRows, runRowCommand } from './draft/rowActions.ts';
import { cellPath, nameColumn, type RowAt, type RowPlace } from './draft/rowPlace.ts';
import { shortcutOf } from './draft/shortcuts.ts';
import type { EditorSession } from './EditorContext.tsx';

/** The column that holds the names of a level's groups. */
function levelColumn(form: FormDefinition, table: string, level: number) {
  return indexForm(form).table(table)?.levels[level - 1];
}

/** What the form calls the groups of a level: 一级指标. */
export function levelWord(form: FormDefinition, table: string, level: number): string {
  return (levelColumn(form, table, level)?.label ?? '').replace(/\s+/g, '');
}

function sayRemoved({ store, notices }: EditorSession, scope: RowScope, place: RowPlace): () => void {
  const { form } = store;
  const removed = removedRows(form, store.getSnapshot().draft, scope, place);
  const [first] = removed;
  const table = indexForm(form).table(place.table);
  if (first === undefined || table === undefined) return () => undefined;
  const text =
    scope === 'row'
      ? toastText.removedRow(first.at + 1, first.row[nameColumn(table)] ?? '')
      : toastText.removedGroup(
          levelWord(form, table.key, scope),
          first.row[table.levelKeys[scope - 1] ?? ''] ?? '',
          removed.length,
        );
  const action = { label: editorText.undo, onPress: () => store.undo() };
  return () => notices.sayUntilChange({ text, tone: 'info', action });
}

/** @param table key of the table that an insertion without a chosen row goes to */
export function runTool(
  session: EditorSession,
  action: RowAction,
  scope: RowScope,
  place: RowPlace | null,
  table: string = place?.table ?? '',
): void {
  const { store, newId } = session;
  store.commitName();
  const say = action === 'remove' && place !== null ? sayRemoved(session, scope, place) : () => undefined;
  const id = newId();
  store.apply((draft) => runRowCommand(store.form, draft, { action, scope, table, place, newId: id }));
  say();
}

/** The same rows in the same order, one further up or down; nothing where the first of them is at the edge already. */
function movedRows(draft: Draft, table: TableIndex, rows: readonly RowAt[], direction: 'up' | 'down'): Draft {
  const inTurn = direction === 'up' ? rows : rows.toReversed();
  const [first, ...others] = inTurn;
  const begun = first === undefined ? draft : moveRow(draft, table, first.row, direction);
  if (begun === draft) return draft;
  return others.reduce((after, { row }) => moveRow(after, table, row, direction), begun);
}

/** Moves or removes several rows of a table as one step. */
export function runRowsTool(
  { store, notices }: EditorSession,
  action: Exclude<RowAction, 'insert'>,
  rows: readonly RowAt[],
  place: RowPlace,
): void {
  const { form } = store;
  const table = indexForm(form).table(place.table);
  if (table?.isFree !== true) return;
  store.commitName();
  store.apply((draft) => {
    const origin = cellPath(form, draft, place);
    if (action !== 'remove') {
      const after = movedRows(draft, table, rows, action === 'moveUp' ? 'up' : 'down');
      return { draft: after, focus: cellPath(form, after, place), origin };
    }
    const ids = new Set(rows.map(({ row }) => row));
    const before = tableOf(draft, table.key).rows;
    const after = removeRows(draft, table.key, [...ids]);
    const left = tableOf(after, table.key).rows;
    const next = left[before.findIndex(({ id }) => ids.has(id))] ?? left.at(-1);
    return {
      draft: after,
      focus: next === undefined ? null : cellPath(form, after, { ...place, row: next.id }),
      origin,
    };
  });
  if (action !== 'remove') return;
  const undo = { label: editorText.undo, onPress: () => store.undo() };
  notices.sayUntilChange({ text: toastText.removedRows(rows.length), tone: 'info', action: undo });
}

/** What a cell's own tools are about: its group in the cell of a group's name, else its row. */
export function scopeOf(form: FormDefinition, { table, column }: RowPlace): RowScope {
  const level = indexForm(form).table(table)?.levelKeys.indexOf(column) ?? -1;
  return level === -1 ? 'row' : level + 1;
}

const groupWords: Readonly<Record<RowAction, (word: string) => string>> = {
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

/** Scopes of the groups of a table, from the innermost out. */
export function groupScopes(form: FormDefinition, table: string): readonly number[] {
  return (indexForm(form).table(table)?.levels ?? []).map((_, index) => index + 1).toReversed();
}

/** Entries of the menu of a row, `action:scope` as ids. Group entries are left out where `only` has no group. */
export function rowMenu({ store }: EditorSession, at: RowAt, only?: readonly RowScope[]): readonly MenuEntry[] {
  const { form } = store;
  const { draft } = store.getSnapshot();
  const scopes: readonly RowScope[] = only ?? ['row', ...groupScopes(form, at.table)];
  return scopes.flatMap((scope) => {
    const first = scope === 'row' ? at.row : groupIds(form, draft, at.table, scope, at.row)[0];
    return actions.map((action): MenuEntry => {
      return {
        id: `${action}:${scope}`,
        label: scope === 'row' ? rowWords[action] : groupWords[action](levelWord(form, at.table, scope)),
        ...(scope === 'row' && { shortcut: shortcutOf(action) }),
        isDisabled: first === undefined,
        isDanger: action === 'remove',
      };
    });
  });
}

/** Runs the menu entry of an id made by `rowMenu`. */
export function runMenuEntry(session: EditorSession, entry: string, place: RowPlace | null): void {
  const [action, scope] = entry.split(':');
  const known = actions.find((each) => each === action);
  if (known === undefined || place === null) return;
  if (scope === 'row') {
    runTool(session, known, 'row', place);
    return;
  }
  const level = groupScopes(session.store.form, place.table).find((each) => String(each) === scope);
  const column = level === undefined ? undefined : levelColumn(session.store.form, place.table, level);
  // the cursor goes on in the group's own cell after a group command
  if (level !== undefined && column !== undefined) runTool(session, known, level, { ...place, column: column.key });
}
