/** Doubts about what no reader took: every text of the region is read, a word of the form, or listed here. */

import type { Place, Range } from '../package/read/sourceSheet.ts';
import { address } from '../package/read/sourceSheet.ts';
import { isPrintedWord } from './formWords.ts';
import { type Block, blockAddress } from './grid.ts';
import { doubtAt, doubtOf, doubtOver, isUsed, quote, type Reading } from './reading.ts';

/** Beyond these many texts one sentence counts the rest: then it isn't notes but another table. */
const mostListed = 60;

function inRegion(reading: Reading): readonly Block[] {
  const { top, bottom } = reading.region;
  return reading.grid.blocks.filter(({ cell }) => cell.row >= top && cell.row <= bottom);
}

function saySkipped(reading: Reading): void {
  const skipped = inRegion(reading).filter(
    (block) => !isUsed(reading, block) && !isPrintedWord(reading.words, block.label),
  );
  for (const block of skipped.slice(0, mostListed)) {
    doubtAt(reading, 'skipped', block, `${blockAddress(block)} 的${quote(block.cell.text)}没有对应的栏目，没有读入。`);
  }
  const rest = skipped[mostListed];
  if (rest === undefined) return;
  const count = skipped.length - mostListed;
  doubtAt(reading, 'skipped', rest, `从 ${blockAddress(rest)} 起还有 ${count} 个单元格没有对应的栏目，没有读入。`);
}

/** Runs of neighbours: 3, 4, 5, 9 are 3 to 5 and 9. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) found.splice(-1, 1, [last[0], number]);
    else found.push([number, number]);
  }
  return found;
}

function sayHidden(reading: Reading): void {
  const used = inRegion(reading).filter((block) => isUsed(reading, block));
  const { hiddenRows, hiddenColumns, hidden, name } = reading.grid.sheet;
  const rows = [...new Set(used.map(({ cell }) => cell.row))].filter((row) => hiddenRows.has(row));
  const right = Math.max(1, ...used.map(({ range }) => range.right));
  for (const [top, bottom] of runs(rows)) {
    const range = { top, bottom, left: 1, right };
    doubtOver(
      reading,
      'hidden',
      range,
      `第 ${top === bottom ? top : `${top} 至 ${bottom}`} 行是隐藏行，已照样读入，请核对。`,
    );
  }
  const columns = hiddenColumns.filter((range) => used.some(({ cell }) => isInColumns(range, cell.column)));
  for (const { left } of columns) {
    const range = { top: reading.region.top, bottom: reading.region.top, left, right: left };
    doubtOver(reading, 'hidden', range, `${address(1, left).replace(/\d+$/, '')} 列起是隐藏列，已照样读入，请核对。`);
  }
  if (hidden) doubtOf(reading, 'hidden', `工作表${quote(name)}是隐藏的，已照样读入，请核对。`);
}

function isInColumns(range: Range, column: number): boolean {
  return column >= range.left && column <= range.right;
}

function sayComments(reading: Reading): void {
  const { top, bottom } = reading.region;
  const isHere = ({ row }: Place): boolean => row >= top && row <= bottom;
  for (const { row, column, text } of reading.grid.sheet.comments.filter(isHere).slice(0, mostListed)) {
    const range = { top: row, bottom: row, left: column, right: column };
    doubtOver(reading, 'comment', range, `${address(row, column)} 有批注：${quote(text)}，批注不会带入草稿。`);
  }
}

function sayPictures(reading: Reading): void {
  const { top, bottom } = reading.region;
  const here = reading.grid.sheet.pictures.filter(({ row }) => row >= top && row <= bottom);
  const say = ({ row, column }: Place, text: string): void =>
    doubtOver(reading, 'picture', { top: row, bottom: row, left: column, right: column }, text);
  for (const place of here.slice(0, mostListed)) {
    const where = address(place.row, place.column);
    say(place, `${where} 的单元格里是图片（WPS 嵌入图片），图片没有读入，按空白处理，请核对是否要补填文字。`);
  }
  const rest = here[mostListed];
  if (rest === undefined) return;
  const count = here.length - mostListed;
  say(rest, `从 ${address(rest.row, rest.column)} 起还有 ${count} 个单元格里是图片，没有读入。`);
}

export function sayLeftOvers(reading: Reading): void {
  saySkipped(reading);
  sayHidden(reading);
  sayComments(reading);
  sayPictures(reading);
}
