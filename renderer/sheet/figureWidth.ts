/** How wide a figure is, by any typeface in which the sheet may be drawn. */

/** Ems of a digit in the widest of the faces (DejaVu Sans); the others are at most 0.56. */
const digit = 0.64;
/** Ems of what stands between digits. */
const sign = 0.36;
/** Ems of anything else: %, a Chinese character. */
const square = 1.02;

function emsOfSign(each: string): number {
  if (/[.,]/.test(each)) return sign;
  return /[\d\s-]/.test(each) ? digit : square;
}

/** The most ems that a figure takes on one line. */
export function figureEms(text: string): number {
  return [...text].reduce((width, each) => width + emsOfSign(each), 0);
}
