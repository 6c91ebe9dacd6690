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

/**
 * Height of a line in em where texts are set by our own style sheet: that of the face with the lowest lines, so that they
 * fit the height computed here whichever face the system has.
 */
export const lineHeight = Math.min(...Object.values(faces).map(({ line }) => line));

/** Points that are left free at each side of a text there, the least that any face was measured with. */
export const sideInset = Math.min(...Object.values(faces).map(({ sidePadding }) => sidePadding)) / 2;

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

/**
 * Width in points that a text needs to stand in a cell of a style without being broken but where it says so: the most of
 * any face, the sides' padding included.
 */
export function textWidth(style: CellStyle, text: string, size = cellLooks[style].size): number {
  const widening = cellLooks[style].bold ? boldWidening : 1;
  const lines = text.split('\n');
  const widthIn = (face: Face, line: string): number =>
    [...line].reduce((width, char) => width + face.width(char.codePointAt(0) ?? 0), 0);
  const widest = (face: Face): number => Math.max(...lines.map((line) => widthIn(face, line)));
  return Math.max(...allFaces.map((face) => widest(face) * widening * size + face.sidePadding));
}
