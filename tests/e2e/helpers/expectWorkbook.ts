/** The workbook as a spreadsheet program will see it, held against the printed form. */
import { expect } from '@playwright/test';
import type { GoldenForm } from '../../helpers/goldenDrafts.ts';
import { type RawCell, type RawSheet, readRawWorkbook } from '../../helpers/rawWorkbook.ts';
import type { OfficialForm } from './officialForms.ts';
import type { Area } from './paper.ts';
import { cutAtBreaks } from './paperPages.ts';
import { policyPaper } from './policyPaper.ts';
import { projectPaper } from './projectPaper.ts';

const keyOf = (row: number, column: number): string => `${row}/${column}`;

const place = ({ row, column, rowSpan, columnSpan }: Omit<Area, 'value' | 'line'>) =>
  `${row}/${column} ${rowSpan}x${columnSpan}`;

function squaresOf({ row, column, rowSpan, columnSpan }: Area): readonly string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) =>
    keyOf(row + Math.floor(index / columnSpan), column + (index % columnSpan)),
  );
}

/** What stands in a cell: a text, or the digits of a number and how it is printed. */
function shownIn(cell: RawCell | undefined): Area['value'] {
  if (cell === undefined || cell.value.kind === 'blank') return '';
  if (cell.value.kind === 'text') return cell.value.text;
  return { number: cell.value.digits, format: cell.style.numberFormat };
}

function bordersOf(cell: RawCell | undefined): string {
  const { left = '', right = '', top = '', bottom = '' } = cell?.style.borders ?? {};
  return `${left} ${right} ${top} ${bottom}`;
}

function expectAreas(sheet: RawSheet, areas: readonly Area[]): void {
  const cells = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const at = (square: string) => cells.get(square);
  expect(
    areas.map((area) => [place(area), shownIn(at(keyOf(area.row, area.column)))]),
    'what stands where',
  ).toEqual(areas.map((area) => [place(area), area.value]));
  const merged = areas.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1);
  expect(sheet.merges.map(place).toSorted(), 'merges').toEqual(merged.map(place).toSorted());
  const squares = areas.flatMap((area) => squaresOf(area).map((square) => ({ area, square })));
  expect(
    squares.map(({ square }) => [square, bordersOf(at(square))]),
    'lines around every square',
  ).toEqual(squares.map(({ area, square }) => [square, area.line ? 'thin thin thin thin' : '   ']));
  const covered = squares.filter(({ area, square }) => square !== keyOf(area.row, area.column));
  expect(covered.filter(({ square }) => shownIn(at(square)) !== '').map(({ square }) => square)).toEqual([]);
  const known = new Set(squares.map(({ square }) => square));
  expect([...cells.keys()].filter((square) => !known.has(square))).toEqual([]);
  expect(sheet.cells.filter((cell) => cell.hasFormula)).toEqual([]);
}

function expectPage(sheet: RawSheet, headerRow: number, rows: number): void {
  expect({
    paper: sheet.paperSize,
    orientation: sheet.orientation,
    fit: [sheet.fitToPage, sheet.fitToWidth, sheet.fitToHeight],
    centred: sheet.horizontalCentered,
    footer: sheet.footer,
    titles: sheet.printTitles,
    area: sheet.printArea,
  }).toEqual({
    paper: '9', // A4
    orientation: 'landscape',
    fit: [true, '1', '0'],
    centred: true,
    footer: '&C-&P-',
    titles: expect.stringMatching(new RegExp(`!\\$${headerRow}:\\$${headerRow}$`)),
    area: expect.stringMatching(new RegExp(`!\\$A\\$1:\\$I\\$${rows}$`)),
  });
  expect(sheet.columns).toHaveLength(9);
  expect(sheet.rowHeights).toHaveLength(rows);
  expect(sheet.rowHeights.filter((height) => !(height > 10 && height <= 409))).toEqual([]);
}

/** Every label, figure, merge, line and page setting of the workbook is the printed form's. */
export function expectOfficialWorkbook(bytes: Uint8Array, form: OfficialForm, golden: GoldenForm): void {
  const { sheets } = readRawWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual([form.title]);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const paper = form.kind === 'project' ? projectPaper(form, golden) : policyPaper(form, golden);
  expectAreas(sheet, cutAtBreaks(paper.areas, sheet.rowBreaks));
  expectPage(sheet, paper.headerRow, paper.rows);
}
