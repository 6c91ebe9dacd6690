/** What is wrong with a typed figure, said at its cell. Texts are never changed; the checks of a whole form are apart. */

import { valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Indicator } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import { parseMoney } from '../../../shared/number/parseMoney.ts';
import { numberOrNull, parseNumber } from '../../../shared/number/parseNumber.ts';
import type { InputKind } from '../../../shared/sheet/types.ts';
import { faultText } from '../../text/editor.ts';

function moneyFault(text: string, form: FormDefinition): string | null {
  const parsed = parseMoney(text, form.moneyUnit);
  if (parsed.kind === 'invalid') return faultText.money(text.trim(), form.moneyUnit);
  return parsed.kind === 'number' && parsed.value.isNegative() ? faultText.negativeMoney : null;
}

function scoreFault(form: FormDefinition, row: Indicator | undefined, text: string): string | null {
  const score = numberOrNull(text);
  if (score === null) return null;
  if (score.isNegative()) return faultText.negativeScore;
  const weight = form.scoring.weights === 'indicator' ? numberOrNull(row?.['weight']) : null;
  if (weight === null || !score.greaterThan(weight)) return null;
  return faultText.overWeight(formatDecimal(score), formatDecimal(weight));
}

function numberFault(form: FormDefinition, draft: Draft, path: DraftPath, text: string): string | null {
  const parsed = parseNumber(text);
  if (parsed.kind === 'blank') return null;
  if (parsed.kind === 'invalid') return faultText.number(text.trim());
  if (parsed.percent) return faultText.percentPoints;
  if (path.kind === 'indicator' && path.column === 'score') {
    return scoreFault(
      form,
      draft.indicators.find(({ id }) => id === path.id),
      text,
    );
  }
  return parsed.value.isPositive() && !parsed.value.isZero() ? null : faultText.weightNotPositive;
}

/** One Chinese sentence, or null where the text can stand. Blank is never a fault here. */
export function inputFault(form: FormDefinition, draft: Draft, path: DraftPath, input: InputKind): string | null {
  if (input === 'money') return moneyFault(valueAt(draft, path), form);
  if (input === 'number') return numberFault(form, draft, path, valueAt(draft, path));
  return null;
}
