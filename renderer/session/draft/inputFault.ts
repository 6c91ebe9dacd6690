/** What is wrong with a typed figure, said at its cell. Texts are never changed; the checks of a whole form are apart. */

import { moneyUnitOf } from '../../../shared/draft/moneyUnit.ts';
import { rowOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../../shared/forms/types.ts';
import { type Decimal, formatDecimal } from '../../../shared/number/decimal.ts';
import { type MoneyUnit, parseMoney } from '../../../shared/number/parseMoney.ts';
import { parseNumber } from '../../../shared/number/parseNumber.ts';
import { parsePoints, pointsOrNull } from '../../../shared/number/parsePoints.ts';
import type { InputUse } from '../../../shared/sheet/types.ts';
import { faultText } from '../../text/editor.ts';

function moneyFault(text: string, unit: MoneyUnit): string | null {
  const parsed = parseMoney(text, unit);
  if (parsed.kind === 'invalid') return faultText.money(text.trim(), unit);
  return parsed.kind === 'number' && parsed.value.isNegative() ? faultText.negativeMoney : null;
}

interface Place {
  readonly draft: Draft;
  readonly table: TableIndex;
  readonly column: ColumnDefinition;
  readonly path: DraftPath;
}

/** The weight that stands in the score's own row. */
function weightBeside({ draft, table, path }: Place): Decimal | null {
  const column = table.byRole('weight');
  if (table.weights?.kind !== 'row' || column === undefined || path.kind !== 'cell') return null;
  return pointsOrNull(rowOf(draft, table.key, path.row)?.[column.key]);
}

function scoreFault(place: Place, score: Decimal): string | null {
  if (score.isNegative()) return faultText.negativeScore;
  const weight = weightBeside(place);
  if (weight === null || !score.greaterThan(weight)) return null;
  return faultText.overWeight(formatDecimal(score), formatDecimal(weight));
}

function pointsFault(place: Place, text: string): string | null {
  const parsed = parsePoints(text);
  if (parsed.kind === 'blank') return null;
  if (parsed.kind === 'invalid') {
    const plain = parseNumber(text);
    return plain.kind === 'number' && plain.percent ? faultText.percentPoints : faultText.number(text.trim());
  }
  if (place.column.role === 'score') return scoreFault(place, parsed.value);
  return parsed.value.isPositive() && !parsed.value.isZero() ? null : faultText.weightNotPositive;
}

/** Where in a table an input stands; null for a value of the whole form. */
function placeOf(form: FormDefinition, draft: Draft, path: DraftPath): Place | null {
  if (path.kind === 'year' || path.kind === 'value') return null;
  const table = indexForm(form).table(path.table);
  const column = table?.column(path.column);
  return table === undefined || column === undefined ? null : { draft, table, column, path };
}

function numberFault(form: FormDefinition, draft: Draft, path: DraftPath, text: string): string | null {
  const place = placeOf(form, draft, path);
  const role = place?.column.role;
  if (place !== null && (role === 'score' || role === 'weight')) return pointsFault(place, text);
  return parseNumber(text).kind === 'invalid' ? faultText.number(text.trim()) : null;
}

/** One Chinese sentence, or null where the text can stand. Blank is never a fault here. */
export function inputFault(
  form: FormDefinition,
  draft: Draft,
  { path, input }: Pick<InputUse, 'path' | 'input'>,
): string | null {
  if (input === 'money') return moneyFault(valueAt(draft, path), moneyUnitOf(form, draft));
  const isNumber = input === 'number' || input === 'percent';
  return isNumber ? numberFault(form, draft, path, valueAt(draft, path)) : null;
}
