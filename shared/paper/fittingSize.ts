/** The size at which a text stands inside its cell on our own paper. */
import type { CellStyle } from '../forms/types.ts';
import { type Face, faces } from '../sheet/fontMetrics.ts';
import { lineCount } from '../sheet/lineCount.ts';
import { lineHeight, sideInset, textWidth } from '../sheet/textHeight.ts';

/** Latin letters of the serif faces that stand in for 宋体 are up to so much wider than those of the face without serifs. */
const serifWidening = 1.1;

/** What browsers print where 宋体 is missing: its letters are as wide as a stand-in's, but lines break as in 宋体. */
const printed: Face = {
  ...faces.noto,
  width: (code) => (code < 0x2000 ? faces.noto.width(code) * serifWidening : 1),
  kinsoku: 'all',
};

/** Sizes to try, as parts of the cell's own. */
const steps: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8];

/** The room of a cell's text in points, before the sheet is shrunk to the page; without an indent. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
}

/** Of a text that is not broken into lines, as spreadsheets shrink it to its width. */
export function sizeOnOneLine(style: CellStyle, text: string, size: number, { width }: TextRoom): number {
  const needs = textWidth(style, text, size);
  const sides = 2 * sideInset;
  return needs <= width ? size : Math.max(1, size * Math.max(0, (width - sides) / (needs - sides)));
}

/**
 * Of a text that is broken into lines. Heights are computed for spreadsheets; very few texts take a line more here than
 * there, for which the cell has no room at their own size.
 */
export function sizeOnLines(text: string, size: number, { width, height }: TextRoom): number {
  const fits = (step: number): boolean => {
    const own = size * step;
    const room = Math.max((width - 2 * sideInset) / own, 1);
    return lineCount(text, room, printed) * lineHeight * own <= height;
  };
  return size * (steps.find(fits) ?? steps.at(-1) ?? 1);
}
