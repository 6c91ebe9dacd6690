/** A range of the sheet as spreadsheets take it from the clipboard: a table with its merges, and tabs with quotes. */
import { type CellRange, cellsIn } from '../sheet/cellRange.ts';
import type { SheetCell, SheetModel } from '../sheet/types.ts';

export interface PrintedRange {
  readonly text: string;
  readonly html: string;
}

/** As Excel quotes: only what a tab, a line break or a quote would tear apart. */
function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell;">');
}

/**
 * A plain number stays one; anything else is a text, or `=4场` would become a formula and `1-2` a date. Excel and WPS go by
 * the style, LibreOffice by an attribute of its own.
 */
const isPlainNumber = (text: string): boolean => /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text);

function tableCell({ rowSpan, columnSpan }: SheetCell, text: string): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  const style = isPlainNumber(text) ? '' : ' sdnum="1033;0;@" style=\'mso-number-format:"\\@"\'';
  return `<td${spans}${style}>${escaped(text)}</td>`;
}

/**
 * @param range whole cells, as `widened` makes it
 * @param textOf what a cell says now; the sheet may have been laid out before
 */
export function printRange(model: SheetModel, range: CellRange, textOf: (cell: SheetCell) => string): PrintedRange {
  const cells = cellsIn(model, range);
  const [only, ...others] = cells;
  if (only === undefined) return { text: '', html: '' };
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => {
    const row = range.top + at;
    const own = cells.filter((cell) => cell.row === row);
    const squares = Array.from({ length: range.right - range.left + 1 }, (_, right) => {
      const cell = own.find(({ column }) => column === range.left + right);
      return cell === undefined ? '' : quoted(textOf(cell));
    });
    return { html: `<tr>${own.map((cell) => tableCell(cell, textOf(cell))).join('')}</tr>`, text: squares.join('\t') };
  });
  const table = `<table border="1" style="border-collapse:collapse">${rows.map(({ html }) => html).join('')}</table>`;
  const html = `<html><head><meta charset="utf-8"></head><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`;
  // a cell alone is its text, for a letter as for a spreadsheet
  return { html, text: others.length === 0 ? textOf(only) : `${rows.map(({ text }) => text).join('\r\n')}\r\n` };
}
