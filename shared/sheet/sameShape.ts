import { tableOf } from '../draft/path.ts';
import type { Draft, Row } from '../draft/types.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';

/** Names merge rows, and name what belongs to a group, without the blanks around them. */
const sameName = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a ?? '').trim() === (b ?? '').trim();

/** A text that is no longer stated shows the form's own value, which only a new layout knows. */
const stillStated = (before: Row, after: Row): boolean =>
  Object.keys(before).every((column) => after[column] !== undefined);

function samePlace(table: TableIndex, a: Row, b: Row | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.id !== b.id) return false;
  return table.isFree ? table.levelKeys.every((key) => sameName(a[key], b[key])) : stillStated(a, b);
}

function sameRows(table: TableIndex, before: readonly Row[], after: readonly Row[]): boolean {
  if (before === after) return true;
  return before.length === after.length && before.every((row, at) => samePlace(table, row, after[at]));
}

/**
 * Whether the sheet of `before`, as it was laid out, also is that of `after` but for texts and computed figures: the
 * same rows in the same order, merged alike, with the same labels and inputs. Costs nothing where rows are the same
 * objects.
 */
export function sameShape(form: FormDefinition, before: Draft, after: Draft): boolean {
  if (before.form !== after.form || before.moneyUnit !== after.moneyUnit) return false;
  if (before.tables === after.tables) return true;
  return indexForm(form).tables.every((table) =>
    sameRows(table, tableOf(before, table.key).rows, tableOf(after, table.key).rows),
  );
}
