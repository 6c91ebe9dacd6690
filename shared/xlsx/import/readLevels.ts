/** Names of groups: merged, repeated, or printed once and blank below. */
import { shownText } from './cellText.ts';
import type { FoundColumn } from './findHeaders.ts';
import { type Block, blockAddress } from './grid.ts';
import { doubtAt, doubtOver, mark, quote, type Reading } from './reading.ts';
import { type Columns, coveringBlock, isOverrun } from './tableCells.ts';

type Level = 'level1' | 'level2';

export interface LevelName {
  readonly text: string;
  /** null for a blank cell */
  readonly block: Block | null;
  /** taken from the row above, because the cell is blank */
  readonly filled: boolean;
}

export interface RowLevels {
  readonly row: number;
  readonly level1: LevelName;
  readonly level2: LevelName;
}

const blank: LevelName = { text: '', block: null, filled: false };

/** A merged name is read once, so that its doubts are raised once. */
function nameOf(reading: Reading, block: Block, before: LevelName | undefined): LevelName {
  if (before?.block !== null && before?.block.cell === block.cell) return { ...before, filled: false };
  mark(reading, block);
  return { text: shownText(reading, block), block, filled: false };
}

function readName(
  reading: Reading,
  row: number,
  column: FoundColumn | undefined,
  before: LevelName | undefined,
  mayFill: boolean,
): LevelName {
  const block = coveringBlock(reading, row, column);
  if (block !== undefined) return nameOf(reading, block, before);
  if (isOverrun(reading, row, column) !== undefined || !mayFill) return blank;
  return before === undefined || before.text === '' ? blank : { text: before.text, block: null, filled: true };
}

/**
 * @param mayFill whether blank cells take the name above; a file that says how many rows have no name forbids it
 */
export function readLevels(
  reading: Reading,
  row: number,
  columns: Columns,
  before: RowLevels | undefined,
  mayFill: (row: number, level: Level) => boolean,
): RowLevels {
  const level1 = readName(reading, row, columns.get('level1'), before?.level1, mayFill(row, 'level1'));
  const sameGroup = before !== undefined && before.level1.text === level1.text;
  const level2 = readName(reading, row, columns.get('level2'), before?.level2, sameGroup && mayFill(row, 'level2'));
  return { row, level1, level2 };
}

/** One doubt for each run of blank cells that took a name. */
export function sayFilled(reading: Reading, rows: readonly RowLevels[], columns: Columns): void {
  for (const level of ['level1', 'level2'] as const) {
    const column = columns.get(level);
    if (column === undefined) continue;
    let from: RowLevels | undefined;
    rows.forEach((row, index) => {
      if (!row[level].filled) return;
      from ??= row;
      const next = rows[index + 1];
      if (next?.[level].filled === true && next[level].text === row[level].text) return;
      const range = { top: from.row, bottom: row.row, left: column.left, right: column.left };
      const text = `${column.header.replace(/\s+/g, '')}有空白，按上面的${quote(row[level].text)}读入，请核对。`;
      doubtOver(reading, 'filled', range, text);
      from = undefined;
    });
  }
}

/** One doubt for each name that is merged into the next column, so that the second level is blank. */
export function sayOverrun(reading: Reading, rows: readonly RowLevels[], columns: Columns): void {
  const said = new Set<Block['cell']>();
  for (const { row, level2 } of rows) {
    const over = level2.block === null ? isOverrun(reading, row, columns.get('level2')) : undefined;
    if (over === undefined || said.has(over.cell)) continue;
    said.add(over.cell);
    const text = `${blockAddress(over)} 的${quote(over.cell.text)}并到了下一列，那一列按空白读入，请核对。`;
    doubtAt(reading, 'conflict', over, text);
  }
}
