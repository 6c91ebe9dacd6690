/**
 * Heights of the sheet's rows on screen, by the workbook's own rule, while texts are being typed. Written straight to
 * the grid: a keystroke moves one track and draws nothing anew.
 */
import { printContent } from '../../shared/sheet/content.ts';
import { cellHeight, type Need, needsOf, rowHeights } from '../../shared/sheet/rowHeights.ts';
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
}

/** @param model the sheet as laid out, heights included */
export function createRowTracks(model: SheetModel): RowTracks {
  const texts = new Map<SheetCell, string>();
  const minHeights = model.rows.map((row) => row.minHeight);
  let heights: readonly number[] = model.rows.map((row) => row.height);
  let needs: Map<SheetCell, Need> | null = null;

  /** Measured at the first text that needs another height; most typing never gets there. */
  function measured(): Map<SheetCell, Need> {
    needs ??= new Map(
      model.cells.map((cell) => {
        const [need] = needsOf(model.columns, [cell], (each) => texts.get(each) ?? printContent(each.content));
        return [cell, need ?? { row: cell.row, rowSpan: cell.rowSpan, height: 0 }];
      }),
    );
    return needs;
  }

  const heightOf = (cell: SheetCell) => {
    const text = texts.get(cell) ?? printContent(cell.content);
    return text === '' ? 0 : cellHeight(model.columns, cell, text);
  };

  return {
    heights: () => heights,
    setText(cell, text) {
      const before = heightOf(cell);
      texts.set(cell, text);
      const height = heightOf(cell);
      if (height === before) return false;
      const all = measured();
      all.set(cell, { row: cell.row, rowSpan: cell.rowSpan, height });
      const next = rowHeights(
        minHeights,
        [...all.values()].filter((need) => need.height > 0),
      );
      const changed = next.some((each, index) => each !== heights[index]);
      heights = next;
      return changed;
    },
  };
}
