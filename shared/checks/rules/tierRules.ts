/** Check 14: targets in words, their tier and the score. */
import { formatDecimal, zero } from '../../number/decimal.ts';
import { foldTight } from '../../number/normalizeText.ts';
import { isInBand, type TierPoints } from '../../scoring/tiers.ts';
import type { RowFacts } from '../rowFacts.ts';
import type { Fault, RowContext } from '../types.ts';
import { quote } from '../words.ts';
import { atScore } from './scoreRules.ts';

function bandText({ name, low, high, includesHigh }: TierPoints): string {
  return `${quote(name)}对应 ${low} 到 ${high} 分${includesHigh ? '' : `（不含 ${high} 分）`}`;
}

/** 完成 for 完成 and 已建立 for 建立 say what was asked; full marks for them need no tier. */
function saysTheSame({ row }: RowFacts): boolean {
  const bare = (text: string): string => foldTight(text).replace(/[^\p{Letter}\p{Number}]/gu, '');
  return bare(row.target) === bare(row.actual).replace(/^已经?/, '');
}

function outsideBand(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { suggestion, score, weight, name, tier } = facts;
  if (suggestion.kind !== 'tier' || score === null || weight === null) return [];
  const band = suggestion.bands.find((each) => each.name === tier);
  if (band === undefined || isInBand(score, band) || score.greaterThan(weight) || score.lessThan(zero)) return [];
  const column = context.words.column('score');
  const message = `${name}的${column} ${formatDecimal(score)} 与所选的完成档次不符（${bandText(band)}），请调整${column}或另选档次。`;
  return [atScore(facts, context, message)];
}

/** Where no weight is printed there is no band; what the tier or the actual admits still contradicts full marks. */
function tierAgainstFullMarks(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { tier, name, row } = facts;
  const column = context.words.column('score');
  if (tier !== null) {
    if (tier === '达成') return [];
    return [atScore(facts, context, `${name}的完成档次是${quote(tier)}，${column}却是满分，请按档次扣分或另选档次。`)];
  }
  if (!context.form.checks.partialWords.some((word) => row.actual.includes(word))) return [];
  const actual = `${context.words.column('actual')}${quote(row.actual)}`;
  return [
    atScore(facts, context, `${name}的${actual}看来没有全部完成，${column}却是满分，请选择完成档次并核对${column}。`),
  ];
}

export function tierRule(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { target, actual, tier, name, fullMarks } = facts;
  const { words } = context;
  if (target.kind !== 'words' || actual.kind === 'blank') return [];
  const column = words.column('score');
  if (facts.suggestion.kind === 'tier') {
    if (tier !== null) return outsideBand(facts, context);
    if (fullMarks && saysTheSame(facts)) return [];
    const message = `${name}的${words.column('target')}${quote(facts.row.target)}不是一个可以计算的数，请为它选择完成档次（达成、部分达成、未达成），再核对${column}。`;
    return [atScore(facts, context, message)];
  }
  return fullMarks ? tierAgainstFullMarks(facts, context) : [];
}
