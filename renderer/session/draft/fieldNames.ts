/** Names of inputs: stable, one per cell, and safe for selectors and addresses. */
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

/** Finds the name of a path; a caller that names the paths of many sheets may remember what it has named. */
export type FieldNamer = (path: DraftPath) => string;

/** Names each path once, known by its identity: a new layout keeps the paths of rows that didn't change. */
export function rememberNames(): FieldNamer {
  const known = new WeakMap<DraftPath, string>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const name = fieldName(path);
    known.set(path, name);
    return name;
  };
}

/** The inputs of a sheet, both ways. */
export interface FieldPlaces {
  readonly byCell: ReadonlyMap<SheetCell, FieldPlace>;
  readonly cellByName: ReadonlyMap<string, SheetCell>;
}

/** The names that cells of one path have, the first without a number. */
const numbered = (first: string, count: number): string => (count === 1 ? first : `${first}/${count}`);

/**
 * The name of every input of a sheet. A path may stand in several cells (two groups of one name share what belongs to it);
 * the second and later ones get a number behind the name, because an input must not share its name.
 */
export function fieldPlaces(model: SheetModel, nameOf: FieldNamer = fieldName): FieldPlaces {
  const byCell = new Map<SheetCell, FieldPlace>();
  const cellByName = new Map<string, SheetCell>();
  for (const cell of model.cells) {
    if (cell.use.kind !== 'input') continue;
    const { path } = cell.use;
    const first = nameOf(path);
    let count = 1;
    while (cellByName.has(numbered(first, count))) count += 1;
    const name = numbered(first, count);
    byCell.set(cell, { name, path });
    cellByName.set(name, cell);
  }
  return { byCell, cellByName };
}

/** The names of all cells of a path, in the order of the sheet. */
export function namesOf({ cellByName }: FieldPlaces, path: DraftPath): readonly string[] {
  const first = fieldName(path);
  const names: string[] = [];
  while (cellByName.has(numbered(first, names.length + 1))) names.push(numbered(first, names.length + 1));
  return names;
}
