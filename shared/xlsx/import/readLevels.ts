/** Names of groups: merged, repeated, or printed once and blank below. */

import { shownText } from './cellText.ts';
import type { FoundColumn } from './findHeaders.ts';
import { type Block, blockAddress } from './grid.ts';
import { doubtAt, doubtOver, mark, quote, type Reading } from './reading.ts';
import { coveringBlock, isOverrun } from './tableCells.ts';

export interface LevelName {
  readonly text: string;
  /** null for a blank cell */
  readonly block: Block | null;
  /** taken from the row above, because the cell is blank */
  readonly filled: boolean;
}

export interface RowLevels {
  readonly row: number;
  /** from the outermost in */
  readonly names: readonly LevelName[];
}

/** Columns of names as the sheet shows them, from the outermost in; undefined for one that it doesn't have. */
export type LevelColumns = readonly (FoundColumn | undefined)[];

const blank: LevelName = { text: '', block: null, filled: false };

/** In narrow cells people break and space names by hand (效 益 / 指 标); in our own files a name stands as it was typed. */
function nameText(reading: Reading, block: Block): string {
  const text = shownText(reading, block);
  return reading.isOurs ? text : text.trim().replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])|\s*\n\s*/g, '');
}

/** A merged name is read once, so that its doubts are raised once. */
function nameOf(reading: Reading, block: Block, before: LevelName | undefined): LevelName {
  if (before?.block !== null && before?.block.cell === block.cell) return { ...before, filled: false };
  mark(reading, block);
  return { text: nameText(reading, block), block, filled: false };
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
 * @param mayFill whether blank cells of a level, from 0, take the name above; a file that says how many rows have no name
 *   forbids it
 */
export function readLevels(
  reading: Reading,
  row: number,
  columns: LevelColumns,
  before: RowLevels | undefined,
  mayFill: (level: number) => boolean,
): RowLevels {
  const names: LevelName[] = [];
  columns.forEach((column, level) => {
    const sameGroup = names.every((name, outer) => before?.names[outer]?.text === name.text);
    names.push(readName(reading, row, column, before?.names[level], sameGroup && mayFill(level)));
  });
  return { row, names };
}

/** One doubt for each run of blank cells that took a name. */
export function sayFilled(reading: Reading, rows: readonly RowLevels[], columns: LevelColumns): void {
  columns.forEach((column, level) => {
    if (column === undefined) return;
    let from: RowLevels | undefined;
    rows.forEach((row, index) => {
      const name = row.names[level];
      if (name?.filled !== true) return;
      from ??= row;
      const next = rows[index + 1]?.names[level];
      if (next?.filled === true && next.text === name.text) return;
      const range = { top: from.row, bottom: row.row, left: column.left, right: column.left };
      const text = `${column.header.replace(/\s+/g, '')}有空白，按上面的${quote(name.text)}读入，请核对。`;
      doubtOver(reading, 'filled', range, text);
      from = undefined;
    });
  });
}

/** One doubt for each name that is merged into the next column, so that the name there is blank. */
export function sayOverrun(reading: Reading, rows: readonly RowLevels[], columns: LevelColumns): void {
  const said = new Set<Block['cell']>();
  for (const { row, names } of rows) {
    names.slice(1).forEach((name, index) => {
      const over = name.block === null ? isOverrun(reading, row, columns[index + 1]) : undefined;
      if (over === undefined || said.has(over.cell)) return;
      said.add(over.cell);
      const text = `${blockAddress(over)} 的${quote(over.cell.text)}并到了下一列，那一列按空白读入，请核对。`;
      doubtAt(reading, 'conflict', over, text);
    });
  }
}
