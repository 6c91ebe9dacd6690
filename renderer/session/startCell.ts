/** Where the cursor begins in an opened draft: where it was, else in the first blank. */
import { pathKey, valueAt } from '../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import { inputCells } from '../../shared/sheet/cellMoves.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import type { CellSelectionStore } from './draft/cellSelection.ts';

const keyOf = (draftId: string) => `ziping.cell.${draftId}`;

/** A browser may refuse its storage; then nothing is remembered. */
function remembered(draftId: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(draftId));
  } catch {
    return null;
  }
}

/** Remembers the cell with the cursor as long as the window lives; returns how to stop. */
export function rememberCell(draftId: string, cells: CellSelectionStore): () => void {
  return cells.subscribe(() => {
    const active = cells.getSnapshot()?.active;
    if (active === undefined) return;
    try {
      sessionStorage.setItem(keyOf(draftId), pathKey(active));
    } catch {
      // Then the cursor begins in the first blank.
    }
  });
}

/** Null in a sheet that nothing is typed in. */
export function startCell(draftId: string, model: SheetModel, draft: Draft): DraftPath | null {
  const cells = inputCells(model);
  const key = remembered(draftId);
  const last = cells.find(({ use }) => pathKey(use.path) === key);
  const blank = cells.find(({ use }) => use.isGiven !== true && valueAt(draft, use.path).trim() === '');
  return (last ?? blank ?? cells[0])?.use.path ?? null;
}
