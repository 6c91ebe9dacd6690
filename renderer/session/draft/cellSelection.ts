/** What is selected in the sheet, as in a spreadsheet: the cell with the cursor, and the range around it. */
import type { DraftPath } from '../../../shared/draft/types.ts';
import type { CellRange } from '../../../shared/sheet/cellRange.ts';

/** `selected`: keys move, typing replaces. `editing`: keys are those of a text. */
export type CellMode = 'selected' | 'editing';

export interface CellSelection {
  /** the cell with the cursor, somewhere in the range */
  readonly active: DraftPath;
  /** of the sheet as drawn now; a new shape of the sheet leaves the active cell alone selected */
  readonly range: CellRange;
  readonly mode: CellMode;
  /** editing began by typing over the cell: arrows leave a figure, as they would have before */
  readonly isTypedOver?: true;
}

/** Fits `useSyncExternalStore`; null while no cell has the cursor. */
export interface CellSelectionStore {
  readonly getSnapshot: () => CellSelection | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (selection: CellSelection | null) => void;
}

export function createCellSelection(): CellSelectionStore {
  const listeners = new Set<() => void>();
  let selection: CellSelection | null = null;
  return {
    getSnapshot: () => selection,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (next === selection) return;
      selection = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
