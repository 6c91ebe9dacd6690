/** What a paste would write over. */
import { setValue } from '../../../shared/draft/edit.ts';
import { pathKey, valueAt } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { type InputCell, inputCells } from '../../../shared/sheet/cellMoves.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';

export interface Overwritten {
  readonly cell: InputCell;
  readonly before: string;
  readonly after: string;
}

/** Cells of the sheet as it stands that say something now and something else afterwards. */
export function overwrittenCells(model: SheetModel, before: Draft, after: Draft): readonly Overwritten[] {
  return inputCells(model).flatMap((cell) => {
    const [old, next] = [valueAt(before, cell.use.path), valueAt(after, cell.use.path)];
    return old.trim() === '' || old === next ? [] : [{ cell, before: old, after: next }];
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
