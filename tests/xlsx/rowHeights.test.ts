/** Our row heights beside those that LibreOffice would choose for the same texts at the same widths. */
import { beforeAll, describe, expect, it } from 'vitest';
import { columnWidthPt, spanWidthPt } from '../../shared/sheet/columnWidth.ts';
import { printContent } from '../../shared/sheet/content.ts';
import { cellLooks, sheetFont } from '../../shared/sheet/styles.ts';
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { columnWidthsInLibreOffice, optimalRowHeights, type Probe } from '../helpers/libreOffice.ts';
import { printedSheets } from './sheets.ts';

const keyOf = (probe: Probe): string => JSON.stringify(probe);

function probeOf(model: SheetModel, cell: SheetCell): Probe {
  const { size, bold } = cellLooks[cell.style];
  return {
    text: printContent(cell.content),
    width: spanWidthPt(model.columns, cell.column, cell.columnSpan),
    size: cell.size ?? size,
    bold,
  };
}

/** Numbers don't wrap; blanks need nothing. */
const isMeasured = (cell: SheetCell): boolean => cell.content.kind === 'text' && cell.content.text !== '';

/** By probe: the most that LibreOffice wants under either system language. */
let optimal: ReadonlyMap<string, number> = new Map();

beforeAll(async () => {
  const probes = new Map(
    printedSheets.flatMap(({ model }) =>
      model.cells.filter(isMeasured).map((cell) => {
        const probe = probeOf(model, cell);
        return [keyOf(probe), probe] as const;
      }),
    ),
  );
  const chinese = await optimalRowHeights([...probes.values()], sheetFont, 'zh_CN.UTF-8');
  const other = await optimalRowHeights([...probes.values()], sheetFont, 'C.UTF-8');
  const most = chinese.map((height, index) => Math.max(height, other[index] ?? Number.NaN));
  optimal = new Map([...probes.keys()].map((key, index) => [key, most[index] ?? Number.NaN]));
}, 300_000);

const optimalOf = (model: SheetModel, cell: SheetCell): number =>
  optimal.get(keyOf(probeOf(model, cell))) ?? Number.NaN;

function heightOf(model: SheetModel, { row, rowSpan }: SheetCell): number {
  return model.rows.slice(row - 1, row - 1 + rowSpan).reduce((sum, { height }) => sum + height, 0);
}

interface MeasuredRow {
  readonly row: number;
  readonly height: number;
  /** the most that LibreOffice wants for a cell of the row alone, and that cell's text at its width */
  readonly wanted: number;
  readonly highest: string;
  /** whether text alone, at its style's own size, made the row higher than its least height */
  readonly byText: boolean;
}

function measuredRows(model: SheetModel): readonly MeasuredRow[] {
  return model.rows.map(({ height, minHeight }, index) => {
    const row = index + 1;
    const own = model.cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && isMeasured(cell));
    const wanted = Math.max(0, ...own.map((cell) => optimalOf(model, cell)));
    const highest = own.find((cell) => optimalOf(model, cell) === wanted);
    const isRaisedByMerge = model.cells.some(
      (cell) =>
        cell.rowSpan > 1 &&
        cell.row <= row &&
        cell.row + cell.rowSpan > row &&
        heightOf(model, cell) < optimalOf(model, cell) * 1.1 + 1,
    );
    const isSmaller = own.some(({ size }) => size !== undefined);
    return {
      row,
      height,
      wanted,
      highest: highest ? keyOf(probeOf(model, highest)) : '',
      byText: height > minHeight && !isRaisedByMerge && !isSmaller,
    };
  });
}

describe.each(printedSheets)('$name', ({ model }) => {
  it('gives every text at least the height that LibreOffice wants', () => {
    const clipped = model.cells
      .filter(isMeasured)
      .filter((cell) => !(heightOf(model, cell) >= optimalOf(model, cell)))
      .map((cell) => ({
        row: cell.row,
        column: cell.column,
        has: heightOf(model, cell),
        wants: optimalOf(model, cell),
      }));
    expect(clipped).toEqual([]);
  });
});

describe('rows that text makes higher than their least height', () => {
  const line = 15;
  const rows = (): readonly MeasuredRow[] =>
    printedSheets.flatMap(({ model }) => measuredRows(model)).filter(({ byText }) => byText);

  it('are enough to judge by', () => {
    expect(rows().length).toBeGreaterThan(200);
  });

  it('are never a whole line higher than LibreOffice wants, rows of ten lines and more two', () => {
    expect(rows().filter(({ height, wanted }) => height > wanted + (wanted > 10 * line ? 2 : 1) * line + 3)).toEqual(
      [],
    );
  });

  // A text that fills its last line to a hair may take one line more here than there; one in many rows counts once.
  it('are within a tenth of what LibreOffice wants, but for one in fifty', () => {
    const wasteful = rows().filter(({ height, wanted }) => height > wanted * 1.1);
    const texts = (measured: readonly MeasuredRow[]): number => new Set(measured.map(({ highest }) => highest)).size;
    expect(texts(wasteful) / texts(rows())).toBeLessThan(0.02);
  });
});

it('gives columns in LibreOffice the widths that heights are computed for, or a hair more', async () => {
  for (const { form, draft, model } of printedSheets.slice(-6, -2)) {
    const widths = (await columnWidthsInLibreOffice(await exportWorkbook(form, draft))).slice(0, model.columns.length);
    const ours = model.columns.map(columnWidthPt);
    for (const [index, width] of widths.entries()) {
      expect(width / (ours[index] ?? 0)).toBeGreaterThan(0.995);
      expect(width / (ours[index] ?? 0)).toBeLessThan(1.025);
    }
  }
}, 120_000);
