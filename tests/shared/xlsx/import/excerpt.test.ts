import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../../shared/xlsx/import/excerpt.ts';
import { openGrid } from '../../../../shared/xlsx/import/grid.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { SourceExcerpt } from '../../../../shared/xlsx/import/types.ts';
import {
  parseAddress,
  parseRange,
  printRange,
  type SourceCell,
  type SourceSheet,
} from '../../../../shared/xlsx/package/read/sourceSheet.ts';
import { sheetData, smallForm, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

function cell(where: string, text: string, more: Partial<SourceCell> = {}): SourceCell {
  const { row, column } = parseAddress(where) ?? { row: 0, column: 0 };
  return {
    row,
    column,
    text,
    number: null,
    isError: false,
    formula: 'none',
    formulaText: '',
    struck: false,
    ...more,
  };
}

function draw(cells: readonly SourceCell[], more: Partial<SourceSheet> & { readonly merged?: readonly string[] } = {}) {
  const sheet: SourceSheet = {
    name: '表',
    hidden: false,
    cells,
    merges: (more.merged ?? []).flatMap((text) => parseRange(text) ?? []),
    hiddenRows: new Set(),
    hiddenColumns: [],
    columnWidths: [],
    comments: [],
    pictures: [],
    ...more,
  };
  return excerptOf(openGrid(sheet), { top: 1, bottom: 1_048_576 });
}

const placed = ({ cells }: SourceExcerpt) =>
  cells.map(
    ({ range, row, column, rowSpan, columnSpan }) => `${printRange(range)} ${row},${column} ${rowSpan}x${columnSpan}`,
  );

describe('the excerpt of a sheet', () => {
  it('places cells by the rows and columns that hold something, and spans merges over those', () => {
    const cells = [cell('B2', '标题'), cell('B5', '甲'), cell('D5', '乙'), cell('D9', '丙')];
    const excerpt = draw(cells, { merged: ['B2:F2', 'B5:B9'] });
    expect(excerpt.rows).toEqual([2, 5, 9]);
    expect(excerpt.columns.map(({ name }) => name)).toEqual(['B', 'D']);
    expect(placed(excerpt)).toEqual(['B2:F2 0,0 1x2', 'B5:B9 1,0 2x1', 'D5:D5 1,1 1x1', 'D9:D9 2,1 1x1']);
    expect(excerpt.isCut).toBe(false);
  });

  it('leaves out what lies under a merge, as the sheet does', () => {
    const excerpt = draw([cell('A1', '看得见'), cell('B1', '看不见')], { merged: ['A1:B1'] });
    expect(excerpt.cells.map(({ text }) => text)).toEqual(['看得见']);
  });

  it('shows the formula where a result is missing', () => {
    const excerpt = draw([cell('A1', '', { formula: 'unsaved', formulaText: 'SUM(A2:A3)' })]);
    expect(excerpt.cells.map(({ text }) => text)).toEqual(['=SUM(A2:A3)']);
  });

  it('gives stated widths, and the usual one to other columns', () => {
    const columnWidths = [{ left: 1, right: 2, width: 20 }];
    expect(draw([cell('A1', '甲'), cell('C1', '乙')], { columnWidths }).columns).toEqual([
      { name: 'A', width: 20 },
      { name: 'C', width: 8.43 },
    ]);
  });

  it('stays within its borders however far the sheet reaches, and says so', () => {
    const long = Array.from({ length: 20_001 }, (_, at) => cell(`A${at + 1}`, '一'));
    const diagonal = Array.from({ length: 700 }, (_, at) => ({ ...cell('A1', '二'), row: at + 1, column: at + 1 }));
    expect(draw(long)).toMatchObject({ isCut: true, rows: { length: 20_000 } });
    expect(draw(diagonal)).toMatchObject({ isCut: true, columns: { length: 40 }, rows: { length: 500 } });
    expect(draw(long.slice(1)).isCut).toBe(false);
  });

  it('of a form in a file reaches from its title to its last row', async () => {
    const widths = '<cols><col min="1" max="1" width="31.5"/></cols>';
    const bytes = zipParts(workbookParts(`${widths}${sheetData([...smallForm, [], ['填表人：张某']])}`));
    const result = await readWorkbook(bytes);
    if (result.kind !== 'read') throw new Error(result.text);
    const excerpt = result.forms[0]?.excerpt;
    expect(excerpt?.rows).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16]);
    expect(excerpt?.columns).toMatchObject([
      { name: 'A', width: 31.5 },
      { name: 'B', width: 8.43 },
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(excerpt?.cells.find(({ range }) => printRange(range) === 'B3:B3')?.text).toBe('小项目');
  });
});
