/** What a clerk can do with rows and groups, as pure edits with the cell to go on in. */
import { assertNever } from '../../../shared/assertNever.ts';
import { groupIds, type Level } from '../../../shared/draft/edit.ts';
import {
  insertGroup,
  insertIndicator,
  moveGroup,
  moveIndicator,
  removeIndicators,
} from '../../../shared/draft/editRows.ts';
import type { Draft, DraftPath, Indicator } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import type { Edit } from './editorStore.ts';

export type RowScope = 'row' | Level;
export type RowAction = 'insert' | 'moveUp' | 'moveDown' | 'remove';

/** The row the cursor is in, and the column it shall stay in when the row moves. */
export interface RowPlace {
  readonly id: string;
  /** key of an indicator column, `level1`, `level2` or `level1Weight` */
  readonly column: string;
}

export interface RowCommand {
  readonly action: RowAction;
  readonly scope: RowScope;
  /** null when no row is chosen: an insertion then goes to the end of the table */
  readonly place: RowPlace | null;
  /** id of the row that an insertion makes */
  readonly newId: string;
}

/** The path of a column's cell in a row; a level cell may belong to an earlier row, which the sheet then finds. */
export function cellPath(id: string, column: string): DraftPath {
  if (column === 'level1' || column === 'level2') return { kind: 'level', id, level: column };
  return { kind: 'indicator', id, column: column === 'level1Weight' ? 'level3' : column };
}

/** A usual name that is not used yet, else none: the clerk types it. */
export function freeName(form: FormDefinition, draft: Draft, level: Level, afterId: string | null): string {
  const row = draft.indicators.find(({ id }) => id === afterId) ?? draft.indicators.at(-1);
  const siblings =
    level === 'level1' ? draft.indicators : draft.indicators.filter((each) => each.level1 === row?.level1);
  const used = new Set(siblings.map((each) => each[level].trim()));
  const usual =
    level === 'level1'
      ? form.scoring.level1.map(({ name }) => name)
      : (form.scoring.level1.find(({ name }) => name === row?.level1.trim())?.level2 ?? []);
  return usual.find((name) => !used.has(name)) ?? '';
}

function insert(form: FormDefinition, draft: Draft, { scope, place, newId }: RowCommand): Edit {
  const afterId = place?.id ?? draft.indicators.at(-1)?.id ?? null;
  if (scope === 'row') {
    return { draft: insertIndicator(form, draft, afterId, newId), focus: cellPath(newId, 'level3') };
  }
  const name = freeName(form, draft, scope, afterId);
  return { draft: insertGroup(form, draft, afterId, scope, name, newId), focus: cellPath(newId, scope) };
}

/** The rows a command is about: the row itself, or all rows of its group. */
export function rowsInScope(draft: Draft, scope: RowScope, id: string): readonly string[] {
  return scope === 'row' ? [id] : groupIds(draft.indicators, id, scope);
}

function remove(draft: Draft, scope: RowScope, place: RowPlace): Edit {
  const ids = new Set(rowsInScope(draft, scope, place.id));
  const rest = removeIndicators(draft, [...ids]);
  const first = draft.indicators.findIndex((row) => ids.has(row.id));
  const next = rest.indicators[first] ?? rest.indicators.at(-1);
  return { draft: rest, focus: next === undefined ? null : cellPath(next.id, place.column) };
}

/** Carries a command out. Without a chosen row only an insertion does anything. */
export function runRowCommand(form: FormDefinition, draft: Draft, command: RowCommand): Edit {
  const { place } = command;
  const edit = edited(form, draft, command);
  return place === null ? edit : { ...edit, origin: cellPath(place.id, place.column) };
}

function edited(form: FormDefinition, draft: Draft, command: RowCommand): Edit {
  const { action, scope, place } = command;
  if (action === 'insert') return insert(form, draft, command);
  if (place === null) return { draft, focus: null };
  const stay = cellPath(place.id, place.column);
  switch (action) {
    case 'moveUp':
    case 'moveDown': {
      const direction = action === 'moveUp' ? 'up' : 'down';
      const moved =
        scope === 'row' ? moveIndicator(draft, place.id, direction) : moveGroup(draft, place.id, scope, direction);
      return { draft: moved, focus: stay };
    }
    case 'remove':
      return remove(draft, scope, place);
    default:
      return assertNever(action);
  }
}

export interface RemovedRow {
  /** index in the table before the removal */
  readonly at: number;
  readonly row: Indicator;
}

/** The rows that a removal takes away, for bringing them back. */
export function removedRows(draft: Draft, scope: RowScope, id: string): readonly RemovedRow[] {
  const ids = new Set(rowsInScope(draft, scope, id));
  return draft.indicators.flatMap((row, at) => (ids.has(row.id) ? [{ at, row }] : []));
}
