/** Reads one worksheet part: cells that hold something, merges, hidden rows and columns. The stored dimension is ignored. */
import type { ReadLimits } from './limits.ts';
import { collectRichText, type RichText, unescapeText } from './readStrings.ts';
import { isOn, type Styles } from './readStyles.ts';
import { ReadFault } from './refusal.ts';
import { scanXml, type XmlElement } from './scanXml.ts';
import { showNumber } from './showNumber.ts';
import {
  type ColumnWidth,
  lastColumn,
  lastRow,
  type Place,
  parseAddress,
  parseRange,
  type Range,
  type SourceCell,
  type SourceSheet,
} from './sourceSheet.ts';

/** What cells refer to, and what is left of the file's budget. */
export interface SheetContext {
  readonly strings: readonly RichText[];
  readonly styles: Styles;
  /** days to add to a serial number in a workbook that counts from 1904 */
  readonly dateShift: number;
  readonly limits: ReadLimits;
  /** counts towards the limits of the whole file */
  readonly spend: (cells: number, characters: number) => void;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  value: string | null;
  formula: string | null;
}

type CellBody = Pick<SourceCell, 'text' | 'number' | 'isError' | 'struck'>;

const textBody = (text: string, struck = false): CellBody => ({ text, number: null, isError: false, struck });

function numberBody(context: SheetContext, raw: string, style: string | undefined): CellBody {
  const value = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return textBody(raw);
  const { format, struck } = context.styles.look(style);
  return { ...showNumber(value, format, context.dateShift), isError: false, struck };
}

function bodyOf(context: SheetContext, cell: OpenCell, inline: RichText): CellBody {
  const struckCell = context.styles.look(cell.style).struck;
  const raw = cell.value ?? '';
  switch (cell.type) {
    case 's': {
      const string = context.strings[Number(raw)];
      return textBody(string?.text ?? '', struckCell || (string?.struck ?? false));
    }
    case 'inlineStr':
      return textBody(inline.text, struckCell || inline.struck);
    case 'str':
    case 'd':
      return textBody(unescapeText(raw).replace(/\r\n?/g, '\n'), struckCell);
    case 'b':
      return textBody(raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE', struckCell);
    case 'e':
      return { ...textBody(raw, struckCell), isError: true };
    default:
      return raw === '' ? textBody(inline.text) : numberBody(context, raw, cell.style);
  }
}

function finishCell(context: SheetContext, cell: OpenCell, inline: RichText): SourceCell | null {
  const hasResult = cell.type === 'str' ? cell.value !== null : (cell.value ?? '') !== '';
  const formula = cell.formula === null ? 'none' : hasResult ? 'saved' : 'unsaved';
  const { text, number, isError, struck } = bodyOf(context, cell, inline);
  if (text === '' && number === null && formula !== 'unsaved') return null;
  const { row, column } = cell;
  return { row, column, text, number, isError, struck, formula, formulaText: cell.formula ?? '' };
}

/**
 * WPS keeps a picture inside a cell as a formula that no other program has, often with its own text as the result:
 * `=DISPIMG("ID_…",1)`.
 */
const pictureCall = /^=?(?:_xlfn\.)?DISPIMG\(.*\)$/is;

const isPictureCall = (text: string): boolean => text.includes('(') && pictureCall.test(text.trim());

const isPicture = ({ text, formulaText }: SourceCell): boolean => isPictureCall(text) || isPictureCall(formulaText);

/** The next row or column where none is given, as the standard allows. */
function place(element: XmlElement, row: number, column: number): Place {
  const stated = element.attribute('r');
  if (stated === undefined) return { row, column };
  const parsed = parseAddress(stated);
  if (parsed === null) throw new ReadFault('damaged');
  return parsed;
}

function columnRange(element: XmlElement): Range | null {
  const left = Number(element.attribute('min'));
  const right = Math.min(Number(element.attribute('max')), lastColumn);
  return left >= 1 && left <= right ? { top: 1, bottom: lastRow, left, right } : null;
}

function rowNumber(element: XmlElement, last: number): number {
  const row = Number(element.attribute('r') ?? last + 1);
  if (!Number.isInteger(row) || row < 1 || row > lastRow) throw new ReadFault('damaged');
  return row;
}

type SheetBody = Pick<SourceSheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'columnWidths' | 'pictures'>;

/** More stated widths than any real sheet has; what comes after is drawn in the usual one. */
const mostWidths = 500;

function sortCells(cells: readonly SourceCell[]): readonly SourceCell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

export function readSheet(xml: string, context: SheetContext): SheetBody {
  const cells: SourceCell[] = [];
  const merges: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: Range[] = [];
  const columnWidths: ColumnWidth[] = [];
  const pictures: Place[] = [];
  const inline = collectRichText();
  let text = '';
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;

  const openRow = (element: XmlElement): void => {
    row = rowNumber(element, row);
    column = 0;
    const hidden = element.attribute('hidden');
    if ((hidden !== undefined && isOn(hidden)) || Number(element.attribute('ht') ?? '1') === 0) hiddenRows.add(row);
  };
  const openCell = (element: XmlElement): void => {
    const at = place(element, row, column + 1);
    column = at.column;
    inline.take();
    cell = {
      row: at.row,
      column: at.column,
      type: element.attribute('t') ?? 'n',
      style: element.attribute('s'),
      value: null,
      formula: null,
    };
  };
  const closeCell = (open: OpenCell): void => {
    const finished = finishCell(context, open, inline.take());
    if (finished !== null) {
      context.spend(1, finished.text.length);
      if (isPicture(finished)) pictures.push({ row: finished.row, column: finished.column });
      else cells.push(finished);
    }
    cell = null;
  };
  const addMerge = (element: XmlElement): void => {
    const range = parseRange(element.attribute('ref') ?? '');
    if (merges.length >= context.limits.merges) throw new ReadFault('tooManyMerges');
    if (range !== null) merges.push(range);
  };

  const addColumns = (element: XmlElement): void => {
    const range = columnRange(element);
    if (range === null) return;
    if (isOn(element.attribute('hidden') ?? '0')) hiddenColumns.push(range);
    const width = Number(element.attribute('width'));
    if (width > 0 && columnWidths.length < mostWidths) columnWidths.push({ ...range, width });
  };

  scanXml(xml, {
    open: (element) => {
      text = '';
      if (element.name === 'row') openRow(element);
      else if (element.name === 'c') openCell(element);
      else if (element.name === 'mergeCell') addMerge(element);
      else if (element.name === 'col') addColumns(element);
      else if (cell !== null) inline.open(element);
    },
    close: (name) => {
      if (cell !== null) {
        if (name === 'v') cell.value = text;
        else if (name === 'f') cell.formula = text;
        else if (name === 'c') closeCell(cell);
        else inline.close(name);
      }
      text = '';
    },
    text: (piece) => {
      if (cell === null) return;
      text += piece;
      inline.text(piece);
    },
  });
  return { cells: sortCells(cells), merges, hiddenRows, hiddenColumns, columnWidths, pictures };
}
