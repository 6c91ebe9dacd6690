/** What a row of the table is: an indicator, a sum, the header again, the end. */
import type { HeaderRow } from './findHeaders.ts';
import type { Block } from './grid.ts';
import { matchLabel } from './labels.ts';
import type { Reading } from './reading.ts';
import { type Columns, coveringBlock, ownBlock } from './tableCells.ts';
import { isNote, isPartSumWord, isSignature, isSumWord } from './words.ts';

export type RowKind =
  | { readonly kind: 'indicator' }
  /** the lower part of a row that takes several rows of the sheet */
  | { readonly kind: 'continued' }
  /** nothing in it; `merged` when it lies under the name of a group */
  | { readonly kind: 'blank'; readonly merged: boolean }
  | { readonly kind: 'headerAgain' }
  | { readonly kind: 'partSum' }
  | { readonly kind: 'sum'; readonly label: Block }
  /** notes, signatures or another block: the table is over */
  | { readonly kind: 'end' };

const valueKeys = ['level3', 'target', 'actual'];

/** A word at the left, and nothing in the columns that make an indicator but the word itself. */
function sumLabel(reading: Reading, row: number, columns: Columns, isWord: (text: string) => boolean): Block | null {
  const level3 = columns.get('level3');
  const label = reading.grid
    .inRow(row)
    .find((block) => isWord(block.label.bare) && block.range.left <= (level3?.right ?? Infinity));
  if (label === undefined) return null;
  const others = valueKeys.map((key) => ownBlock(reading, row, columns.get(key)));
  return others.every((block) => block === undefined || block.cell === label.cell) ? label : null;
}

function isHeaderAgain(reading: Reading, row: number, header: HeaderRow): boolean {
  const columns = reading.words.indicatorColumns;
  const blocks = reading.grid.inRow(row);
  const labels = blocks.filter((block) => columns.some(({ words }) => matchLabel(words, block.label) !== 'none'));
  const same = blocks.filter((block) =>
    header.blocks.some((each) => each.label.squeezed === block.label.squeezed && block.label.squeezed !== ''),
  );
  return Math.max(labels.length, same.length) >= 4;
}

/** A remark or signature begins left of the names of indicators, or is merged across them. */
function isEnd(reading: Reading, row: number, columns: Columns): boolean {
  const [first] = reading.grid.inRow(row);
  if (first === undefined) return false;
  const level3 = columns.get('level3');
  const outside = level3 === undefined || first.range.left < level3.left || first.range.right > level3.right;
  const text = first.label.squeezed;
  return outside && (isNote(text) || isSignature(text) || isAcross(reading, row, columns));
}

/** One text merged across names, targets and actuals is no indicator. */
function isAcross(reading: Reading, row: number, columns: Columns): boolean {
  const [target, actual] = [columns.get('target'), columns.get('actual')];
  if (target === undefined || actual === undefined) return false;
  return reading.grid.inRow(row).some(({ range }) => range.left < target.left && range.right >= actual.right);
}

/** Every value of the row is merged with the row above: a text too tall for one row of a sheet, or a taller layout. */
function isContinued(reading: Reading, row: number, columns: Columns): boolean {
  return ['level3', ...valueKeys].every((key) => {
    const column = columns.get(key);
    if (column === undefined) return true;
    const merge = reading.grid.mergeAt(row, column.left);
    return merge !== undefined && merge.top < row;
  });
}

export function rowKind(reading: Reading, row: number, columns: Columns, header: HeaderRow): RowKind {
  if (isHeaderAgain(reading, row, header)) return { kind: 'headerAgain' };
  const sum = sumLabel(reading, row, columns, (text) => reading.words.totals.includes(text) || isSumWord(text));
  if (sum !== null) return { kind: 'sum', label: sum };
  if (sumLabel(reading, row, columns, isPartSumWord) !== null) return { kind: 'partSum' };
  if (isEnd(reading, row, columns)) return { kind: 'end' };
  const own = [...columns.values()].some((column) => ownBlock(reading, row, column) !== undefined);
  if (own) return { kind: 'indicator' };
  if (isContinued(reading, row, columns)) return { kind: 'continued' };
  const merged = ['level1', 'level2'].some((key) => coveringBlock(reading, row, columns.get(key)) !== undefined);
  return { kind: 'blank', merged };
}
