import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { SheetModel } from '../../shared/sheet/types.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { type Folds, foldsOf } from './folds.ts';
import type { RowTracks } from './rowTracks.ts';
import { foldableSections, foldedHeights, type SheetSection, withoutFolded } from './sections.ts';

export interface Folding {
  readonly folds: Folds;
  readonly sections: readonly SheetSection[];
  readonly folded: readonly SheetSection[];
  /** the sheet as it is drawn: without the cells of folded parts */
  readonly shown: SheetModel;
  /** the part with the kept cell was folded just now: it is to be let go of */
  readonly coversKept: boolean;
}

const holding = (sections: readonly SheetSection[], row: number | undefined): SheetSection | undefined =>
  sections.find(({ first, last }) => row !== undefined && first <= row && row <= last);

/** A jump into a folded part opens it before the cell is looked for. */
function useOpenForJumps({ store, fields, review }: EditorSession, folds: Folds): void {
  useEffect(
    () =>
      review.jumps.listen(({ path }) => {
        const row = fields.cellOf(fields.nameAt(path) ?? '')?.row;
        const part = holding(foldableSections(store.getSnapshot().model), row);
        if (part !== undefined && folds.getSnapshot().has(part.key)) flushSync(() => folds.set([part.key], false));
      }),
    [store, fields, review, folds],
  );
}

/**
 * What of a sheet is folded away.
 *
 * @param kept name of the input that the cursor is in, was in last or is led to. Its part unfolds, at once and for good,
 *   unless the clerk folds it then
 */
export function useFolding(session: EditorSession, model: SheetModel, kept: string | null): Folding {
  const folds = foldsOf(session.store.form.id);
  const keys = useSyncExternalStore(folds.subscribe, folds.getSnapshot);
  const [before, setBefore] = useState(keys);
  if (keys !== before) setBefore(keys);
  const sections = useMemo(() => foldableSections(model), [model]);
  const keptIn = holding(sections, kept === null ? undefined : session.fields.cellOf(kept)?.row)?.key;
  const coversKept = keptIn !== undefined && keys.has(keptIn) && !before.has(keptIn);
  const folded = useMemo(() => sections.filter(({ key }) => keys.has(key) && key !== keptIn), [sections, keys, keptIn]);
  const shown = useMemo(() => withoutFolded(model, folded), [model, folded]);
  useOpenForJumps(session, folds);
  useEffect(() => {
    if (keptIn !== undefined) folds.set([keptIn], false);
  }, [folds, keptIn]);
  return { folds, sections, folded, shown, coversKept };
}

/** Tracks that give folded rows no height; what is typed in others is measured as ever. */
export function foldTracks(tracks: RowTracks, folded: readonly SheetSection[]): RowTracks {
  return folded.length === 0 ? tracks : { ...tracks, heights: () => foldedHeights(tracks.heights(), folded) };
}
