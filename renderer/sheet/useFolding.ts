import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SheetModel } from '../../shared/sheet/types.ts';
import { type Folds, foldsOf } from './folds.ts';
import type { RowTracks } from './rowTracks.ts';
import { foldableSections, foldedHeights, type SheetSection, withoutFolded } from './sections.ts';

export interface Folding {
  readonly folds: Folds;
  readonly sections: readonly SheetSection[];
  readonly folded: readonly SheetSection[];
  /** the sheet as it is drawn: without the cells of folded parts */
  readonly shown: SheetModel;
}

const holds = ({ first, last }: SheetSection, row: number | undefined): boolean =>
  row !== undefined && first <= row && row <= last;

/**
 * What of a sheet is folded away.
 *
 * @param form id of the form
 * @param keptRow row of the cell that the cursor is in, was in last or is led to. Its part unfolds, at once and for
 *   good, unless the clerk folds it then
 * @param forget lets go of that cell
 */
export function useFolding(form: string, model: SheetModel, keptRow: number | undefined, forget: () => void): Folding {
  const folds = foldsOf(form);
  const keys = useSyncExternalStore(folds.subscribe, folds.getSnapshot);
  const [before, setBefore] = useState(keys);
  const sections = useMemo(() => foldableSections(model), [model]);
  const kept = sections.find((section) => holds(section, keptRow))?.key;
  if (keys !== before) {
    setBefore(keys);
    if (kept !== undefined && keys.has(kept) && !before.has(kept)) forget();
  }
  const folded = useMemo(() => sections.filter(({ key }) => keys.has(key) && key !== kept), [sections, keys, kept]);
  const shown = useMemo(() => withoutFolded(model, folded), [model, folded]);
  useEffect(() => {
    if (kept !== undefined) folds.set([kept], false);
  }, [folds, kept]);
  return { folds, sections, folded, shown };
}

/** Tracks that give folded rows no height; what is typed in others is measured as ever. */
export function foldTracks(tracks: RowTracks, folded: readonly SheetSection[]): RowTracks {
  return folded.length === 0 ? tracks : { ...tracks, heights: () => foldedHeights(tracks.heights(), folded) };
}
