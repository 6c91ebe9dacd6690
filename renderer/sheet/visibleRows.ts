/** Which rows of a long sheet are drawn. */
import type { RowRange, SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import { trackPx } from './rowTracks.ts';

/** A sheet whose tables have more rows is drawn in part. */
export const wholeSheetRows = 40;
/** Pixels drawn above and below what is seen, so that the wheel finds its cells; as far as one turn of it. */
const overscan = 120;

export function isLong(model: SheetModel): boolean {
  return model.rows.filter(({ source }) => source.kind === 'row' && source.isFree).length > wholeSheetRows;
}

/**
 * @param heights points
 * @param top pixels of the sheet above the view
 * @param view height of the view in pixels
 */
export function visibleRows(heights: readonly number[], scale: number, top: number, view: number): RowRange {
  let edge = 0;
  let first = heights.length;
  let last = 1;
  heights.forEach((height, index) => {
    const start = edge;
    edge += trackPx(height, scale);
    if (edge >= top - overscan) first = Math.min(first, index + 1);
    if (start <= top + view + overscan) last = index + 1;
  });
  return { first, last };
}

/** Steps of rows, so that scrolling draws anew once in a while and not at every pixel. */
const step = 2;

export function widened({ first, last }: RowRange): RowRange {
  return { first: Math.floor((first - 1) / step) * step + 1, last: Math.ceil(last / step) * step };
}

export function isIn(cell: SheetCell, { first, last }: RowRange): boolean {
  return cell.row <= last && cell.row + cell.rowSpan - 1 >= first;
}
