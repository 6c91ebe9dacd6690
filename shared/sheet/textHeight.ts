import type { CellStyle } from '../forms/types.ts';
import { type Face, faces } from './fontMetrics.ts';
import { lineCount } from './lineCount.ts';
import { cellLooks } from './styles.ts';

/** Points above and below a text together; a long one gets a little more air. */
const leastPadding = 3;
const paddingOf = (linesHeight: number): number => leastPadding + Math.min(6, Math.max(0, linesHeight - 60) * 0.05);

/** Spreadsheets refuse rows that are taller, in points. */
export const maxRowHeight = 409.5;

/** Heights on the grid of the file format, which is a quarter of an inch's 24th: 0.75 points. */
export function roundUpHeight(points: number): number {
  return Math.ceil(Math.round(points * 1000) / 750) * 0.75;
}

/** Bold Latin is wider; Chinese is not. Widening everything keeps a bold line on the safe side. */
const boldWidening = 1.1;

const allFaces: readonly Face[] = Object.values(faces);

function heightIn(face: Face, text: string, size: number, widthPt: number): number {
  const room = Math.max((widthPt - face.sidePadding) / size, 1);
  const linesHeight = lineCount(text, room, face) * face.line * size;
  return linesHeight + paddingOf(linesHeight);
}

/**
 * Height in points that a text needs in a cell of a style and a width in points: the most of any face, so that it is
 * clipped on no system. A blank needs none.
 *
 * @param size points, where it isn't the style's own
 */
export function textHeight(style: CellStyle, text: string, widthPt: number, size = cellLooks[style].size): number {
  if (text === '') return 0;
  const { bold, wrap } = cellLooks[style];
  const width = bold ? widthPt / boldWidening : widthPt;
  const room = wrap ? width : Number.POSITIVE_INFINITY;
  return Math.max(...allFaces.map((face) => heightIn(face, text, size, room)));
}
