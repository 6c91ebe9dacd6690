import type { SheetCell } from '../../shared/sheet/types.ts';

/** Room in pixels that stays free above and below a cell that is shown, for headers that stay in view. */
const margin = 96;

/** Where a cell's rows begin and end in the grid, by the tracks as they are drawn, in pixels. */
function span(grid: HTMLElement, { row, rowSpan }: SheetCell): readonly [top: number, bottom: number] {
  const tracks = getComputedStyle(grid).gridTemplateRows.split(' ').map(Number.parseFloat);
  const height = (from: number, to: number) => tracks.slice(from, to).reduce((sum, px) => sum + (px || 0), 0);
  const top = height(0, row - 1);
  return [top, top + height(row - 1, row - 1 + rowSpan)];
}

/** Scrolls the desk so far that a cell is in view, also one whose row is not drawn. Nothing moves where it is in view. */
export function revealCell(grid: HTMLElement | null, cell: SheetCell): void {
  const desk = grid?.closest<HTMLElement>('.desk');
  if (grid === null || desk === null || desk === undefined) return;
  const [top, bottom] = span(grid, cell);
  const offset = grid.getBoundingClientRect().top - desk.getBoundingClientRect().top;
  const above = offset + top - margin;
  const below = offset + bottom + margin - desk.clientHeight;
  if (above < 0) desk.scrollTop += above;
  else if (below > 0) desk.scrollTop += Math.min(below, above);
}
