/** One text for each cell, whatever kind of value it holds, with a doubt for whatever had to be decided. */
import { type Decimal, decimal, formatDecimal, hundred } from '../../number/decimal.ts';
import { parseNumber } from '../../number/parseNumber.ts';
import { isDash } from '../export/isDash.ts';
import { isoDay } from '../package/read/showNumber.ts';
import type { StoredNumber } from '../package/read/sourceSheet.ts';
import { type Block, blockAddress } from './grid.ts';
import { doubtAt, quote, type Reading } from './reading.ts';

function formulaFault(reading: Reading, block: Block): boolean {
  const { formula, formulaText, isError, text } = block.cell;
  const written = formulaText === '' ? '' : `（公式 ${quote(`=${formulaText}`)}）`;
  if (isError) {
    doubtAt(reading, 'formula', block, `${blockAddress(block)} 是错误值 ${text}${written}，按空白读入，请补填。`);
  } else if (formula === 'unsaved') {
    doubtAt(reading, 'formula', block, `${blockAddress(block)} 的公式没有保存结果${written}，按空白读入，请补填。`);
  } else if (formula === 'saved' && formulaText.includes('[')) {
    doubtAt(
      reading,
      'formula',
      block,
      `${blockAddress(block)} 的公式引用其他文件，按保存的结果${quote(text)}读入，请核对。`,
    );
  }
  return isError || formula === 'unsaved';
}

/** Doubts that hold for any value: crossed out, or under a merge where nobody sees it. */
function lookFaults(reading: Reading, block: Block): void {
  const { row, column, struck, text } = block.cell;
  const where = blockAddress(block);
  if (struck) doubtAt(reading, 'struck', block, `${where} 的文字${quote(text)}有删除线，已照样读入，请核对是否作废。`);
  const merge = reading.grid.mergeAt(row, column);
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
    doubtAt(reading, 'hidden', block, `${where} 的${quote(text)}被合并单元格盖住看不见，已照样读入，请核对。`);
  }
}

/** The figure that a number's shown text says, in the unit of what is stored: 81.84% says 0.8184. */
function shownValue(text: string): Decimal | null {
  const parsed = parseNumber(text.replace(/[^\d.,%+-]/g, ''));
  if (parsed.kind !== 'number') return null;
  return parsed.percent ? parsed.value.dividedBy(hundred) : parsed.value;
}

const noise = decimal('0.000000001');

/** Whether two figures differ by no more than binary arithmetic makes them. */
function isNoise(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(a.abs().times(noise));
}

const percentText = (value: Decimal): string => `${formatDecimal(value.times(hundred))}%`;

/** Text of a number in a column of texts: as shown, because that is what was handed in. */
function shownNumber(reading: Reading, block: Block, number: StoredNumber): string {
  const { text } = block.cell;
  const shown = shownValue(text);
  const stored = decimal(number.tidy);
  const same = number.month !== null || (shown?.equals(stored) === true && number.plain === number.tidy);
  if (!same) {
    const exact = number.percent ? percentText(decimal(number.plain)) : number.plain;
    doubtAt(
      reading,
      'rounded',
      block,
      `${blockAddress(block)} 显示为${quote(text)}，实际存有 ${exact}，按显示的内容读入。`,
    );
  }
  return text;
}

/** Text of a number in a column of figures: as stored, rid of binary noise. */
function storedNumber(reading: Reading, block: Block, number: StoredNumber): string {
  const where = blockAddress(block);
  const stored = decimal(number.tidy);
  const print = (value: Decimal): string => (number.percent ? percentText(value) : formatDecimal(value));
  const shown = shownValue(block.cell.text);
  if (shown !== null && !shown.equals(stored) && isNoise(stored, shown)) {
    doubtAt(reading, 'rounded', block, `${where} 存有 ${number.plain}，是计算误差，按显示的 ${print(shown)} 读入。`);
    return print(shown);
  }
  if (number.plain !== number.tidy) {
    doubtAt(reading, 'rounded', block, `${where} 存有 ${number.plain}，末位是计算误差，按 ${print(stored)} 读入。`);
  } else if (shown === null || !shown.equals(stored)) {
    doubtAt(
      reading,
      'rounded',
      block,
      `${where} 显示为${quote(block.cell.text)}，按实际存有的 ${print(stored)} 读入，请核对。`,
    );
  }
  return print(stored);
}

/** The text of a cell in a column or field of texts. */
export function shownText(reading: Reading, block: Block): string {
  if (formulaFault(reading, block)) return '';
  lookFaults(reading, block);
  const { number, text } = block.cell;
  return number === null ? text : shownNumber(reading, block, number);
}

/** 1 January 1990 and 31 December 2060 as serial numbers: the days that official forms speak of. */
const [firstDay, lastDay] = [32_874, 58_806];

/**
 * The text of a target or an actual, as in any column of texts. A whole number of the right size that is shown as 45,291
 * is most likely a date whose cell was given the format of amounts: said, because it is what was handed in.
 */
export function quantityText(reading: Reading, block: Block): string {
  const shown = shownText(reading, block);
  const serial = block.cell.number?.serial ?? 0;
  const isDaySized = Number.isInteger(serial) && serial >= firstDay && serial <= lastDay;
  if (isDaySized && /^\d\d,\d{3}(?:\.0+)?$/.test(shown)) {
    const where = blockAddress(block);
    doubtAt(
      reading,
      'guessed',
      block,
      `${where} 显示为${quote(shown)}，可能是日期 ${isoDay(serial)}，按显示的内容读入，请核对。`,
    );
  }
  return shown;
}

/** The text of an amount, a weight or a score. A dash stands for none. */
export function figureText(reading: Reading, block: Block): string {
  if (formulaFault(reading, block)) return '';
  lookFaults(reading, block);
  const { number, text } = block.cell;
  if (number !== null) return storedNumber(reading, block, number);
  if (!isDash(text)) return text;
  doubtAt(reading, 'guessed', block, `${blockAddress(block)} 的${quote(text)}按空白读入。`);
  return '';
}

/** The text of a month: a date becomes `2022-01`. */
export function monthText(reading: Reading, block: Block): string {
  const month = block.cell.number?.month ?? null;
  if (month === null) return shownText(reading, block);
  if (formulaFault(reading, block)) return '';
  if (block.cell.text !== month) {
    doubtAt(
      reading,
      'rounded',
      block,
      `${blockAddress(block)} 是日期${quote(block.cell.text)}，按月份 ${month} 读入。`,
    );
  }
  return month;
}
