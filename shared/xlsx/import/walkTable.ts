/** Walks down a table with free rows: which rows of the sheet are rows of the form, and where the table ends. */
import { mostTrailingRows } from './grid.ts';
import { doubtOver, mark, type Reading } from './reading.ts';
import { type LevelColumns, type RowLevels, readLevels } from './readLevels.ts';
import { rowKind, type TableOnSheet } from './rowKinds.ts';
import { coveringBlock } from './tableCells.ts';

/** What a file says of rows that its sheet can't show. Rows count from 0. */
export interface RowHints {
  /** a row of the table in which nothing is printed */
  readonly isBlank: (ordinal: number) => boolean;
  /** a row without a name of a level, from 0, so that a blank cell takes none from above */
  readonly isUnnamed: (ordinal: number, level: number) => boolean;
}

export interface TableRow {
  readonly row: number;
  readonly levels: RowLevels;
}

export interface TableBody {
  readonly rows: readonly TableRow[];
  /** the table's last row on the sheet, a sum included */
  readonly bottom: number;
}

/** In our own files the name of a group may reach over blank rows below the last text of the sheet. */
function lastRowOf(reading: Reading, { words, header, columns }: TableOnSheet, end: number): number {
  const { bottom } = reading.region;
  if (end <= bottom) return end - 1;
  const reach = words.table.levelKeys.map((key) => coveringBlock(reading, bottom, columns.get(key))?.range.bottom ?? 0);
  const last = Math.min(Math.max(bottom, ...reach), bottom + mostTrailingRows);
  return reading.isOurs && reading.grid.lastRow === bottom && header.bottom < bottom ? last : bottom;
}

function markRow(reading: Reading, row: number): void {
  for (const block of reading.grid.inRow(row)) mark(reading, block);
}

function sayBlanks(reading: Reading, { words, columns }: TableOnSheet, blanks: readonly number[]): void {
  const lefts = [...columns.values()].map(({ left }) => left);
  const [left, right] = [Math.min(...lefts), Math.max(...[...columns.values()].map((column) => column.right))];
  const text = (count: number): string => `${words.table.definition.name}表中间有 ${count} 行空行，没有读入。`;
  let from = blanks[0];
  blanks.forEach((row, index) => {
    if (from === undefined || blanks[index + 1] === row + 1) return;
    doubtOver(reading, 'skipped', { top: from, bottom: row, left, right }, text(row - from + 1));
    from = blanks[index + 1];
  });
}

/**
 * Rows of the table in order. Blank rows inside it are kept where the file says so or a group's merge covers them.
 *
 * @param end the first row that belongs to another table
 */
export function walkTable(reading: Reading, sheet: TableOnSheet, end: number, hints: RowHints): TableBody {
  const { header, columns, words } = sheet;
  const levels: LevelColumns = words.table.levelKeys.map((key) => columns.get(key));
  const rows: TableRow[] = [];
  const blanks: number[] = [];
  const last = lastRowOf(reading, sheet, end);
  const add = (row: number): void => {
    const ordinal = rows.length;
    const before = rows.at(-1)?.levels;
    rows.push({ row, levels: readLevels(reading, row, levels, before, (level) => !hints.isUnnamed(ordinal, level)) });
  };
  let pending: number[] = [];
  // below the last text of our own file stand as many blank rows as it says
  const isOpen = reading.isOurs && end > reading.grid.lastRow;
  for (let row = header.bottom + 1; row <= last || (isOpen && hints.isBlank(rows.length)); row += 1) {
    const kind = rowKind(reading, row, sheet);
    if (kind.kind === 'end' || kind.kind === 'sum') break;
    if (kind.kind === 'headerAgain') markRow(reading, row);
    if (kind.kind === 'partSum') {
      markRow(reading, row);
      const left = header.columns[0]?.left ?? 1;
      const text = `第 ${row} 行是小计，没有读入，小计由本程序重新计算。`;
      doubtOver(reading, 'skipped', { top: row, bottom: row, left, right: left }, text);
    }
    if (kind.kind === 'blank' && !kind.merged && !hints.isBlank(rows.length + pending.length)) pending.push(row);
    else if (kind.kind === 'blank' || kind.kind === 'indicator') {
      blanks.push(...pending);
      pending = [];
      add(row);
    }
  }
  sayBlanks(reading, sheet, blanks);
  return { rows, bottom: rows.at(-1)?.row ?? header.bottom };
}
