import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { RowRange, SheetModel } from '../../shared/sheet/types.ts';
import type { RowTracks } from './rowTracks.ts';
import { isLong, visibleRows, widened } from './visibleRows.ts';

/** What is drawn where nothing can be measured. */
const usualView = 900;

/**
 * The rows to draw: all of a usual sheet, the ones in view of a long one.
 *
 * @param edits the store's count of them: each may change the heights of many rows
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
  const measure = useCallback((): RowRange => {
    const view = desk.current?.getBoundingClientRect();
    const grid = sheet.current?.getBoundingClientRect();
    const top = view === undefined || grid === undefined ? 0 : view.top - grid.top;
    return widened(visibleRows(tracks.heights(), scale, top, view?.height || usualView));
  }, [desk, sheet, tracks, scale]);
  const [range, setRange] = useState<RowRange>(measure);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measures anew after every edit, whatever it changed
  useEffect(() => {
    const element = desk.current;
    if (!long || element === null) return;
    const update = () => {
      const next = measure();
      setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      element.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [long, measure, desk, edits]);

  return long ? range : null;
}
