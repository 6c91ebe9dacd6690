/** Reads the figures of the row that sums up the table. */
import { isDash } from '../export/isDash.ts';
import type { PrintedFigure } from './compareTotals.ts';
import type { Block } from './grid.ts';
import type { ReadIndicators } from './readIndicators.ts';
import { mark, type Reading } from './reading.ts';
import { ownBlock } from './tableCells.ts';

/** A figure stands under its column; without a column of scores there, the row's only number is the total. */
export function readSum(reading: Reading, table: ReadIndicators): readonly PrintedFigure[] {
  const { sum, columns } = table;
  if (sum === null) return [];
  const name = sum.label.cell.text.replace(/\s+/g, '');
  mark(reading, sum.label);
  const under = (key: string): Block | undefined => ownBlock(reading, sum.row, columns.get(key));
  const numbers = reading.grid
    .inRow(sum.row)
    .filter((block) => block.cell !== sum.label.cell && block.cell.number !== null);
  const weight = under('weight');
  const only = numbers.length === 1 ? numbers[0] : undefined;
  const score = under('score') ?? (only?.cell === weight?.cell ? undefined : only);
  const figures: PrintedFigure[] = [];
  if (weight !== undefined && !isDash(weight.cell.text)) {
    figures.push({
      figure: { kind: 'weightTotal' },
      label: `${name}${columns.get('weight')?.header ?? ''}`,
      block: weight,
    });
  }
  if (score !== undefined && !isDash(score.cell.text)) {
    figures.push({
      figure: { kind: 'totalScore' },
      label: `${name}${columns.get('score')?.header ?? ''}`,
      block: score,
    });
  }
  for (const block of reading.grid.inRow(sum.row)) if (isDash(block.cell.text)) mark(reading, block);
  for (const { block } of figures) mark(reading, block);
  return figures;
}
