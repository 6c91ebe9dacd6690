import type { FormDefinition } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';
import type { Draft } from './types.ts';

/** The unit of a draft's amounts: the one it chose among those of its form, else the form's own. */
export function moneyUnitOf(form: FormDefinition, draft: Pick<Draft, 'moneyUnit'>): MoneyUnit {
  return form.moneyUnits.find((unit) => unit === draft.moneyUnit) ?? form.moneyUnits[0] ?? '元';
}
