/** The unit that a sheet prints for its amounts. */
import type { FormDefinition } from '../../forms/types.ts';
import { foldTight } from '../../number/normalizeText.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import type { Block } from './grid.ts';

/** `（万元）`, `单位：元`, `(单位:人民币万元)`; null where a text names no unit of its own. */
export function unitIn(text: string): MoneyUnit | null {
  const tight = foldTight(text);
  const match =
    /[([](?:金额)?(?:单位:?)?(?:人民币)?(万元|元)[)\]]/.exec(tight) ?? /单位:?(?:人民币)?(万元|元)/.exec(tight);
  const unit = match?.[1];
  return unit === '元' || unit === '万元' ? unit : null;
}

export interface PrintedUnit {
  readonly unit: MoneyUnit;
  readonly block: Block;
}

/** The unit that a text of a cell names. */
export function printedUnit(block: Block, text = block.cell.text): PrintedUnit | null {
  const unit = unitIn(text);
  return unit === null ? null : { unit, block };
}

/** The first of some cells that names a unit. */
export function findUnit(blocks: readonly Block[]): PrintedUnit | null {
  return blocks.reduce<PrintedUnit | null>((found, block) => found ?? printedUnit(block), null);
}

/** Whether the form itself prints its unit beside a table or in its headers, so that a sheet without one is remarkable. */
export function printsUnit(form: FormDefinition): boolean {
  const names = (text: string): boolean => text.includes('{moneyUnit}') || unitIn(text) !== null;
  const sides = form.sections.flatMap(({ side }) => (side === undefined || side === 'continued' ? [] : [side.text]));
  return sides.some(names) || form.tables.some(({ columns }) => columns.some(({ label }) => names(label)));
}
