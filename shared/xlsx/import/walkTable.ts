/** Walks down the table of indicators: which rows of the sheet are rows of the form, and where the table ends. */
import type { HeaderRow } from './findHeaders.ts';
import type { Block } from './grid.ts';
import { doubtOver, mark, type Reading } from './reading.ts';
import { type RowLevels, readLevels } from './readLevels.ts';
import { rowKind } from './rowKinds.ts';
import { type Columns, coveringBlock } from './tableCells.ts';

/** The row that sums up the table. */
export interface SumRow {
  readonly row: number;
  readonly label: Block;
}

/** What a file says of rows that its sheet can't show. Rows count from 0. */
export interface RowHints {
  /** a row of the table in which nothing is printed */
  readonly isBlank: (ordinal: number) => boolean;
  /** a row without a name, so that a blank cell takes none from above */
  readonly isUnnamed: (ordinal: number, level: 'level1' | 'level2') => boolean;
}

export interface TableRow {
  readonly row: number;
  readonly levels: RowLevels;
}

export interface TableBody {
  readonly rows: readonly TableRow[];
  readonly sum: SumRow | null;
  readonly bottom: number;
}

/** Blank rows that a group's merge reaches beyond the last text of the sheet. */
const mostTrailingRows = 200;

function lastRowOf(reading: Reading, header: HeaderRow, columns: Columns): number {
  const { bottom } = reading.region;
  const reach = ['level1', 'level2'].map((key) => coveringBlock(reading, bottom, columns.get(key))?.range.bottom ?? 0);
  const end = Math.min(Math.max(bottom, ...reach), bottom + mostTrailingRows);
  return reading.grid.lastRow === bottom && header.bottom < bottom ? end : bottom;
}

function markRow(reading: Reading, row: number): void {
  for (const block of reading.grid.inRow(row)) mark(reading, block);
}

function sayBlanks(reading: Reading, blanks: readonly number[], columns: Columns): void {
  const lefts = [...columns.values()].map(({ left }) => left);
  const [left, right] = [Math.min(...lefts), Math.max(...[...columns.values()].map((column) => column.right))];
  const text = (count: number): string => `指标表中间有 ${count} 行空行，没有读入。`;
  let from = blanks[0];
  blanks.forEach((row, index) => {
    if (from === undefined || blanks[index + 1] === row + 1) return;
    doubtOver(reading, 'skipped', { top: from, bottom: row, left, right }, text(row - from + 1));
    from = blanks[index + 1];
  });
}

/** Rows of the table in order. Blank rows inside it are kept where the file says so or a group's merge covers them. */
export function walkTable(reading: Reading, header: HeaderRow, columns: Columns, hints: RowHints): TableBody {
  const rows: TableRow[] = [];
  const blanks: number[] = [];
  const end = lastRowOf(reading, header, columns);
  const add = (row: number): void => {
    const ordinal = rows.length;
    const levels = readLevels(
      reading,
      row,
      columns,
      rows.at(-1)?.levels,
      (_, level) => !hints.isUnnamed(ordinal, level),
    );
    rows.push({ row, levels });
  };
  let pending: number[] = [];
  for (let row = header.bottom + 1; row <= end; row += 1) {
    const kind = rowKind(reading, row, columns, header);
    if (kind.kind === 'end') break;
    if (kind.kind === 'sum') return { rows, sum: { row, label: kind.label }, bottom: row };
    if (kind.kind === 'headerAgain') markRow(reading, row);
    if (kind.kind === 'partSum') {
      markRow(reading, row);
      const text = `第 ${row} 行是小计，没有读入，小计由本程序重新计算。`;
      doubtOver(
        reading,
        'skipped',
        { top: row, bottom: row, left: header.columns[0]?.left ?? 1, right: header.columns[0]?.left ?? 1 },
        text,
      );
    }
    if (kind.kind === 'blank' && !kind.merged && !hints.isBlank(rows.length + pending.length)) pending.push(row);
    else if (kind.kind === 'blank' || kind.kind === 'indicator') {
      blanks.push(...pending);
      pending = [];
      add(row);
    }
  }
  sayBlanks(reading, blanks, columns);
  return { rows, sum: null, bottom: rows.at(-1)?.row ?? header.bottom };
}
