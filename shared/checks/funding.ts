import type { Draft } from '../draft/types.ts';
import type { FormDefinition } from '../forms/types.ts';
import { type Decimal, sum, zero } from '../number/decimal.ts';
import { moneyOrNull } from '../number/parseMoney.ts';

/** An amount in the form's unit; null when blank or no amount. */
export function amountAt(form: FormDefinition, draft: Draft, row: string, column: string): Decimal | null {
  return moneyOrNull(draft.funding[row]?.[column], form.moneyUnit);
}

/** The sum of a column's sources; null when every source is blank, because then nothing says what they are. */
export function sourcesSum(form: FormDefinition, draft: Draft, column: string): Decimal | null {
  const sources = form.fundingRows.filter((row) => row.isTotal === undefined);
  return sum(sources.map((row) => amountAt(form, draft, row.key, column)));
}

/** The sum that may replace the total without doubt: there is one, and it is more than nothing. */
export function certainTotal(form: FormDefinition, draft: Draft, column: string): Decimal | null {
  const parts = sourcesSum(form, draft, column);
  return parts?.greaterThan(zero) ? parts : null;
}
