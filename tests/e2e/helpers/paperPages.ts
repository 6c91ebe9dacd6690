import type { Area } from './paper.ts';

/** A merge that goes over the end of a page is cut there, and its text stands on both pages. */
export function cutAtBreaks(areas: readonly Area[], breaks: readonly number[]): readonly Area[] {
  return areas.flatMap((area) => {
    const end = area.row + area.rowSpan - 1;
    const starts = [area.row, ...breaks.map((last) => last + 1).filter((row) => row > area.row && row <= end)];
    return starts.map((row, index) => ({ ...area, row, rowSpan: (starts[index + 1] ?? end + 1) - row }));
  });
}
