/** Names of inputs: stable, one per cell, and safe for react-hook-form, which splits names at dots and brackets. */
import { pathKey } from '../../../shared/draft/path.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import type { SheetCell, SheetModel } from '../../../shared/sheet/types.ts';

/** `cell/indicators/g1-2/score`; anything but letters, digits, `_`, `-`, `/` and ideographs as `%` and its code. */
export function fieldName(path: DraftPath): string {
  return pathKey(path).replace(/[^\w/\u4e00-\u9fff-]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

export interface FieldPlace {
  readonly name: string;
  readonly path: DraftPath;
}

/**
 * The name of every input of a sheet. A path may stand in several cells (two groups of one name share what belongs to it);
 * the second and later ones get a number behind the name, because an input must not share its name.
 */
export function fieldPlaces(model: SheetModel): ReadonlyMap<SheetCell, FieldPlace> {
  const seen = new Map<string, number>();
  const places = new Map<SheetCell, FieldPlace>();
  for (const cell of model.cells) {
    if (cell.use.kind !== 'input') continue;
    const first = fieldName(cell.use.path);
    const count = (seen.get(first) ?? 0) + 1;
    seen.set(first, count);
    places.set(cell, { name: count === 1 ? first : `${first}/${count}`, path: cell.use.path });
  }
  return places;
}
