/** Marks of what was taken over from another draft, and what that said where this one is blank. */
import { pathKey, valueAt } from '../draft/path.ts';
import type { Draft, DraftPath } from '../draft/types.ts';

/** Whether a cell still says what was taken over, unchanged and not yet looked at. */
export function keptAt(draft: Draft, path: DraftPath): boolean {
  const kept = draft.carriedOver?.kept[pathKey(path)];
  return kept !== undefined && kept !== '' && kept === valueAt(draft, path);
}

/** What the other draft said at a cell that was left blank; empty where it said nothing. */
export function earlierAt(draft: Draft, path: DraftPath): string {
  return draft.carriedOver?.earlier[pathKey(path)] ?? '';
}

/** Keys of a group's name at every row of one table that has the same name: it is printed once and looked at once. */
function sameName(draft: Draft, key: string): ReadonlySet<string> {
  const cells = Object.entries(draft.tables).flatMap(([table, { rows }]) =>
    rows.flatMap((row) =>
      Object.entries(row).map(([column, text]) => ({
        key: pathKey({ kind: 'groupName', table, row: row.id, column }),
        place: `${table}/${column}`,
        text: text.trim(),
      })),
    ),
  );
  const own = cells.find((cell) => cell.key === key);
  return new Set(cells.filter(({ place, text }) => place === own?.place && text === own.text).map((cell) => cell.key));
}

/**
 * Takes marks away, because the clerk has looked.
 *
 * @param key by `pathKey`; all marks without one
 */
export function confirmKept(draft: Draft, key?: string): Draft {
  const { carriedOver } = draft;
  if (carriedOver === undefined) return draft;
  if (key === undefined) return { ...draft, carriedOver: { ...carriedOver, kept: {} } };
  const gone = key.startsWith('groupName/') ? sameName(draft, key) : new Set<string>();
  const left = Object.entries(carriedOver.kept).filter(([each]) => each !== key && !gone.has(each));
  return { ...draft, carriedOver: { ...carriedOver, kept: Object.fromEntries(left) } };
}
