import ExcelJS from 'exceljs';
import type { SheetModel } from '../../../sheet/types.ts';
import { packWorkbook } from './packWorkbook.ts';
import { sheetName } from './sheetName.ts';
import { writeSheet } from './writeSheet.ts';

export interface WorkbookProperties {
  readonly title: string;
  /** what the importer may recognise the file by (`markText`) */
  readonly description: string;
  /** the program, not the person: a file handed in names nobody who isn't on the form */
  readonly creator: string;
}

export interface WriteOptions {
  /** asked between sheets and before the bytes are made; an aborted write throws `WriteAborted` */
  readonly signal?: { readonly aborted: boolean };
  /** whether the pages of each sheet are numbered from 1; else those of all sheets go on, as they are printed */
  readonly numbersEachSheet?: boolean;
  /** from 0 to 1 */
  readonly onProgress?: (fraction: number) => void;
}

export class WriteAborted extends Error {
  constructor() {
    super('writing the workbook was aborted');
    this.name = 'WriteAborted';
  }
}

function checkAborted({ signal }: WriteOptions): void {
  if (signal?.aborted === true) throw new WriteAborted();
}

function numberFromOne(sheet: ExcelJS.Worksheet | undefined): void {
  if (sheet !== undefined) sheet.pageSetup.firstPageNumber = 1;
}

/** Most of the time goes into making the bytes, so the sheets count for the first part only. */
const sheetsShare = 0.3;

/**
 * The bytes of a workbook with one sheet for each model. Names that are not legal or taken twice are mended.
 *
 * @throws CellTextTooLong for a text that no cell can hold, WriteAborted when the signal says so
 */
export async function writeWorkbook(
  sheets: readonly SheetModel[],
  properties: WorkbookProperties,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { ...properties, lastModifiedBy: properties.creator });
  const names: string[] = [];
  for (const [index, model] of sheets.entries()) {
    checkAborted(options);
    const name = sheetName(model.name, names);
    names.push(name);
    writeSheet(workbook, name, model);
    if (options.numbersEachSheet === true) numberFromOne(workbook.getWorksheet(name));
    options.onProgress?.((sheetsShare * (index + 1)) / sheets.length);
  }
  checkAborted(options);
  const bytes = await packWorkbook(workbook);
  checkAborted(options);
  options.onProgress?.(1);
  return bytes;
}
