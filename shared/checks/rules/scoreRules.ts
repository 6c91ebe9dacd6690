/** Checks 2, 8 and 9: scores against weights, targets and the suggestion. */
import { rowOf } from '../../draft/path.ts';
import type { TableIndex } from '../../forms/indexForm.ts';
import { type Decimal, decimal, formatDecimal, zero } from '../../number/decimal.ts';
import { parsePoints } from '../../number/parsePoints.ts';
import { rowText } from '../../scoring/rowTexts.ts';
import { amountPath } from '../money.ts';
import { atRole, cellPath, type RowFacts } from '../rowFacts.ts';
import type { TableFacts } from '../tableFacts.ts';
import type { Fault, FormContext, RowFault } from '../types.ts';
import { weightColumn } from '../weightedGroups.ts';
import { isBlank, labelOf, quote } from '../words.ts';

/** What is wrong with a typed weight, as the end of a sentence; null when nothing is. */
function weightProblem(text: string): string | null {
  const parsed = parsePoints(text);
  switch (parsed.kind) {
    case 'blank':
      return '没有填写，请填写分值';
    case 'invalid':
      return `${quote(text)}不是数字，没有计入合计，请只填数字`;
    case 'number':
      return parsed.value.greaterThan(zero) ? null : `${quote(text)}不大于 0，请填写大于 0 的数`;
  }
}

const todoIf = (isTodo: boolean): { readonly isTodo?: true } => (isTodo ? { isTodo } : {});

export function weightOutOfRange(facts: RowFacts): readonly RowFault[] {
  if (facts.isEmpty || facts.table.weights?.kind !== 'row') return [];
  const text = rowText(facts.table, facts.row, 'weight');
  const problem = weightProblem(text);
  if (problem === null) return [];
  return [{ ...atRole(facts, 'weight', `的${labelOf(facts.table, 'weight')}${problem}。`), ...todoIf(isBlank(text)) }];
}

/** What is wrong with a score by itself or against the weight beside it. */
function scoreProblem({ table, row, score, weight }: RowFacts): string | null {
  const typed = rowText(table, row, 'score');
  const label = labelOf(table, 'weight');
  if (score === null) return isBlank(typed) ? null : `${quote(typed)}不是数字，没有计入总分，请只填数字`;
  if (score.lessThan(zero)) return ` ${formatDecimal(score)} 小于 0，请改为 0 或以上的数`;
  if (weight === null || !weight.greaterThan(zero) || !score.greaterThan(weight)) return null;
  return ` ${formatDecimal(score)} 超过${label} ${formatDecimal(weight)}，请改为不超过${label}的数`;
}

export function scoreOutOfRange(facts: RowFacts): readonly RowFault[] {
  const problem = facts.isEmpty ? null : scoreProblem(facts);
  return problem === null ? [] : [atRole(facts, 'score', `的${labelOf(facts.table, 'score')}${problem}。`)];
}

/** The weight of the rate; the form's own as long as the draft says nothing. */
export function rateWeightOutOfRange(table: TableIndex, { draft }: FormContext): readonly Fault[] {
  const { ratePart } = table;
  const column = table.byRole('weight');
  if (ratePart?.weight.kind !== 'cell' || column === undefined) return [];
  const typed = rowOf(draft, table.key, ratePart.row)?.[column.key];
  const problem = typed === undefined ? null : weightProblem(typed);
  if (problem === null) return [];
  const subject = table.fixedRow(ratePart.row)?.label ?? '';
  const message = `${subject}的${column.label}${problem}。`;
  const path = amountPath(table, ratePart.row, column.key);
  return [{ path, subject, column: column.label, message, ...todoIf(isBlank(typed)) }];
}

/** Weights of groups, and scores that add up to more than them. */
export function groupOutOfRange({ table, weighted }: TableFacts): readonly Fault[] {
  const scoreLabel = labelOf(table, 'score');
  const column = weightColumn(table)?.label ?? scoreLabel;
  return weighted.flatMap(({ subject, typed, weightText, weight, score, filled }): readonly Fault[] => {
    const problem = typed === null ? null : weightProblem(typed.text);
    if (typed !== null && problem !== null) {
      const message = `${subject}的${column}${problem}。`;
      return [{ path: typed.path, subject, column, message, ...todoIf(isBlank(typed.text)) }];
    }
    const [first] = filled;
    if (first === undefined || weight === null || score === null || !score.greaterThan(weight)) return [];
    const path = typed?.path ?? cellPath(first, 'score');
    const message = `${subject}的${scoreLabel}合计 ${formatDecimal(score)} 超过${weightText}，请核对各行的${scoreLabel}。`;
    return [{ path, subject, column, message }];
  });
}

/** The suggested points, when they are a number. */
function suggested({ suggestion }: RowFacts): Decimal | null {
  return suggestion.kind === 'score' ? decimal(suggestion.score) : null;
}

/** A narrow miss may earn the full weight after rounding: then full marks are right. */
function isUnmetWithFullMarks(facts: RowFacts): boolean {
  const expected = suggested(facts);
  if (facts.fulfilment !== 'unmet' || !facts.fullMarks || facts.score === null) return false;
  return expected === null || facts.weight === null || expected.lessThan(facts.weight);
}

const takeSuggestion = ({ table, row }: RowFacts): Pick<RowFault, 'mend'> => ({
  mend: { kind: 'takeSuggestion', table: table.key, row: row.id },
});

export function unmetFullMarks(facts: RowFacts): readonly RowFault[] {
  if (!isUnmetWithFullMarks(facts)) return [];
  const { table } = facts;
  const actual = labelOf(table, 'actual');
  const values = `${actual}${quote(facts.actualText)}没有达到${labelOf(table, 'target')}${quote(facts.targetText)}`;
  const full = `的${values}，${labelOf(table, 'score')}却是满分`;
  const expected = suggested(facts);
  if (expected === null) return [atRole(facts, 'score', `${full}，请按完成情况扣分。`)];
  const problem = `${full}，请改为按完成情况计算的 ${formatDecimal(expected)}，或核对${actual}。`;
  return [{ ...atRole(facts, 'score', problem), ...takeSuggestion(facts) }];
}

export function scoreDiffers(facts: RowFacts): readonly RowFault[] {
  const { table, score, weight } = facts;
  const expected = suggested(facts);
  if (expected === null || score === null || score.equals(expected) || isUnmetWithFullMarks(facts)) return [];
  if (score.lessThan(zero) || (weight !== null && score.greaterThan(weight))) return [];
  const problem = `的${labelOf(table, 'score')} ${formatDecimal(score)} 与按完成情况计算的 ${formatDecimal(expected)} 不一致，请核对，或改为 ${formatDecimal(expected)}。`;
  return [{ ...atRole(facts, 'score', problem), ...takeSuggestion(facts) }];
}
