/** What a clerk can do with rows and groups, as pure edits with the cell to go on in. */
import { assertNever } from '../../../shared/assertNever.ts';
import { groupIds } from '../../../shared/draft/edit.ts';
import { insertGroup, insertRow, moveGroup, moveRow, removeRows } from '../../../shared/draft/editRows.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition, UsualGroup } from '../../../shared/forms/types.ts';
import type { Edit } from './editorStore.ts';
import { cellPath, nameColumn, type RowAt, type RowPlace } from './rowPlace.ts';

/** The row itself, or all rows of its group of a level, from 1 for the outermost. */
export type RowScope = 'row' | number;
export type RowAction = 'insert' | 'moveUp' | 'moveDown' | 'remove';

export interface RowCommand {
  readonly action: RowAction;
  readonly scope: RowScope;
  /** key of a table with free rows */
  readonly table: string;
  /** null when no row is chosen: an insertion then goes to the end of the table */
  readonly place: RowPlace | null;
  /** id of the row that an insertion makes */
  readonly newId: string;
}

/** The usual groups inside of those around a row, down to a level. */
function usualIn(table: TableIndex, row: Row | undefined, level: number): readonly UsualGroup[] {
  const { rows } = table.definition;
  if (rows.kind === 'fixed') return [];
  return table.levelKeys
    .slice(0, level - 1)
    .reduce<readonly UsualGroup[]>(
      (groups, key) => groups.find(({ name }) => name === row?.[key]?.trim())?.groups ?? [],
      rows.usual,
    );
}

/** A usual name that is not used yet in the same outer groups, else none: the clerk types it. */
export function freeName(table: TableIndex, draft: Draft, level: number, afterId: string | null): string {
  const { rows } = tableOf(draft, table.key);
  const row = rows.find(({ id }) => id === afterId) ?? rows.at(-1);
  const outer = table.levelKeys.slice(0, level - 1);
  const own = table.levelKeys[level - 1] ?? '';
  const siblings = rows.filter((each) => outer.every((key) => each[key] === row?.[key]));
  const used = new Set(siblings.map((each) => (each[own] ?? '').trim()));
  return usualIn(table, row, level).find(({ name }) => !used.has(name))?.name ?? '';
}

function insert(form: FormDefinition, draft: Draft, table: TableIndex, { scope, place, newId }: RowCommand): Edit {
  const afterId = place?.row ?? tableOf(draft, table.key).rows.at(-1)?.id ?? null;
  const at = { table: table.key, row: newId };
  if (scope === 'row') {
    const grown = insertRow(draft, table, afterId, newId);
    return { draft: grown, focus: cellPath(form, grown, { ...at, column: nameColumn(table) }) };
  }
  const grown = insertGroup(draft, table, afterId, scope, freeName(table, draft, scope, afterId), newId);
  return { draft: grown, focus: cellPath(form, grown, { ...at, column: table.levelKeys[scope - 1] ?? '' }) };
}

/** The rows a command is about: the row itself, or all rows of its group. */
export function rowsInScope(form: FormDefinition, draft: Draft, scope: RowScope, at: RowAt): readonly string[] {
  return scope === 'row' ? [at.row] : groupIds(form, draft, at.table, scope, at.row);
}

function remove(form: FormDefinition, draft: Draft, scope: RowScope, place: RowPlace): Edit {
  const ids = new Set(rowsInScope(form, draft, scope, place));
  const rest = removeRows(draft, place.table, [...ids]);
  const first = tableOf(draft, place.table).rows.findIndex((row) => ids.has(row.id));
  const { rows } = tableOf(rest, place.table);
  const next = rows[first] ?? rows.at(-1);
  return { draft: rest, focus: next === undefined ? null : cellPath(form, rest, { ...place, row: next.id }) };
}

/** Carries a command out. Without a chosen row only an insertion does anything. */
export function runRowCommand(form: FormDefinition, draft: Draft, command: RowCommand): Edit {
  const { place } = command;
  const table = indexForm(form).table(command.table);
  if (table?.isFree !== true) return { draft, focus: null };
  const edit = edited(form, draft, table, command);
  return place === null ? edit : { ...edit, origin: cellPath(form, draft, place) };
}

function edited(form: FormDefinition, draft: Draft, table: TableIndex, command: RowCommand): Edit {
  const { action, scope, place } = command;
  if (action === 'insert') return insert(form, draft, table, command);
  if (place === null) return { draft, focus: null };
  switch (action) {
    case 'moveUp':
    case 'moveDown': {
      const direction = action === 'moveUp' ? 'up' : 'down';
      const moved =
        scope === 'row'
          ? moveRow(draft, table, place.row, direction)
          : moveGroup(draft, table, place.row, scope, direction);
      return { draft: moved, focus: cellPath(form, moved, place) };
    }
    case 'remove':
      return remove(form, draft, scope, place);
    default:
      return assertNever(action);
  }
}

export interface RemovedRow {
  /** index in the table before the removal */
  readonly at: number;
  readonly row: Row;
}

/** The rows that a removal takes away, for saying so. */
export function removedRows(form: FormDefinition, draft: Draft, scope: RowScope, at: RowAt): readonly RemovedRow[] {
  const ids = new Set(rowsInScope(form, draft, scope, at));
  return tableOf(draft, at.table).rows.flatMap((row, index) => (ids.has(row.id) ? [{ at: index, row }] : []));
}
