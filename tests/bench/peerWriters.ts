/** Other ways to write the cells of a sheet into a workbook: what the official export is measured against. */
import ExcelJS from 'exceljs';
import { DocProperties, Format, FormatAlign, FormatBorder, Workbook, type Worksheet } from 'wasm-xlsxwriter';
import { cellLooks, sheetFont } from '../../shared/sheet/styles.ts';
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import { cellNumber, cellStyle, numberFormat } from '../../shared/xlsx/package/write/cellFormat.ts';

/** ExcelJS writing the values alone: no style, no merge, no height. A lower bound for whoever writes with ExcelJS. */
export async function writeBare(model: SheetModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet');
  for (const { row, column, content } of model.cells) {
    sheet.getCell(row, column).value = content.kind === 'text' ? content.text : cellNumber(content);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** ExcelJS writing the same sheet as its documentation shows it: styles, merges, heights and page, nothing left out. */
export async function writePlain(model: SheetModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = model.name;
  const sheet = workbook.addWorksheet(model.name, { views: [{ state: 'normal', showGridLines: false }] });
  sheet.columns = model.columns.map((width) => ({ width }));
  for (const [index, { height }] of model.rows.entries()) sheet.getRow(index + 1).height = height;
  for (const cell of model.cells) {
    const { row, column, rowSpan, columnSpan, content } = cell;
    const first = sheet.getCell(row, column);
    first.style = cellStyle(cell);
    first.value = content.kind === 'number' ? cellNumber(content) : content.text === '' ? null : content.text;
    if (rowSpan > 1 || columnSpan > 1) {
      sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1);
    }
  }
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...{ paperSize: 9, orientation: model.page.orientation, margins: model.page.margins, horizontalCentered: true },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(model.repeated !== null && { printTitlesRow: `${model.repeated.first}:${model.repeated.last}` }),
  };
  sheet.headerFooter = { ...sheet.headerFooter, oddFooter: '&C-&P-' };
  for (const last of model.pageBreaks) sheet.getRow(last).addPageBreak();
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const alignments = { left: FormatAlign.Left, center: FormatAlign.Center, right: FormatAlign.Right } as const;

function formatOf(cell: SheetCell): Format {
  const look = cellLooks[cell.style];
  const format = new Format()
    .setFontName(sheetFont)
    .setFontCharset(134)
    .setFontSize(cell.size ?? look.size)
    .setNumFormat(numberFormat(cell.content))
    .setAlign(alignments[look.horizontal])
    .setAlign(FormatAlign.VerticalCenter)
    .setIndent(look.indent);
  const bold = look.bold ? format.setBold() : format;
  const wrapped = look.wrap && cell.content.kind === 'text' ? bold.setTextWrap() : bold;
  return look.border ? wrapped.setBorder(FormatBorder.Thin) : wrapped;
}

/** One format for all cells of a look, as the official export shares its styles. */
function sharedFormats(): (cell: SheetCell) => Format {
  const known = new Map<string, Format>();
  return (cell) => {
    const key = `${cell.style} ${cell.size ?? ''} ${cell.content.kind} ${numberFormat(cell.content)}`;
    const format = known.get(key) ?? formatOf(cell);
    known.set(key, format);
    return format;
  };
}

function writeCell(sheet: Worksheet, { row, column, rowSpan, columnSpan, content }: SheetCell, format: Format): void {
  const [top, left] = [row - 1, column - 1];
  const isMerged = rowSpan > 1 || columnSpan > 1;
  const text = content.kind === 'text' ? content.text : '';
  if (isMerged) sheet.mergeRange(top, left, top + rowSpan - 1, left + columnSpan - 1, text, format);
  if (content.kind === 'number') sheet.writeNumberWithFormat(top, left, cellNumber(content), format);
  else if (!isMerged && text === '') sheet.writeBlank(top, left, format);
  else if (!isMerged) sheet.writeStringWithFormat(top, left, text, format);
}

function setUpPage(sheet: Worksheet, { page, columns, rows, repeated }: SheetModel): void {
  const { left, right, top, bottom, header, footer } = page.margins;
  sheet.setPaperSize(9).setMargins(left, right, top, bottom, header, footer).setPrintFitToPages(1, 0);
  if (page.orientation === 'landscape') sheet.setLandscape();
  sheet.setPrintCenterHorizontally(true).setScreenGridlines(false).setFooter('&C-&P-');
  sheet.setPrintArea(0, 0, rows.length - 1, columns.length - 1);
  if (repeated !== null) sheet.setRepeatRows(repeated.first - 1, repeated.last - 1);
}

/**
 * XlsxWriter's sibling in Rust, as WebAssembly, writing the same cells, styles, merges, heights and page. It knows
 * neither page breaks nor shrinking to fit, and so writes a little less.
 */
export function writeWithXlsxWriter(model: SheetModel): Uint8Array {
  const workbook = new Workbook();
  workbook.setProperties(new DocProperties().setTitle(model.name));
  const sheet = workbook.addWorksheet().setName(model.name);
  for (const [index, width] of model.columns.entries()) sheet.setColumnWidth(index, width);
  for (const [index, { height }] of model.rows.entries()) sheet.setRowHeight(index, height);
  const formatFor = sharedFormats();
  for (const cell of model.cells) writeCell(sheet, cell, formatFor(cell));
  setUpPage(sheet, model);
  const bytes = workbook.saveToBufferSync();
  workbook.free();
  return bytes;
}
