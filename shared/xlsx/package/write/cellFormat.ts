import type { Style } from 'exceljs';
import { assertNever } from '../../../assertNever.ts';
import { decimal, hundred, toCellNumber } from '../../../number/decimal.ts';
import { moneyDigits } from '../../../sheet/content.ts';
import { cellLooks, sheetFont } from '../../../sheet/styles.ts';
import type { CellContent, SheetCell } from '../../../sheet/types.ts';
import { cellText } from './cellText.ts';

const digitsAfterPoint = (digits: number): string => (digits === 0 ? '' : `.${'0'.repeat(digits)}`);

/**
 * Whether spreadsheets would take a text for a formula or a number when somebody opens its cell and leaves it again
 * with Enter: `=4场` would be refused as a wrong formula, `-20` would become a number.
 */
const looksTyped = (text: string): boolean => /^[=+\-@]/.test(cellText(text));

/** The number format of a cell: `General` shows a number without tails, `@` keeps a text as it is when it is edited. */
export function numberFormat(content: CellContent): string {
  if (content.kind === 'text') return looksTyped(content.text) ? '@' : 'General';
  const { format, value } = content;
  switch (format.kind) {
    case 'general':
      return 'General';
    case 'money':
      return `#,##0${digitsAfterPoint(moneyDigits(value))}`;
    case 'percent':
      return `0${digitsAfterPoint(format.digits)}%`;
    default:
      return assertNever(format);
  }
}

/** The number that a workbook stores; a percent is stored as a quotient, divided exactly before it becomes binary. */
export function cellNumber(content: Extract<CellContent, { kind: 'number' }>): number {
  const value = decimal(content.value);
  return toCellNumber(content.format.kind === 'percent' ? value.dividedBy(hundred) : value);
}

const line = { style: 'thin', color: { argb: 'FF000000' } } as const;

/** Font, alignment, border and number format of a cell, for each square that it covers. */
export function cellStyle(cell: SheetCell): Partial<Style> {
  const look = cellLooks[cell.style];
  const wraps = look.wrap && cell.content.kind === 'text';
  return {
    numFmt: numberFormat(cell.content),
    font: { name: sheetFont, size: cell.size ?? look.size, bold: look.bold, charset: 134 },
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      indent: look.indent,
      // A number too wide for its cell would print as ####, words in a row of one line would lose all lines but one.
      ...(wraps ? { wrapText: true } : { shrinkToFit: true }),
    },
    ...(look.border && { border: { top: line, left: line, bottom: line, right: line } }),
  };
}
