/** Reads the table of indicators under its header, down to the total, the notes or the end of the form. */
import type { Draft, Indicator } from '../../draft/types.ts';
import { figureText, quantityText, shownText } from './cellText.ts';
import { type ExtraColumn, findExtras } from './extraColumns.ts';
import type { FoundColumn, HeaderRow } from './findHeaders.ts';
import { indicatorColumns } from './formWords.ts';
import { type Block, blockAddress } from './grid.ts';
import { squeeze } from './labels.ts';
import { doubtAt, doubtOf, doubtOver, mark, markAs, quote, type Reading } from './reading.ts';
import { sayFilled, sayOverrun } from './readLevels.ts';
import { type Columns, coveringBlock, ownBlock } from './tableCells.ts';
import { type RowHints, type SumRow, type TableBody, type TableRow, walkTable } from './walkTable.ts';

export interface ReadIndicators {
  readonly indicators: readonly Indicator[];
  readonly level1Weights: Draft['level1Weights'];
  readonly sum: SumRow | null;
  readonly columns: Columns;
  /** last row of the table, the sum included */
  readonly bottom: number;
}

const figureKeys = ['weight', 'score'];
const quantityKeys = ['target', 'actual'];
const levelKeys = ['level1', 'level2', 'level1Weight'];

function sayMergedDown(reading: Reading, row: number, column: FoundColumn, said: Set<Block['cell']>): void {
  const block = coveringBlock(reading, row, column);
  if (block === undefined || block.range.top === row || said.has(block.cell)) return;
  said.add(block.cell);
  const name = squeeze(column.header);
  doubtOver(reading, 'guessed', block.range, `“${name}”合并了几行，${quote(block.cell.text)}只归第一行，请核对。`);
}

function readerOf(key: string): (reading: Reading, block: Block) => string {
  if (figureKeys.includes(key)) return figureText;
  return quantityKeys.includes(key) ? quantityText : shownText;
}

function readRow(
  reading: Reading,
  { row, levels }: TableRow,
  id: string,
  columns: Columns,
  extras: readonly ExtraColumn[],
  said: Set<Block['cell']>,
): Indicator {
  const keys = indicatorColumns(reading.form).map((column) => column.key);
  const texts = keys
    .filter((key) => !levelKeys.includes(key))
    .map((key) => {
      const column = columns.get(key);
      if (column !== undefined) sayMergedDown(reading, row, column, said);
      const block = ownBlock(reading, row, column);
      if (block === undefined) return [key, ''] as const;
      markAs(reading, block, { kind: 'indicator', id, column: key });
      return [key, readerOf(key)(reading, block)] as const;
    });
  const more = extras.flatMap(({ key, column }) => {
    const block = ownBlock(reading, row, column);
    return block === undefined ? [] : [[key, shownText(reading, block)] as const];
  });
  for (const level of ['level1', 'level2'] as const) {
    const { block } = levels[level];
    if (block !== null) markAs(reading, block, { kind: 'indicator', id, column: level });
  }
  const base = { level3: '', target: '', actual: '', score: '' };
  const names = { level1: levels.level1.text, level2: levels.level2.text };
  return { ...Object.fromEntries(more), ...base, ...Object.fromEntries(texts), ...names, id };
}

/** Weights of level-1 groups: the first one printed for a name counts. */
function readLevel1Weights(reading: Reading, body: TableBody, columns: Columns): Draft['level1Weights'] {
  const weights = new Map<string, string>();
  for (const { row, levels } of body.rows) {
    const block = ownBlock(reading, row, columns.get('level1Weight'));
    if (block === undefined) continue;
    const name = levels.level1.text.trim();
    const before = weights.get(name);
    mark(reading, block);
    const text = figureText(reading, block);
    if (before === undefined) {
      weights.set(name, text);
      markAs(reading, block, { kind: 'level1Weight', level1: name });
    } else if (before !== text) {
      doubtAt(
        reading,
        'conflict',
        block,
        `${blockAddress(block)} 的权重 ${text} 与前面${quote(name)}的 ${before} 不同，没有读入。`,
      );
    }
  }
  return Object.fromEntries(weights);
}

function sayColumns(reading: Reading, header: HeaderRow): void {
  const strays = header.strays.map(({ block }) => block.cell);
  for (const block of header.blocks) if (!strays.includes(block.cell)) mark(reading, block);
  for (const column of header.columns) {
    mark(reading, column.block);
    if (column.match !== 'guess') continue;
    const label = indicatorColumns(reading.form).find(({ key }) => key === column.key)?.label ?? column.key;
    doubtAt(
      reading,
      'guessed',
      column.block,
      `${blockAddress(column.block)} 的表头${quote(column.header)}当作“${label}”读入，请核对。`,
    );
  }
  for (const { key, label } of indicatorColumns(reading.form)) {
    if (header.columns.some((column) => column.key === key)) continue;
    doubtOf(reading, 'missing', `指标表里没有找到“${label}”这一列，按空白读入，请补填。`);
  }
}

export function readIndicators(reading: Reading, header: HeaderRow, hints: RowHints): ReadIndicators {
  sayColumns(reading, header);
  const columns: Columns = new Map(header.columns.map((column) => [column.key, column]));
  const body = walkTable(reading, header, columns, hints);
  const levels = body.rows.map((row) => row.levels);
  sayFilled(reading, levels, columns);
  sayOverrun(reading, levels, columns);
  const extras = findExtras(reading, header, body);
  const said = new Set<Block['cell']>();
  const indicators = body.rows.map((row, index) => readRow(reading, row, `row-${index + 1}`, columns, extras, said));
  const level1Weights = readLevel1Weights(reading, body, columns);
  return { indicators, level1Weights, sum: body.sum, columns, bottom: body.bottom };
}
