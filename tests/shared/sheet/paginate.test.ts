/** Where pages end, against the plain rule: a page takes as many rows as it holds, tried from the most down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../shared/sheet/paginate.ts';
import { createRowHeights, type Need, rowHeights } from '../../../shared/sheet/rowHeights.ts';

interface Rows {
  readonly minHeights: readonly number[];
  readonly needs: readonly Need[];
}

/** Needs of single rows and of merges that lie in each other or overlap, as those of several columns do. */
const rowsOf = fc.integer({ min: 1, max: 40 }).chain((count): fc.Arbitrary<Rows> => {
  const row = fc.integer({ min: 1, max: count });
  const need = fc
    .record({ row, rowSpan: fc.integer({ min: 1, max: 6 }), height: fc.double({ min: 0.1, max: 500, noNaN: true }) })
    .map((each) => ({ ...each, rowSpan: Math.min(each.rowSpan, count - each.row + 1) }));
  return fc.record({
    minHeights: fc.array(fc.constantFrom(21, 33, 28.3), { minLength: count, maxLength: count }),
    needs: fc.array(need, { maxLength: 60 }),
  });
});

const total = (heights: readonly number[]): number => heights.reduce((sum, each) => sum + each, 0);

function breaksByTrying({ minHeights, needs }: Rows, capacity: number): readonly number[] {
  const breaks: number[] = [];
  for (let first = 1; first <= minHeights.length; ) {
    let last = minHeights.length;
    while (last > first && total(rowHeights(minHeights, needs, first, last)) > capacity) last -= 1;
    if (last < minHeights.length) breaks.push(last);
    first = last + 1;
  }
  return breaks;
}

describe('pages', () => {
  it('take as many rows as they hold', () => {
    fc.assert(
      fc.property(rowsOf, fc.double({ min: 50, max: 900, noNaN: true }), (rows, capacity) => {
        const keeps = rows.minHeights.map(() => 'free' as const);
        const pages = paginate({ ...rows, keeps, repeated: null }, capacity);
        expect(pages.breaks).toEqual(breaksByTrying(rows, capacity));
      }),
      { numRuns: 300 },
    );
  });

  it('give each row its own height at least, and any range what it would have alone', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(39), fc.nat(39), ({ minHeights, needs }, a, b) => {
        const [first = 1, last = 1] = [a, b].map((each) => (each % minHeights.length) + 1).sort((x, y) => x - y);
        const { own, within } = createRowHeights(minHeights, needs);
        const heights = within(first, last);
        expect(heights).toHaveLength(last - first + 1);
        for (const [index, height] of heights.entries()) {
          expect(height).toBeGreaterThanOrEqual(own[first - 1 + index] ?? Number.NaN);
        }
        for (const { row, rowSpan, height } of needs.filter(
          (need) => need.row <= last && need.row + need.rowSpan > first,
        )) {
          const part = heights.slice(Math.max(row - first, 0), row + rowSpan - first);
          // a height is rounded up from the nearest thousandth of a point
          expect(total(part)).toBeGreaterThanOrEqual(Math.min(height, 409.5) - 0.001 * part.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
