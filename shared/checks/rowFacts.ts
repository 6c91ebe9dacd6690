import type { DraftPath, Indicator } from '../draft/types.ts';
import type { FormDefinition, SuggestionRules } from '../forms/types.ts';
import type { Decimal } from '../number/decimal.ts';
import { foldTight } from '../number/normalizeText.ts';
import { numberOrNull } from '../number/parseNumber.ts';
import { type Fulfilment, fulfilment } from '../scoring/fulfilment.ts';
import { parseActual, parseTarget, type Target } from '../scoring/parseTarget.ts';
import { type Suggestion, suggestFor } from '../scoring/suggestScore.ts';
import { type TierName, tierOf } from '../scoring/tiers.ts';
import { isBlank, isNoReason, quote } from './words.ts';

/** One indicator row as its checks see it: read once, looked at by many. */
export interface RowFacts {
  readonly row: Indicator;
  /** place in the table, from 1 */
  readonly ordinal: number;
  /** how sentences name the row: 第3行“举办培训场次” */
  readonly name: string;
  /** the name to compare by; empty when there is none */
  readonly foldedName: string;
  /** nothing is filled in but names of levels */
  readonly isEmpty: boolean;
  readonly target: Target;
  readonly actual: Target;
  /** null when blank, unreadable, or not printed at the indicator */
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  readonly tier: TierName | null;
  readonly fulfilment: Fulfilment;
  readonly suggestion: Suggestion;
  /** something is explained: 无 or a dash is no reason */
  readonly hasReason: boolean;
  /** the score is the whole weight; where weights stand at level 1: the group's scores are its whole weight */
  readonly fullMarks: boolean;
}

const levelKeys: ReadonlySet<string> = new Set(['id', 'level1', 'level2', 'tier']);

function rowName(row: Indicator, ordinal: number): string {
  return isBlank(row.level3) ? `第${ordinal}行` : `第${ordinal}行${quote(row.level3)}`;
}

/** @param groupIsFull whether the scores of the row's level-1 group are its whole weight, where weights stand there */
export function rowFacts(
  form: FormDefinition,
  rules: SuggestionRules,
  row: Indicator,
  ordinal: number,
  groupIsFull: boolean,
): RowFacts {
  const target = parseTarget(row.target);
  const actual = parseActual(row.actual);
  const weight = form.scoring.weights === 'indicator' ? numberOrNull(row['weight']) : null;
  const score = numberOrNull(row.score);
  const tier = tierOf(row['tier']);
  return {
    row,
    ordinal,
    name: rowName(row, ordinal),
    foldedName: foldTight(row.level3),
    isEmpty: Object.entries(row).every(([key, text]) => levelKeys.has(key) || isBlank(text)),
    target,
    actual,
    weight,
    score,
    tier,
    fulfilment: fulfilment(target, actual),
    suggestion: suggestFor(form, rules, { target, actual, weight, tier }),
    hasReason: !isNoReason(row['deviationReason']),
    fullMarks: weight === null ? groupIsFull : score?.greaterThanOrEqualTo(weight) === true,
  };
}

export function cellPath({ row }: RowFacts, column: string): DraftPath {
  return { kind: 'indicator', id: row.id, column };
}
