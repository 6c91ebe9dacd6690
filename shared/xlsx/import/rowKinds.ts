/** What a row of a table is: an indicator, a sum, the header again, the end. */

import type { TableIndex } from '../../forms/indexForm.ts';
import type { FoundColumn, HeaderRow } from './findHeaders.ts';
import { isAmong, isWordBesideTables, type TableWords } from './formWords.ts';
import type { Block } from './grid.ts';
import { labelOf, matchLabel } from './labels.ts';
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

/** The table whose rows are told apart, and where its columns stand. */
export interface TableOnSheet {
  readonly words: TableWords;
  readonly header: HeaderRow;
  readonly columns: Columns;
}

/**
 * Columns that make a row an indicator: its name, its target, what was reached; without any the first that it has. A
 * weight or a score makes none, because sums have them too.
 */
function valueKeys(table: TableIndex): readonly string[] {
  const named = (['indicator', 'target', 'actual'] as const).flatMap((role) => table.byRole(role)?.key ?? []);
  if (named.length > 0) return named;
  const first = table.rowColumns.find(({ role }) => role !== 'weight' && role !== 'score');
  return first === undefined ? [] : [first.key];
}

/** The column of names, which sums and notes begin left of. */
export function nameColumn({ words: { table }, columns }: TableOnSheet): FoundColumn | undefined {
  return columns.get(valueKeys(table)[0] ?? '');
}

/** A word at the left, and nothing in the columns that make an indicator but the word itself. */
export function sumLabel(
  reading: Reading,
  row: number,
  sheet: TableOnSheet,
  isWord: (text: string) => boolean,
): Block | null {
  const name = nameColumn(sheet);
  // in a file of ours the form's own word stands where its definition puts it, which may be anywhere in the row
  const isPlace = ({ range, label }: Block): boolean =>
    range.left <= (name?.right ?? Infinity) || (reading.isOurs && reading.words.totals.includes(label.bare));
  const label = reading.grid.inRow(row).find((block) => isWord(block.label.bare) && isPlace(block));
  if (label === undefined) return null;
  const others = valueKeys(sheet.words.table).map((key) => ownBlock(reading, row, sheet.columns.get(key)));
  return others.every((block) => block === undefined || block.cell === label.cell) ? label : null;
}

export const isTotalWord = (reading: Reading, text: string): boolean =>
  reading.words.totals.includes(text) || isSumWord(text);

function isHeaderAgain(reading: Reading, row: number, { words, header }: TableOnSheet): boolean {
  const blocks = reading.grid.inRow(row);
  const labels = blocks.filter((block) => words.columns.some((each) => matchLabel(each.words, block.label) !== 'none'));
  const same = blocks.filter((block) =>
    header.blocks.some((each) => each.label.squeezed === block.label.squeezed && block.label.squeezed !== ''),
  );
  return Math.max(labels.length, same.length) >= 4;
}

/** One text merged across names, targets and actuals is no indicator. */
function isAcross(reading: Reading, row: number, { words: { table }, columns }: TableOnSheet): boolean {
  const target = columns.get(table.byRole('target')?.key ?? '');
  const actual = columns.get((table.byRole('actual') ?? table.byRole('interimActual'))?.key ?? '');
  if (target === undefined || actual === undefined) return false;
  const [left, right] = [Math.min(target.left, actual.left), Math.max(target.right, actual.right)];
  return reading.grid.inRow(row).some(({ range }) => range.left <= left && range.right >= right);
}

/** A label that the form prints beside its tables, where a name of a group would stand or across several columns. */
function isBeside(reading: Reading, block: Block, sheet: TableOnSheet): boolean {
  const fits = [...sheet.columns.values()].some(
    ({ left, right }) => block.range.left >= left && block.range.right <= right,
  );
  return !fits && isWordBesideTables(reading.words, block.cell.text);
}

/** A cell that says a word which the form prints first below the table, alone or with a value behind it. */
function saysBelow({ cell, label }: Block, { words: { below } }: TableOnSheet): boolean {
  const colon = cell.text.search(/[:：]/);
  return isAmong(below, label) || (colon > 0 && isAmong(below, labelOf(cell.text.slice(0, colon))));
}

/** Such a word begins a row, beside the table or in its first column; elsewhere in a row it must not be said of an indicator. */
function beginsBelow(reading: Reading, row: number, sheet: TableOnSheet): boolean {
  const { columns, words } = sheet;
  const left = Math.min(...[...columns.values()].map((column) => column.left));
  const blocks = reading.grid.inRow(row);
  const said = blocks.find((block) => saysBelow(block, sheet));
  if (said === undefined || words.isAboveHeadless) return said !== undefined;
  if (said.range.left < left || said === blocks.find(({ range }) => range.left >= left)) return true;
  const values = valueKeys(words.table).flatMap((key) => ownBlock(reading, row, columns.get(key)) ?? []);
  return values.every((block) => block.cell === said.cell);
}

/** A remark or signature begins left of the names of indicators, or is merged across them. */
function isEnd(reading: Reading, row: number, sheet: TableOnSheet): boolean {
  const [first] = reading.grid.inRow(row);
  if (first === undefined) return false;
  const name = nameColumn(sheet);
  const outside = name === undefined || first.range.left < name.left || first.range.right > name.right;
  const text = first.label.squeezed;
  if (beginsBelow(reading, row, sheet) || isBeside(reading, first, sheet)) return true;
  return outside && (isNote(text) || isSignature(text) || isAcross(reading, row, sheet));
}

/** Every value of the row is merged with the row above: a text too tall for one row of a sheet, or a taller layout. */
function isContinued(reading: Reading, row: number, { words: { table }, columns }: TableOnSheet): boolean {
  const values = valueKeys(table).flatMap((key) => columns.get(key) ?? []);
  const isMerged = ({ left }: FoundColumn): boolean => (reading.grid.mergeAt(row, left)?.top ?? row) < row;
  return values.length > 0 && values.every(isMerged);
}

export function rowKind(reading: Reading, row: number, sheet: TableOnSheet): RowKind {
  const { words, columns } = sheet;
  if (isHeaderAgain(reading, row, sheet)) return { kind: 'headerAgain' };
  const sum = sumLabel(reading, row, sheet, (text) => isTotalWord(reading, text));
  if (sum !== null) return { kind: 'sum', label: sum };
  if (sumLabel(reading, row, sheet, isPartSumWord) !== null) return { kind: 'partSum' };
  if (isEnd(reading, row, sheet)) return { kind: 'end' };
  const own = [...columns.values()].some((column) => ownBlock(reading, row, column) !== undefined);
  if (own) return { kind: 'indicator' };
  if (isContinued(reading, row, sheet)) return { kind: 'continued' };
  const merged = words.table.levelKeys.some((key) => coveringBlock(reading, row, columns.get(key)) !== undefined);
  return { kind: 'blank', merged };
}
