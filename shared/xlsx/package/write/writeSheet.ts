import type { Style, Workbook, Worksheet } from 'exceljs';
import type { SheetCell, SheetModel } from '../../../sheet/types.ts';
import { cellNumber, cellStyle, numberFormat } from './cellFormat.ts';
import { CellTextTooLong, cellText, maxCellText } from './cellText.ts';

/** A4, as the file format numbers paper sizes. */
const a4 = 9;

/** A page break runs across all columns that the file format has. */
const lastColumnOfFormat = 16_384;

/** ExcelJS drops a column of exactly this width, taking it for its default. */
const droppedWidth = 9;

const columnLetters = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
};

/** Cells of one look share one style object, which ExcelJS then writes once. */
type StyleOf = (cell: SheetCell) => Partial<Style>;

function sharedStyles(): StyleOf {
  const known = new Map<string, Partial<Style>>();
  return (cell) => {
    const key = `${cell.style} ${cell.size ?? ''} ${cell.content.kind} ${numberFormat(cell.content)}`;
    const style = known.get(key) ?? cellStyle(cell);
    known.set(key, style);
    return style;
  };
}

/** A blank stays a blank cell; text is always stored as text, so that `=4场` never becomes a formula. */
function cellValue(sheet: Worksheet, cell: SheetCell): string | number | null {
  if (cell.content.kind === 'number') return cellNumber(cell.content);
  const text = cellText(cell.content.text);
  if (text.length > maxCellText) throw new CellTextTooLong(sheet.name, `${columnLetters(cell.column)}${cell.row}`);
  return text === '' ? null : text;
}

/**
 * Every square that a cell covers is styled, because spreadsheets draw a merge's border from its outer squares: merging
 * gives them the style of the first.
 */
function writeCell(sheet: Worksheet, cell: SheetCell, styleOf: StyleOf): void {
  const { row, column, rowSpan, columnSpan } = cell;
  const first = sheet.getRow(row).getCell(column);
  first.style = styleOf(cell);
  first.value = cellValue(sheet, cell);
  if (rowSpan > 1 || columnSpan > 1) {
    sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1);
  }
}

function setUpPage(sheet: Worksheet, model: SheetModel): void {
  const { repeated, pageBreaks, columns, rows } = model;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: a4,
    orientation: model.page.orientation,
    margins: model.page.margins,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    // ExcelJS puts a dollar sign before each column itself, but none before the rows.
    printArea: `A$1:${columnLetters(columns.length)}$${rows.length}`,
    ...(repeated !== null && { printTitlesRow: `${repeated.first}:${repeated.last}` }),
  };
  sheet.headerFooter = { ...sheet.headerFooter, oddFooter: '&C-&P-' };
  for (const last of pageBreaks) sheet.getRow(last).addPageBreak(1, lastColumnOfFormat);
}

/** Adds a sheet to a workbook, once, from top to bottom. */
export function writeSheet(workbook: Workbook, name: string, model: SheetModel): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'normal', showGridLines: false }] });
  sheet.columns = model.columns.map((width) => ({ width: width === droppedWidth ? width + 0.01 : width }));
  for (const [index, { height }] of model.rows.entries()) sheet.getRow(index + 1).height = height;
  const styleOf = sharedStyles();
  for (const cell of model.cells) writeCell(sheet, cell, styleOf);
  setUpPage(sheet, model);
}
