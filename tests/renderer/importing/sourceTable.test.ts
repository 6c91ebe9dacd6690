import { describe, expect, test } from 'vitest';
import { columnPixels, doubtsByEntry, entryAt, sourceRows } from '../../../renderer/importing/sourceTable.ts';
import type { Doubt, ExcerptCell, SourceExcerpt } from '../../../shared/xlsx/import/types.ts';
import { parseRange } from '../../../shared/xlsx/package/read/sourceSheet.ts';

function cell(place: string, row: number, column: number, rowSpan: number, columnSpan: number): ExcerptCell {
  const range = parseRange(place);
  if (range === null) throw new Error(`no range ${place}`);
  return { range, row, column, rowSpan, columnSpan, text: place };
}

function excerpt(rows: readonly number[], columns: string, cells: readonly ExcerptCell[]): SourceExcerpt {
  return { rows, columns: [...columns].map((name) => ({ name, width: 10 })), cells, isCut: false };
}

const form = excerpt([2, 5, 9], 'BD', [
  cell('B2:F2', 0, 0, 1, 2),
  cell('B5:B9', 1, 0, 2, 1),
  cell('D9:D9', 2, 1, 1, 1),
]);

describe('the rows of the source table', () => {
  test('hold every place once: merges where they begin, blank places under their own address', () => {
    expect(sourceRows(form).map(({ number, entries }) => [number, ...entries.map(({ address }) => address)])).toEqual([
      [2, 'B2'],
      [5, 'B5', 'D5'],
      [9, 'D9'],
    ]);
  });

  test('where merges overlap, the first has the place', () => {
    const crossed = excerpt([1, 2], 'AB', [cell('A1:B1', 0, 0, 1, 2), cell('B1:B2', 0, 1, 2, 1)]);
    expect(sourceRows(crossed).map(({ entries }) => entries.map(({ address }) => address))).toEqual([
      ['A1'],
      ['A2', 'B2'],
    ]);
  });
});

describe('the entry that shows a place', () => {
  test.each([
    ['D9', 'D9'],
    ['E2', 'B2'],
    ['B7', 'B5'],
    ['B5:B9', 'B5'],
    ['D5', 'D5'],
    ['$B$9', 'B5'],
  ])('%s is shown by %s', (place, entry) => {
    expect(entryAt(form, place)).toBe(entry);
  });

  test('carries the doubts of every place under it; a doubt about the whole form belongs to none', () => {
    const doubt = (address: string, text: string): Doubt => ({ kind: 'guessed', sheet: '表', address, text });
    const doubts = [doubt('B6', '一'), doubt('', '整张'), doubt('B9', '二'), doubt('D5', '三')];
    expect([...doubtsByEntry(form, doubts)]).toEqual([
      ['B5', ['一', '二']],
      ['D5', ['三']],
    ]);
  });
});

test('no column is too narrow to read, however wide another one is', () => {
  const columns = [1, 255, 20].map((width) => ({ name: 'A', width }));
  const [narrow = 0, wide = 0, usual = 0] = columnPixels({ ...form, columns });
  expect(narrow).toBeGreaterThanOrEqual(28);
  expect(wide / narrow).toBeLessThan(6);
  expect(usual / narrow).toBeCloseTo(20 / 7, 1);
});
