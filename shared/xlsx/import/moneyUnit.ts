/** The unit that a sheet prints for its amounts, and amounts brought to the unit of the form. */
import type { FormDefinition } from '../../forms/types.ts';
import { type Decimal, decimal, formatDecimal } from '../../number/decimal.ts';
import { foldTight } from '../../number/normalizeText.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import { parseNumber } from '../../number/parseNumber.ts';
import type { Block } from './grid.ts';

const tenThousand: Decimal = decimal('10000');

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

/** The first of some cells that names a unit. */
export function findUnit(blocks: readonly Block[]): PrintedUnit | null {
  for (const block of blocks) {
    const unit = unitIn(block.cell.text);
    if (unit !== null) return { unit, block };
  }
  return null;
}

/** Whether the form itself prints its unit, so that a sheet without one is remarkable. */
export function printsUnit(form: FormDefinition): boolean {
  return form.sections.some(
    (section) =>
      section.kind === 'funding' &&
      (unitIn(section.side?.text ?? '') !== null || section.columns.some((column) => unitIn(column.label) !== null)),
  );
}

/** An amount in another unit; unchanged where it is no bare number, because such a text says its unit itself. */
export function convertAmount(text: string, from: MoneyUnit, to: MoneyUnit): string {
  const parsed = parseNumber(text);
  const bare = parsed.kind === 'number' && !parsed.percent && !/[千万亿]/.test(text);
  if (from === to || !bare) return text;
  return formatDecimal(from === '万元' ? parsed.value.times(tenThousand) : parsed.value.dividedBy(tenThousand));
}
