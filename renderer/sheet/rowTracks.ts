/**
 * Heights of the sheet's rows on screen, by the workbook's own rule, while texts are being typed. Written straight to
 * the grid: a keystroke moves one track and draws nothing anew.
 */
import { cellHeight } from '../../shared/sheet/cellHeights.ts';
import { printContent } from '../../shared/sheet/content.ts';
import { type Need, needsOf, rowHeights } from '../../shared/sheet/rowHeights.ts';
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';

/** Pixels of a point at full size. */
export const pixelsPerPoint = 96 / 72;

/** A row is at least as high as in the workbook; a typeface that needs more takes it rather than clip a text. */
export function rowTemplate(heights: readonly number[], scale: number): string {
  return heights.map((height) => `minmax(${trackPx(height, scale)}px, auto)`).join(' ');
}

/** Whole pixels, so that lines stay sharp. */
export function trackPx(points: number, scale: number): number {
  return Math.ceil(points * pixelsPerPoint * scale);
}

export interface RowTracks {
  /** points, row by row */
  readonly heights: () => readonly number[];
  /** Takes the text that a cell shows now; true if a row changes its height by it. */
  readonly setText: (cell: SheetCell, text: string) => boolean;
  /** The same for many cells, whose rows are measured once. */
  readonly setTexts: (shown: Iterable<readonly [SheetCell, string]>) => boolean;
}

/** What is typed, with the words that are printed around it in the same cell. */
function withWords({ use }: SheetCell, typed: string): string {
  if (use.kind !== 'input' || use.around === undefined) return typed;
  const [before, after] = use.around;
  return `${before}${typed}${after}`;
}

/** @param model the sheet as laid out, heights included */
export function createRowTracks(model: SheetModel): RowTracks {
  const texts = new Map<SheetCell, string>();
  const minHeights = model.rows.map((row) => row.minHeight);
  let heights: readonly number[] = model.rows.map((row) => row.height);
  let needs: Map<SheetCell, Need> | null = null;

  const textOf = (cell: SheetCell) => texts.get(cell) ?? printContent(cell.content);
  const heightOf = (cell: SheetCell) => (textOf(cell) === '' ? 0 : cellHeight(model.columns, cell, textOf(cell)));

  /** Measured at the first text that needs another height; most typing never gets there. */
  function measured(): Map<SheetCell, Need> {
    needs ??= new Map(
      model.cells.map((cell) => {
        const [need] = needsOf(model.columns, [cell], textOf);
        return [cell, need ?? { row: cell.row, rowSpan: cell.rowSpan, height: 0 }];
      }),
    );
    return needs;
  }

  /** Whether the cell needs another height for what is typed. */
  function take(cell: SheetCell, typed: string): boolean {
    const text = withWords(cell, typed);
    if (textOf(cell) === text) return false;
    const before = heightOf(cell);
    texts.set(cell, text);
    return heightOf(cell) !== before;
  }

  function setTexts(shown: Iterable<readonly [SheetCell, string]>): boolean {
    const others = [...shown].filter(([cell, text]) => take(cell, text));
    if (others.length === 0) return false;
    const all = measured();
    for (const [cell] of others) all.set(cell, { row: cell.row, rowSpan: cell.rowSpan, height: heightOf(cell) });
    const next = rowHeights(
      minHeights,
      [...all.values()].filter((need) => need.height > 0),
    );
    const changed = next.some((each, index) => each !== heights[index]);
    heights = next;
    return changed;
  }

  return { heights: () => heights, setTexts, setText: (cell, text) => setTexts([[cell, text]]) };
}
