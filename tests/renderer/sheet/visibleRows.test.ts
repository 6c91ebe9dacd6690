import { describe, expect, it } from 'vitest';
import { fitScale } from '../../../renderer/sheet/useScale.ts';
import { isIn, isLong, visibleRows, widened } from '../../../renderer/sheet/visibleRows.ts';
import { fiveRowDraft, fiveRows, storeOf, withIndicators } from '../session/sampleDraft.ts';

const heights = Array.from({ length: 400 }, () => 21);

describe('visibleRows', () => {
  it('draws what is in view and 120 pixels around it', () => {
    // a row of 21 points is 28 pixels
    expect(visibleRows(heights, 1, 0, 700)).toEqual({ first: 1, last: 30 });
    expect(visibleRows(heights, 1, 5600, 700)).toEqual({ first: 196, last: 230 });
  });

  it('draws the end when scrolled to it', () => {
    expect(visibleRows(heights, 1, 28 * 400 - 700, 700).last).toBe(400);
  });

  it('moves in steps', () => {
    expect(widened({ first: 20, last: 57 })).toEqual({ first: 19, last: 58 });
  });

  it('draws a merged cell as long as any of its rows is in view', () => {
    const { model } = storeOf(fiveRowDraft()).store.getSnapshot();
    const merged = model.cells.find(({ rowSpan, use }) => rowSpan === 3 && use.kind === 'input');
    if (merged === undefined) throw new Error('no merged cell');
    expect(isIn(merged, { first: merged.row + 2, last: merged.row + 9 })).toBe(true);
    expect(isIn(merged, { first: merged.row + 3, last: merged.row + 9 })).toBe(false);
  });
});

it.each([
  [40, false],
  [41, true],
])('a sheet of %i indicators is drawn in part: %s', (count, long) => {
  const [row] = fiveRows;
  if (row === undefined) throw new Error('no row');
  const rows = Array.from({ length: count }, (_, index) => ({ ...row, id: `r${index}` }));
  expect(isLong(storeOf(withIndicators(fiveRowDraft(), rows)).store.getSnapshot().model)).toBe(long);
});

it.each([
  [1037, 983, 1.05],
  [700, 983, 0.85],
  [4000, 983, 1.3],
  [0, 983, 1],
])('in %i pixels a sheet of %i is drawn at %d', (room, width, scale) => {
  expect(fitScale(room, width)).toBe(scale);
});
