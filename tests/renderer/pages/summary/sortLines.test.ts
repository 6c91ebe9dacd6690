import { describe, expect, it } from 'vitest';
import { type LineSorting, nextSorting, sortByLine } from '../../../../renderer/pages/summary/sortLines.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { lineOf } from '../../../helpers/summaryLines.ts';

const items = goldenDrafts.map(({ draft }) => ({ line: lineOf(draft) }));
const scores = (sorting: LineSorting | null) => sortByLine(items, sorting).map(({ line }) => line.score);

describe('lines sorted', () => {
  it('by nothing stand as they were', () => {
    expect(sortByLine(items, null)).toBe(items);
  });

  it('by a figure come in its order, not in that of its digits', () => {
    expect(scores({ by: 'score', direction: 'ascending' })).toEqual([
      '90',
      '94.48',
      '94.49',
      '98',
      '99.01',
      '99.78',
      '100',
    ]);
  });

  it('have those without the figure last in both directions', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const sorted = sortByLine(items, { by: 'initialBudget', direction });
      expect(sorted.slice(-2).map(({ line }) => line.amounts.initialBudget)).toEqual([null, null]);
    }
  });
});

it('a header pressed sorts up, down, and no more', () => {
  const up = nextSorting(null, 'rate');
  const down = nextSorting(up, 'rate');
  expect([up, down, nextSorting(down, 'rate')]).toEqual([
    { by: 'rate', direction: 'ascending' },
    { by: 'rate', direction: 'descending' },
    null,
  ]);
  expect(nextSorting(down, 'score')).toEqual({ by: 'score', direction: 'ascending' });
});
