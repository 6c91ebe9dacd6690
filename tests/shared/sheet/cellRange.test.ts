import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import {
  type Direction,
  edge,
  endOf,
  inputCells,
  neighbour,
  pageAway,
  stretched,
} from '../../../shared/sheet/cellMoves.ts';
import {
  type CellRange,
  cellAt,
  cellsIn,
  isOneCell,
  joinedRange,
  rangeOfCell,
  sameRange,
  widened,
} from '../../../shared/sheet/cellRange.ts';
import { printContent } from '../../../shared/sheet/content.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const models = goldenDrafts.map(({ draft }) => {
  const form = formOf(draft.form);
  return layout(form, draft, scoreDraft(form, draft), 'screen');
});

/** Known by its number, which a failure can print. */
const aModel = fc.nat({ max: models.length - 1 });

function modelOf(number: number): SheetModel {
  const model = models[number];
  if (model === undefined) throw new Error(`no model ${number}`);
  return model;
}

const aRange = aModel.chain((number) => {
  const model = modelOf(number);
  const row = fc.integer({ min: 1, max: model.rows.length });
  const column = fc.integer({ min: 1, max: model.columns.length });
  return fc
    .record({ row1: row, row2: row, column1: column, column2: column })
    .map(({ row1, row2, column1, column2 }) => ({
      number,
      range: {
        top: Math.min(row1, row2),
        bottom: Math.max(row1, row2),
        left: Math.min(column1, column2),
        right: Math.max(column1, column2),
      } satisfies CellRange,
    }));
});

const contains = (outer: CellRange, inner: CellRange) => sameRange(outer, joinedRange(outer, inner));
const size = ({ top, left, bottom, right }: CellRange) => (bottom - top + 1) * (right - left + 1);

describe('a range', () => {
  it('is widened until it cuts no merged cell, and no further', () => {
    fc.assert(
      fc.property(aRange, ({ number, range }) => {
        const model = modelOf(number);
        const wide = widened(model, range);
        expect(contains(wide, range)).toBe(true);
        for (const cell of cellsIn(model, wide)) expect(contains(wide, rangeOfCell(cell))).toBe(true);
        const around = cellsIn(model, range).map(rangeOfCell).reduce(joinedRange, range);
        expect(contains(wide, around)).toBe(true);
        expect(widened(model, wide)).toBe(wide);
      }),
      { numRuns: 200 },
    );
  });

  it('covers each of its squares by one of its cells', () => {
    fc.assert(
      fc.property(aRange, ({ number, range }) => {
        const model = modelOf(number);
        const wide = widened(model, range);
        expect(cellsIn(model, wide).reduce((sum, cell) => sum + size(rangeOfCell(cell)), 0)).toBe(size(wide));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the keys', () => {
  it('stretch a range, and the opposite key takes the stretch back', () => {
    const opposite: Readonly<Record<Direction, Direction>> = { up: 'down', down: 'up', left: 'right', right: 'left' };
    fc.assert(
      fc.property(
        aModel,
        fc.nat(),
        fc.constantFrom<Direction>('up', 'down', 'left', 'right'),
        (number, which, direction) => {
          const model = modelOf(number);
          const cells = inputCells(model);
          const cell = cells[which % cells.length];
          if (cell === undefined) throw new Error('no input');
          const own = rangeOfCell(cell);
          const wider = stretched(model, own, own, direction);
          expect(contains(wider, own)).toBe(true);
          if (!sameRange(wider, own)) {
            const back = stretched(model, own, wider, opposite[direction]);
            expect(size(back)).toBeLessThan(size(wider));
            expect(contains(back, own)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never leave a cell in the direction that they do not say', () => {
    fc.assert(
      fc.property(aModel, fc.nat(), (number, which) => {
        const model = modelOf(number);
        const cells = inputCells(model);
        const cell = cells[which % cells.length];
        if (cell === undefined) throw new Error('no input');
        const square = { row: cell.row, column: cell.column };
        const own = rangeOfCell(cell);
        const to = (direction: Direction) => neighbour(model, cell, square, direction);
        expect(to('down')?.row ?? Number.POSITIVE_INFINITY).toBeGreaterThan(own.bottom);
        expect(to('right')?.column ?? Number.POSITIVE_INFINITY).toBeGreaterThan(own.right);
        const [up, left] = [to('up'), to('left')];
        if (up !== null) expect(rangeOfCell(up).bottom).toBeLessThan(own.top);
        if (left !== null) expect(rangeOfCell(left).right).toBeLessThan(own.left);
      }),
      { numRuns: 300 },
    );
  });

  it('come to the edge of what is filled, from a blank to the next filled cell, else to the last', () => {
    const model = models[0];
    const first = model === undefined ? undefined : inputCells(model).find(({ use }) => use.name === '第1行 三级指标');
    if (model === undefined || first === undefined) throw new Error('no indicator');
    const at = { row: first.row, column: first.column };
    const names = inputCells(model).filter(({ use }) => use.name.endsWith('三级指标'));
    const from = (filled: readonly number[], start = 0) => {
      const cell = names[start];
      if (cell === undefined) throw new Error('no such row');
      const isFilled = (each: (typeof names)[number]) => filled.includes(names.indexOf(each));
      const found = edge(model, cell, { ...at, row: cell.row }, 'down', isFilled);
      return found === null ? null : names.indexOf(found);
    };
    expect(from([0, 1, 2, 4])).toBe(2);
    expect(from([0, 2, 3])).toBe(2);
    expect(from([2, 3])).toBe(2);
    expect(from([0])).toBe(names.length - 1);
    expect(from([], names.length - 1)).toBe(null);
  });

  it('find first and last cell of a row and of the sheet, and the one a page away', () => {
    const model = models[0];
    if (model === undefined) throw new Error('no model');
    const cells = inputCells(model);
    expect(endOf(model, null, 'first')).toBe(cells[0]);
    expect(endOf(model, null, 'last')).toBe(cells.at(-1));
    const reason = cells.find(({ use }) => use.name === '第1行 偏差原因分析及改进措施');
    const name = cells.find(({ use }) => use.name === '第1行 三级指标');
    if (reason === undefined || name === undefined) throw new Error('no indicator');
    expect(endOf(model, reason.row, 'last')).toBe(reason);
    const far = pageAway(model, name, { row: name.row, column: name.column }, 'down', 1_000_000);
    expect(far?.use.name).toMatch(/^第\d+行 三级指标$/);
    expect(pageAway(model, name, { row: name.row, column: name.column }, 'down', 0)?.use.name).toBe('第2行 三级指标');
  });

  it('find the cell of a square', () => {
    const [model] = models;
    const merged = model?.cells.find(({ rowSpan }) => rowSpan > 1);
    if (model === undefined || merged === undefined) throw new Error('nothing merged');
    expect(cellAt(model, merged.row + 1, merged.column)).toBe(merged);
    expect(isOneCell(model, rangeOfCell(merged))).toBe(true);
    expect(printContent(merged.content)).not.toBe('');
  });
});
