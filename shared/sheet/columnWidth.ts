/**
 * Widths of columns. A spreadsheet counts them in digits of the workbook's default font; that font is chosen so
 * (`writeWorkbook.ts`) that a digit is 7 pixels wide, a pixel being 0.75 points.
 */
const digitPx = 7;
const pointsPerPx = 0.75;

/** Pixels of a width in characters, by the rule of the file format (ECMA-376 part 1, 18.3.1.13). */
export function columnWidthPx(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitPx)) / 256) * digitPx);
}

export function columnWidthPt(characters: number): number {
  return columnWidthPx(characters) * pointsPerPx;
}

/** Width in points of `count` columns from column `first` (from 1) on. */
export function spanWidthPt(columns: readonly number[], first: number, count: number): number {
  return columns.slice(first - 1, first - 1 + count).reduce((width, each) => width + columnWidthPt(each), 0);
}
