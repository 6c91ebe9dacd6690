/** Where pages end, and what that does to merged cells and heights. */
import type { PageSetup } from '../forms/types.ts';
import type { Keep } from './block.ts';
import { spanWidthPt } from './columnWidth.ts';
import { createRowHeights, type Need, type RowHeights } from './rowHeights.ts';
import type { RowRange, SheetCell } from './types.ts';

export const pointsPerInch = 72;

/** A4 in points. */
const a4 = { short: 595.25, long: 841.85 } as const;

/** Points left free at the foot of a page, because printers round the heights of rows. */
const reserve = 4;

export interface PageArea {
  /** points */
  readonly width: number;
  readonly height: number;
}

/** The whole sheet of A4 as a form turns it. */
export function paperSize(orientation: PageSetup['orientation']): PageArea {
  return orientation === 'landscape' ? { width: a4.long, height: a4.short } : { width: a4.short, height: a4.long };
}

export function printableArea({ orientation, margins }: PageSetup): PageArea {
  const { width, height } = paperSize(orientation);
  return {
    width: width - (margins.left + margins.right) * pointsPerInch,
    height: height - (margins.top + margins.bottom) * pointsPerInch,
  };
}

/** Percent to which a sheet is shrunk to be one page across, a whole number as spreadsheets have it; 100 where it fits. */
export function shrinkPercent(columns: readonly number[], page: PageSetup): number {
  const { width } = printableArea(page);
  return Math.min(100, Math.floor((width / spanWidthPt(columns, 1, columns.length)) * 100));
}

/** Points of rows that a page holds, once the sheet is shrunk to one page across. */
export function pageCapacity(columns: readonly number[], page: PageSetup): number {
  return (printableArea(page).height * 100) / shrinkPercent(columns, page) - reserve;
}

interface PagedRows {
  readonly minHeights: readonly number[];
  readonly keeps: readonly Keep[];
  readonly needs: readonly Need[];
  /** rows whose height is taken from every page after their own */
  readonly repeated: RowRange | null;
}

export interface Pages {
  /** rows after which a page ends, from 1 */
  readonly breaks: readonly number[];
  readonly heights: readonly number[];
}

const total = (heights: readonly number[]): number => heights.reduce((sum, each) => sum + each, 0);

/** The last row of the page that begins with row `first`; at least that row itself. */
function pageEnd({ keeps }: PagedRows, { own, within }: RowHeights, first: number, room: number): number {
  const count = keeps.length;
  let last = first;
  let least = own[first - 1] ?? 0;
  while (last < count && least + (own[last] ?? 0) <= room) {
    least += own[last] ?? 0;
    last += 1;
  }
  while (last > first && total(within(first, last)) > room) last -= 1;
  if (last === count) return last;
  const endWhere = (isGood: (keep: Keep) => boolean): number | undefined => {
    const back = keeps.slice(first - 1, last).findLastIndex(isGood);
    return back === -1 ? undefined : first + back;
  };
  return endWhere((keep) => keep === 'free') ?? endWhere((keep) => keep !== 'part') ?? last;
}

/** Fills page after page from the top. */
export function paginate(rows: PagedRows, capacity: number): Pages {
  const count = rows.minHeights.length;
  const rowHeights = createRowHeights(rows.minHeights, rows.needs);
  const breaks: number[] = [];
  const heights: number[] = [];
  for (let first = 1; first <= count; ) {
    const header = rows.repeated;
    const repeated = header !== null && header.last < first ? heights.slice(header.first - 1, header.last) : [];
    const last = pageEnd(rows, rowHeights, first, capacity - total(repeated));
    heights.push(...rowHeights.within(first, last));
    if (last < count) breaks.push(last);
    first = last + 1;
  }
  return { breaks, heights };
}

/** Cuts merged cells where pages end; each further part repeats the text. */
export function splitAtBreaks(cells: readonly SheetCell[], breaks: readonly number[]): readonly SheetCell[] {
  return cells.flatMap((cell) => {
    if (cell.rowSpan === 1) return cell;
    const end = cell.row + cell.rowSpan - 1;
    const inside = breaks.filter((last) => last >= cell.row && last < end);
    const starts = [cell.row, ...inside.map((last) => last + 1)];
    return starts.map((row, index): SheetCell => {
      const rowSpan = (starts[index + 1] ?? end + 1) - row;
      return index === 0 ? { ...cell, rowSpan } : { ...cell, row, rowSpan, use: { kind: 'fixed' } };
    });
  });
}
