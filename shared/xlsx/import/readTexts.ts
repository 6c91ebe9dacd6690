/** The text of a cell by the kind of what stands in it. */
import type { ChoiceDefinition, Typed } from '../../forms/types.ts';
import { convertMoney } from '../../number/parseMoney.ts';
import { isDash } from '../export/isDash.ts';
import { amountAlone } from '../export/shownForms.ts';
import { figureText, monthText, quantityText, shownText } from './cellText.ts';
import { type Block, blockAddress } from './grid.ts';
import type { PrintedUnit } from './moneyUnit.ts';
import { doubtAt, quote, type Reading } from './reading.ts';
import { tickedOptions } from './tickedOptions.ts';

/** The option that a text of boxes has ticked; any other text as it is. */
function chosenIn(reading: Reading, block: Block, text: string, choice: ChoiceDefinition): string {
  const ticked = choice.options.includes(text.trim()) ? null : tickedOptions(text, choice.options);
  if (ticked === null) return text;
  const [first = '', ...more] = ticked;
  if (more.length > 0) {
    const said = `${blockAddress(block)} 勾选了${ticked.map(quote).join('、')}，只能选一项，按第一项读入，请核对。`;
    doubtAt(reading, 'conflict', block, said);
  }
  return first;
}

/** What is read of a cell: its kind, the unit that its own label states, the dash that stands for a blank. */
export interface TextKind extends Typed {
  readonly unit?: PrintedUnit | null;
  readonly blank?: string;
  /** a target or what was reached, where a number may be a date that lost its format */
  readonly isQuantity?: boolean;
}

/** An amount in the unit of the draft. */
function inUnit(reading: Reading, text: string, { unit }: TextKind): string {
  const stated = unit ?? reading.printedUnit;
  if (stated === null) return text;
  const amount = convertMoney(text, stated.unit, reading.unit);
  if (amount !== text) reading.converted.set(stated.block.cell, stated);
  return amount;
}

/** A text that stands in one cell with its label, read by the kind of its value. */
export function inlineText(reading: Reading, block: Block, text: string, what: TextKind): string {
  if (what.kind === 'money') return inUnit(reading, amountAlone(text), what);
  return what.choice === undefined ? text : chosenIn(reading, block, text, what.choice);
}

/** @returns the text as the draft keeps it; blank for a dash where the form prints one for nothing */
export function textOfKind(reading: Reading, block: Block, what: TextKind): string {
  const { kind, choice, blank, isQuantity } = what;
  if (blank !== undefined && isDash(block.cell.text)) return '';
  switch (kind) {
    case 'money':
      return inUnit(reading, figureText(reading, block), what);
    case 'number':
      return figureText(reading, block);
    case 'month':
      return monthText(reading, block);
    case 'choice':
      return choice === undefined
        ? shownText(reading, block)
        : chosenIn(reading, block, shownText(reading, block), choice);
    default:
      return isQuantity === true ? quantityText(reading, block) : shownText(reading, block);
  }
}
