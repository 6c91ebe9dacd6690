import { printableText } from '../../../sheet/printableText.ts';

/** Most characters that a cell of a workbook holds. */
export const maxCellText = 32_767;

/** A text too long for a workbook's cell. Cutting it would change what was typed without a word. */
export class CellTextTooLong extends Error {
  readonly sheet: string;
  /** address, for example B7 */
  readonly cell: string;

  constructor(sheet: string, cell: string) {
    super(`text of ${sheet}!${cell} is longer than ${maxCellText} characters`);
    this.name = 'CellTextTooLong';
    this.sheet = sheet;
    this.cell = cell;
  }
}

/**
 * A text as a workbook's XML holds it: what XML cannot carry is gone, and what spreadsheets would read as an escaped
 * character (`_x000D_`) has its own first underscore escaped.
 */
export function cellText(text: string): string {
  return printableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
