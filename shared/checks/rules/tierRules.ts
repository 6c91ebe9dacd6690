/** Check 14: targets in words, their tier and the score. */
import { formatDecimal, zero } from '../../number/decimal.ts';
import { foldTight } from '../../number/normalizeText.ts';
import { isInBand, type TierPoints } from '../../scoring/tiers.ts';
import { atRole, type RowFacts } from '../rowFacts.ts';
import type { RowContext, RowFault } from '../types.ts';
import { labelOf, quote } from '../words.ts';

function bandText({ name, low, high, includesHigh }: TierPoints): string {
  return `${quote(name)}对应 ${low} 到 ${high} 分${includesHigh ? '' : `（不含 ${high} 分）`}`;
}

/** 完成 for 完成 and 已建立 for 建立 say what was asked; full marks for them need no tier. */
function saysTheSame({ targetText, actualText }: RowFacts): boolean {
  const bare = (text: string): string => foldTight(text).replace(/[^\p{Letter}\p{Number}]/gu, '');
  return bare(targetText) === bare(actualText).replace(/^已经?/, '');
}

function outsideBand(facts: RowFacts): readonly RowFault[] {
  const { suggestion, score, weight, tier } = facts;
  if (suggestion.kind !== 'tier' || score === null || weight === null) return [];
  const band = suggestion.bands.find((each) => each.name === tier);
  if (band === undefined || isInBand(score, band) || score.greaterThan(weight) || score.lessThan(zero)) return [];
  const column = labelOf(facts.table, 'score');
  const problem = `的${column} ${formatDecimal(score)} 与所选的完成档次不符（${bandText(band)}），请调整${column}或另选档次。`;
  return [atRole(facts, 'score', problem)];
}

/** Where no weight is printed there is no band; what the tier or the actual admits still contradicts full marks. */
function tierAgainstFullMarks(facts: RowFacts, { form }: RowContext): readonly RowFault[] {
  const { table, tier, actualText } = facts;
  const column = labelOf(table, 'score');
  if (tier !== null) {
    if (tier === '达成') return [];
    return [atRole(facts, 'score', `的完成档次是${quote(tier)}，${column}却是满分，请按档次扣分或另选档次。`)];
  }
  if (!form.checks.partialWords.some((word) => actualText.includes(word))) return [];
  const actual = `${labelOf(table, 'actual')}${quote(actualText)}`;
  const problem = `的${actual}看来没有全部完成，${column}却是满分，请选择完成档次并核对${column}。`;
  return [atRole(facts, 'score', problem)];
}

export function tierRule(facts: RowFacts, context: RowContext): readonly RowFault[] {
  const { table, target, actual, tier, fullMarks } = facts;
  if (target.kind !== 'words' || actual.kind === 'blank') return [];
  if (facts.suggestion.kind === 'tier') {
    if (tier !== null) return outsideBand(facts);
    if (fullMarks && saysTheSame(facts)) return [];
    const problem = `的${labelOf(table, 'target')}${quote(facts.targetText)}不是一个可以计算的数，请为它选择完成档次（达成、部分达成、未达成），再核对${labelOf(table, 'score')}。`;
    return [{ ...atRole(facts, 'score', problem), isTodo: true }];
  }
  return fullMarks ? tierAgainstFullMarks(facts, context) : [];
}
