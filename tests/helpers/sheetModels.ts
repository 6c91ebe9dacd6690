/** Facts of a laid-out sheet that several tests ask for. */
import type { SheetModel } from '../../shared/sheet/types.ts';

/** How many cells cover each square, line by line. */
export function coverage({ rows, columns, cells }: SheetModel): readonly number[] {
  const counts = Array.from({ length: rows.length * columns.length }, () => 0);
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + columnSpan; c += 1) {
        const square = (r - 1) * columns.length + c - 1;
        counts[square] = (counts[square] ?? Number.NaN) + 1;
      }
    }
  }
  return counts;
}

/** Points of each page, the repeated header among them. */
export function pageHeights({ rows, pageBreaks, repeated }: SheetModel): readonly number[] {
  const firsts = [1, ...pageBreaks.map((last) => last + 1)];
  return firsts.map((first, index) => {
    const own = rows.slice(first - 1, (firsts[index + 1] ?? rows.length + 1) - 1);
    const above = repeated !== null && repeated.last < first ? rows.slice(repeated.first - 1, repeated.last) : [];
    return [...above, ...own].reduce((sum, { height }) => sum + height, 0);
  });
}
