import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { RowRange, SheetModel } from '../../shared/sheet/types.ts';
import type { RowTracks } from './rowTracks.ts';
import { isLong, visibleRows, widened } from './visibleRows.ts';

/** What is seen of the sheet, in pixels: what is scrolled away above it, and its height. */
interface View {
  readonly top: number;
  readonly height: number;
}

/** What is drawn where nothing can be measured. */
const unmeasured: View = { top: 0, height: 900 };

/**
 * The rows to draw: all of a usual sheet, the ones in view of a long one. An edit draws the rows that its new heights
 * bring into the view as it was measured last; only scrolling has to measure it anew.
 *
 * @param edits the store's count of them: each may change the heights of many rows
 * @param tracks with the texts of the last edit
 * @param sheet the grid, somewhere inside of `desk`, which scrolls
 */
export function useVisibleRows(
  model: SheetModel,
  edits: number,
  tracks: RowTracks,
  scale: number,
  desk: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
): RowRange | null {
  const long = isLong(model);
  const [view, setView] = useState<View>(unmeasured);
  const rowsIn = useCallback(
    ({ top, height }: View): RowRange => widened(visibleRows(tracks.heights(), scale, top, height)),
    [tracks, scale],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: measures anew after every edit, whatever it changed
  useEffect(() => {
    const element = desk.current;
    if (!long || element === null) return;
    const update = () => {
      const seen = element.getBoundingClientRect();
      const top = seen.top - (sheet.current?.getBoundingClientRect().top ?? seen.top);
      const next = { top, height: seen.height || unmeasured.height };
      setView((before) => {
        const [a, b] = [rowsIn(before), rowsIn(next)];
        return a.first === b.first && a.last === b.last ? before : next;
      });
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      element.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [long, rowsIn, desk, sheet, edits]);

  const { first, last } = rowsIn(view);
  const range = useMemo(() => ({ first, last }), [first, last]);
  return long ? range : null;
}
