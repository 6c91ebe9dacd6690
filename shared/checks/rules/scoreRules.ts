/** Checks 2, 8 and 9: scores against weights, targets and the suggestion. */
import { type Decimal, decimal, formatDecimal, zero } from '../../number/decimal.ts';
import { parseNumber } from '../../number/parseNumber.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowContext } from '../types.ts';
import { isBlank, quote } from '../words.ts';

/** A fault in the score cell of a row. */
export function atScore(facts: RowFacts, { words }: RowContext, message: string): Fault {
  return { path: cellPath(facts, 'score'), place: facts.name, column: words.column('score'), message };
}

/** What is wrong with a typed weight, as the end of a sentence; null when nothing is. */
export function weightFault(text = ''): string | null {
  const parsed = parseNumber(text);
  switch (parsed.kind) {
    case 'blank':
      return '没有填写，请填写分值';
    case 'invalid':
      return `${quote(text)}不是数字，没有计入合计，请只填数字`;
    case 'number':
      return parsed.value.greaterThan(zero) ? null : `${quote(text)}不大于 0，请填写大于 0 的数`;
  }
}

function weightOutOfRange(facts: RowFacts, { form, words }: RowContext): readonly Fault[] {
  const problem = form.scoring.weights === 'indicator' ? weightFault(facts.row['weight']) : null;
  if (problem === null) return [];
  const column = words.column('weight');
  const message = `${facts.name}的${column}${problem}。`;
  return [{ path: cellPath(facts, 'weight'), place: facts.name, column, message }];
}

/** What is wrong with a score by itself or against the weight beside it. */
function scoreFault({ row, score, weight }: RowFacts, label: string): string | null {
  if (score === null) return isBlank(row.score) ? null : `${quote(row.score)}不是数字，没有计入总分，请只填数字`;
  if (score.lessThan(zero)) return ` ${formatDecimal(score)} 小于 0，请改为 0 或以上的数`;
  if (weight === null || !weight.greaterThan(zero) || !score.greaterThan(weight)) return null;
  return ` ${formatDecimal(score)} 超过${label} ${formatDecimal(weight)}，请改为不超过${label}的数`;
}

export function scoreOutOfRange(facts: RowFacts, context: RowContext): readonly Fault[] {
  if (facts.isEmpty) return [];
  const problem = scoreFault(facts, context.words.column('weight'));
  const atWeight = weightOutOfRange(facts, context);
  if (problem === null) return atWeight;
  return [...atWeight, atScore(facts, context, `${facts.name}的${context.words.column('score')}${problem}。`)];
}

function budgetWeight({ form, draft, words }: FormContext): readonly Fault[] {
  const typed = draft.fields['budgetWeight'];
  const problem = form.scoring.budget === null || typed === undefined ? null : weightFault(typed);
  if (problem === null) return [];
  const place = words.totalRow?.label ?? '';
  const column = words.funding('weight');
  const path = { kind: 'field', field: 'budgetWeight' } as const;
  return [{ path, place, column, message: `${place}的${column}${problem}。` }];
}

/** Weights of level-1 groups, and scores that add up to more than them. */
export function groupOutOfRange(context: FormContext): readonly Fault[] {
  const { form, draft, groups, words } = context;
  if (form.scoring.weights === 'indicator') return budgetWeight(context);
  return groups.flatMap(({ name, weight, score }): readonly Fault[] => {
    if (name === '') return [];
    const column = words.column('level1Weight');
    const place = `${words.column('level1')}${quote(name)}`;
    const found = { path: { kind: 'level1Weight', level1: name }, place, column } as const;
    const problem = weightFault(draft.level1Weights[name]);
    if (problem !== null) return [{ ...found, message: `${place}的${column}${problem}。` }];
    if (weight === null || score === null || !score.greaterThan(weight)) return [];
    const sum = `${words.column('score')}合计 ${formatDecimal(score)} 超过${column} ${formatDecimal(weight)}`;
    return [{ ...found, message: `${place}的${sum}，请核对各行的${words.column('score')}。` }];
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

export function unmetFullMarks(facts: RowFacts, context: RowContext): readonly Fault[] {
  if (!isUnmetWithFullMarks(facts)) return [];
  const { row, name } = facts;
  const { words } = context;
  const values = `${words.column('actual')}${quote(row.actual)}没有达到${words.column('target')}${quote(row.target)}`;
  const expected = suggested(facts);
  if (expected === null) {
    return [atScore(facts, context, `${name}的${values}，${words.column('score')}却是满分，请按完成情况扣分。`)];
  }
  const message = `${name}的${values}，${words.column('score')}却是满分，请改为按完成情况计算的 ${formatDecimal(expected)}，或核对${words.column('actual')}。`;
  return [{ ...atScore(facts, context, message), mend: { kind: 'takeSuggestion', id: row.id } }];
}

export function scoreDiffers(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { score, weight, name, row } = facts;
  const expected = suggested(facts);
  if (expected === null || score === null || score.equals(expected) || isUnmetWithFullMarks(facts)) return [];
  if (score.lessThan(zero) || (weight !== null && score.greaterThan(weight))) return [];
  const message = `${name}的${context.words.column('score')} ${formatDecimal(score)} 与按完成情况计算的 ${formatDecimal(expected)} 不一致，请核对，或改为 ${formatDecimal(expected)}。`;
  return [{ ...atScore(facts, context, message), mend: { kind: 'takeSuggestion', id: row.id } }];
}
