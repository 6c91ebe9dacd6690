/** Which cells of a sheet have another text after an edit that left its shape alone. */
import { tableOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import type { SheetCell, SheetModel } from '../../../shared/sheet/types.ts';

export function sameTexts(before: Draft, after: Draft): boolean {
  return before.tables === after.tables && before.values === after.values && before.year === after.year;
}

/** Ids of the rows, by table, that are other objects than before; rows are never changed in place. */
function changedRows(before: Draft, after: Draft): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.keys(after.tables).map((table) => {
      const known = new Set(tableOf(before, table).rows);
      const others = tableOf(after, table).rows.filter((row) => !known.has(row));
      return [table, new Set(others.map(({ id }) => id))];
    }),
  );
}

/** The inputs whose texts may have changed: all cells of changed rows, and whatever else differs. */
export function changedTexts(
  model: SheetModel,
  before: Draft,
  after: Draft,
): readonly (readonly [SheetCell, DraftPath])[] {
  const rows = changedRows(before, after);
  const found: (readonly [SheetCell, DraftPath])[] = [];
  for (const cell of model.cells) {
    if (cell.use.kind !== 'input') continue;
    const { path } = cell.use;
    const isOther =
      path.kind === 'cell' || path.kind === 'groupName'
        ? rows.get(path.table)?.has(path.row) === true
        : valueAt(before, path) !== valueAt(after, path);
    if (isOther) found.push([cell, path]);
  }
  return found;
}
