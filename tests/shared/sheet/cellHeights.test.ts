import { expect, it } from 'vitest';
import { cellHeight, createHeightOf } from '../../../shared/sheet/cellHeights.ts';
import type { SheetCell } from '../../../shared/sheet/types.ts';

const columns = [10, 20];

function cellOf(column: number, content: SheetCell['content']): SheetCell {
  return { row: 1, column, rowSpan: 1, columnSpan: 1, style: 'text', content, use: { kind: 'fixed' } };
}

it('measures a cell once, however often it is asked for', () => {
  let reads = 0;
  const cell = cellOf(1, {
    kind: 'text',
    get text() {
      reads += 1;
      return '中'.repeat(30);
    },
  });
  const heightOf = createHeightOf(columns);
  const heights = [heightOf(cell), heightOf(cell), heightOf(cell)];
  expect(reads).toBe(1);
  expect(new Set(heights)).toEqual(new Set([cellHeight(columns, cell)]));
});

it('tells cells of one text in columns of different widths apart', () => {
  const heightOf = createHeightOf(columns);
  const content = { kind: 'text', text: '中'.repeat(30) } as const;
  expect(heightOf(cellOf(1, content))).toBeGreaterThan(heightOf(cellOf(2, content)));
});
