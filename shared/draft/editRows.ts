/** Pure edits of the indicator table's rows: insert, remove, move, at every level. */
import type { FormDefinition } from '../forms/types.ts';
import { groupIds, type Level } from './edit.ts';
import { groupIndicators } from './groups.ts';
import { newIndicator } from './newDraft.ts';
import type { Draft, Indicator } from './types.ts';

export type Direction = 'up' | 'down';

function withRows(draft: Draft, indicators: readonly Indicator[]): Draft {
  return { ...draft, indicators };
}

/** Adds a blank row to the group of the row `afterId`, right below it; at the end of an empty table. */
export function insertIndicator(form: FormDefinition, draft: Draft, afterId: string | null, newId: string): Draft {
  const index = draft.indicators.findIndex((row) => row.id === afterId);
  const neighbour = draft.indicators[index];
  const row = newIndicator(form, newId, neighbour?.level1 ?? '', neighbour?.level2 ?? '');
  const at = index === -1 ? draft.indicators.length : index + 1;
  return withRows(draft, draft.indicators.toSpliced(at, 0, row));
}

/** Adds a group with one blank row below the group that holds `afterId`. A new level-2 group stays in its level 1. */
export function insertGroup(
  form: FormDefinition,
  draft: Draft,
  afterId: string | null,
  level: Level,
  name: string,
  newId: string,
): Draft {
  const last = groupIds(draft.indicators, afterId ?? '', level).at(-1) ?? draft.indicators.at(-1)?.id;
  const index = draft.indicators.findIndex((row) => row.id === last);
  const level1 = level === 'level1' ? name : (draft.indicators[index]?.level1 ?? '');
  const row = newIndicator(form, newId, level1, level === 'level2' ? name : '');
  return withRows(draft, draft.indicators.toSpliced(index + 1, 0, row));
}

export function removeIndicators(draft: Draft, ids: readonly string[]): Draft {
  const gone = new Set(ids);
  return withRows(
    draft,
    draft.indicators.filter((row) => !gone.has(row.id)),
  );
}

/** Puts removed rows back where they were; for undo. `at` are their indexes in the table before the removal, ascending. */
export function restoreIndicators(
  draft: Draft,
  removed: readonly { readonly at: number; readonly row: Indicator }[],
): Draft {
  return withRows(
    draft,
    removed.reduce<readonly Indicator[]>((rows, { at, row }) => rows.toSpliced(at, 0, row), draft.indicators),
  );
}

/**
 * Moves a row one place. Inside its group it changes places with its neighbour; at the group's edge it joins the next
 * group where it stands, so that a move never tears another group apart.
 */
export function moveIndicator(draft: Draft, id: string, direction: Direction): Draft {
  const rows = draft.indicators;
  const index = rows.findIndex((row) => row.id === id);
  const other = direction === 'up' ? index - 1 : index + 1;
  const row = rows[index];
  const neighbour = rows[other];
  if (row === undefined || neighbour === undefined) return draft;
  const together = groupIds(rows, id, 'level2').includes(neighbour.id);
  if (!together) {
    return withRows(draft, rows.with(index, { ...row, level1: neighbour.level1, level2: neighbour.level2 }));
  }
  return withRows(draft, rows.with(index, neighbour).with(other, row));
}

/** Swaps a group with its neighbour: level-2 groups inside their level 1, level-1 groups in the whole table. */
export function moveGroup(draft: Draft, id: string, level: Level, direction: Direction): Draft {
  const level1 = groupIndicators(draft.indicators);
  const own = level1.find(({ rows }) => rows.some((row) => row.id === id));
  const siblings = level === 'level1' ? level1 : (own?.level2 ?? []);
  const index = siblings.findIndex(({ rows }) => rows.some((row) => row.id === id));
  const first = siblings[direction === 'up' ? index - 1 : index];
  const second = siblings[direction === 'up' ? index : index + 1];
  if (index === -1 || first === undefined || second === undefined) return draft;
  const before = draft.indicators.slice(0, first.start);
  const after = draft.indicators.slice(second.start + second.rows.length);
  return withRows(draft, [...before, ...second.rows, ...first.rows, ...after]);
}
