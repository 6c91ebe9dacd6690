import type { Draft, Indicator } from '../draft/types.ts';

type Rows = readonly Indicator[];

/** Names merge rows, and name a group's weight, without the blanks around them. */
const sameName = (a: string, b: string): boolean => a === b || a.trim() === b.trim();

function samePlace(a: Indicator, b: Indicator | undefined): boolean {
  if (a === b) return true;
  return b !== undefined && a.id === b.id && sameName(a.level1, b.level1) && sameName(a.level2, b.level2);
}

function sameRows(before: Rows, after: Rows): boolean {
  if (before === after) return true;
  return before.length === after.length && before.every((row, at) => samePlace(row, after[at]));
}

/** A field that is no longer stated shows the form's own value, which only a new layout knows. */
function stillStated(before: Draft['fields'], after: Draft['fields']): boolean {
  return before === after || Object.keys(before).every((key) => after[key] !== undefined);
}

/**
 * Whether the sheet of `before`, as it was laid out, also is that of `after` but for texts and computed figures: the
 * same rows in the same order, merged alike, with the same inputs. Costs nothing where rows and fields are the same
 * objects.
 */
export function sameShape(before: Draft, after: Draft): boolean {
  return (
    before.form === after.form &&
    sameRows(before.indicators, after.indicators) &&
    stillStated(before.fields, after.fields)
  );
}
