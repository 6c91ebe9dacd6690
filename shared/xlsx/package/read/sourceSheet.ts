/**
 * A sheet as it was found in a file: plain cells, nothing interpreted. Rows and columns count from 1.
 */

/** A number of a cell. A spreadsheet keeps binary doubles; all three texts are decimal and come from the same one. */
export interface StoredNumber {
  /** shortest text that gives the same double back: `94.47999999999999` */
  readonly plain: string;
  /** rounded to the 15 digits that spreadsheets calculate with: `94.48` */
  readonly tidy: string;
  /** shown in percent: `plain` 0.8184 is shown as 81.84% */
  readonly percent: boolean;
  /** the month of a date, `2022-01`; null for any other number */
  readonly month: string | null;
  /** the number as a count of days, right for the calendar of its workbook, whatever it is meant to be */
  readonly serial: number;
}

/** How a formula's value came along: there is none, its saved result, no saved result. */
export type FormulaState = 'none' | 'saved' | 'unsaved';

export interface SourceCell {
  readonly row: number;
  readonly column: number;
  /** as a reader of the sheet sees it */
  readonly text: string;
  readonly number: StoredNumber | null;
  /** an error value such as #NAME?; `text` holds it */
  readonly isError: boolean;
  readonly formula: FormulaState;
  /** without its equals sign; empty where there is none */
  readonly formulaText: string;
  /** some of the text is crossed out */
  readonly struck: boolean;
}

export type Place = Pick<SourceCell, 'row' | 'column'>;

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Columns of one width, in characters of the usual font. */
export interface ColumnWidth {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

export interface SourceComment extends Place {
  readonly text: string;
}

export interface SourceSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** cells that hold something, row by row from left to right */
  readonly cells: readonly SourceCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly Range[];
  /** columns whose width is stated */
  readonly columnWidths: readonly ColumnWidth[];
  readonly comments: readonly SourceComment[];
  /** cells that hold a picture in place of a value, as WPS makes them; to everybody else they are blank */
  readonly pictures: readonly Place[];
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** One number for a place, fit for maps. */
export function placeKey(row: number, column: number): number {
  return row * lastColumn + column;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function address(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `B2:D4`, whose corners may be one cell. */
export function printRange({ top, left, bottom, right }: Range): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((number, char) => number * 26 + char.charCodeAt(0) - 64, 0);
}

/** The place an address names; null when it names none that a sheet has. */
export function parseAddress(text: string): Place | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return null;
  const [row, column] = [Number(match[2]), columnNumber(match[1] ?? '')];
  return row >= 1 && row <= lastRow && column <= lastColumn ? { row, column } : null;
}

/** `B2:D4`, its corners in any order; null when it is no range. */
export function parseRange(text: string): Range | null {
  const [from = '', to = from] = text.split(':');
  const [a, b] = [parseAddress(from), parseAddress(to)];
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
