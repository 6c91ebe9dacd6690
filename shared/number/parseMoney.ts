import { type Decimal, decimal } from './decimal.ts';
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
