/** What a paste would write over. */

import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import { textFinder } from '../../../shared/draft/textFinder.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { type InputCell, inputCells } from '../../../shared/sheet/cellMoves.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';

export interface Overwritten {
  readonly cell: InputCell;
  readonly before: string;
  readonly after: string;
}

/**
 * Cells of the sheet as it stands that say something now and something else afterwards. What a new form begins with,
 * names of groups and usual weights, is nobody's typing.
 */
export function overwrittenCells(
  form: FormDefinition,
  model: SheetModel,
  before: Draft,
  after: Draft,
): readonly Overwritten[] {
  const textBefore = textFinder(before);
  const textAfter = textFinder(after);
  const textBegun = textFinder(newDraft(form, before.year));
  return inputCells(model).flatMap((cell) => {
    const { path } = cell.use;
    const [old, next] = [textBefore(path), textAfter(path)];
    if (old.trim() === '' || old === next || old === textBegun(path)) return [];
    return [{ cell, before: old, after: next }];
  });
}

/** The pasted draft with all that was typed before as it was: only blanks are filled. */
export function keepingTyped(form: FormDefinition, after: Draft, overwritten: readonly Overwritten[]): Draft {
  const seen = new Set<string>();
  return overwritten.reduce((draft, { cell, before }) => {
    const key = pathKey(cell.use.path);
    if (seen.has(key)) return draft;
    seen.add(key);
    return setValue(form, draft, cell.use.path, before);
  }, after);
}
