import { type Decimal, decimal, formatDecimal } from './decimal.ts';
import { hasLooseDigits } from './looseDigits.ts';
import { foldTight } from './normalizeText.ts';
import { type ParsedNumber, parseNumber } from './parseNumber.ts';

/** The unit in which a form's amounts are written. */
export type MoneyUnit = '元' | '万元';

const unitSize: Readonly<Record<MoneyUnit, Decimal>> = { 元: decimal('1'), 万元: decimal('10000') };

/**
 * Reads an amount into the form's unit. A bare number is in that unit already; one with a word of its own
 * (`1.2万`, `250万元`, `3亿`, `500元`) is converted, so `250万元` is 2500000 in a 元 form and 250 in a 万元 form.
 * A percent sign makes the text no amount.
 */
export function parseMoney(text: string, unit: MoneyUnit): ParsedNumber {
  if (hasLooseDigits(text)) return { kind: 'invalid' };
  const tight = foldTight(text).replace(/^[¥￥]/, '');
  const bare = tight.endsWith('元') ? tight.slice(0, -1) : tight;
  const parsed = parseNumber(bare);
  if (parsed.kind !== 'number') return tight === '' ? parsed : { kind: 'invalid' };
  if (parsed.percent) return { kind: 'invalid' };
  const saysItsUnit = tight.endsWith('元') || /[千万亿]$/.test(bare);
  return saysItsUnit ? { ...parsed, value: parsed.value.dividedBy(unitSize[unit]) } : parsed;
}

/** The amount in the form's unit; null when the text is blank or no amount. */
export function moneyOrNull(text: string | undefined, unit: MoneyUnit): Decimal | null {
  const parsed = parseMoney(text ?? '', unit);
  return parsed.kind === 'number' ? parsed.value : null;
}

/** Whether an amount leaves its unit to the form: a number that reads the same in a form of 元 and in one of 万元. */
export function isBareAmount(text: string): boolean {
  const [small, large] = [moneyOrNull(text, '元'), moneyOrNull(text, '万元')];
  return small !== null && large !== null && !small.isZero() && small.equals(large);
}

/** An amount in another unit, exact. */
export function inMoneyUnit(amount: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? amount : amount.times(unitSize[from]).dividedBy(unitSize[to]);
}

/**
 * The same amount in a form of another unit, exact: `1.5` of 万元 is `15000` in 元. Amounts that state their unit, zero
 * and texts that are no amount stay as typed.
 */
export function convertMoney(text: string, from: MoneyUnit, to: MoneyUnit): string {
  const amount = from !== to && isBareAmount(text) ? moneyOrNull(text, from) : null;
  return amount === null ? text : formatDecimal(inMoneyUnit(amount, from, to));
}
