/** Checks 1 and 10: deviations that the form wants explained. */
import { type Decimal, decimal, formatDecimal, hundred, round, zero } from '../../number/decimal.ts';
import { comparable, intervalOf, isNumeric } from '../../scoring/fulfilment.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowContext } from '../types.ts';
import { isBlank, quote } from '../words.ts';

const reason = 'deviationReason';

/** A tier below 达成 says by itself that the target was missed. */
function isUnmet({ fulfilment, target, tier }: RowFacts): boolean {
  return fulfilment === 'unmet' || (target.kind === 'words' && tier !== null && tier !== '达成');
}

/** The column of reasons and how it fails to give one, for use inside a sentence. */
function missing({ row }: RowFacts, { words }: RowContext): string {
  return `${words.column(reason)}${isBlank(row[reason]) ? '没有填写' : `只写了${quote(row[reason] ?? '')}`}`;
}

function unmetText(facts: RowFacts, context: RowContext): string {
  const { row, name } = facts;
  const { words } = context;
  return `${name}的${words.column('actual')}${quote(row.actual)}没有达到${words.column('target')}${quote(row.target)}，但${missing(facts, context)}，请写明未完成的原因和改进措施。`;
}

export function missingReason(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { score, weight, hasReason, name } = facts;
  if (facts.isEmpty || hasReason || !context.words.hasColumn(reason)) return [];
  const column = context.words.column(reason);
  const found = { path: cellPath(facts, reason), place: name, column };
  if (isUnmet(facts)) return [{ ...found, message: unmetText(facts, context) }];
  if (score === null || weight === null || !score.lessThan(weight)) return [];
  const points = `${context.words.column('score')} ${formatDecimal(score)} 低于${context.words.column('weight')} ${formatDecimal(weight)}`;
  return [{ ...found, message: `${name}的${points}，但${missing(facts, context)}，请写明扣分的原因和改进措施。` }];
}

/** Where weights stand at level 1, a group may lose points without any row that says why. */
export function missingGroupReason({ form, groups, words }: FormContext): readonly Fault[] {
  if (form.scoring.weights !== 'level1' || !words.hasColumn(reason)) return [];
  return groups.flatMap(({ name, weight, score, filled, isScored }) => {
    const [first] = filled;
    const explained = filled.some((row) => row.hasReason || isUnmet(row));
    if (first === undefined || weight === null || score === null || !isScored || explained) return [];
    if (!score.lessThan(weight)) return [];
    const place = `${words.column('level1')}${quote(name)}`;
    const points = `${words.column('score')}合计 ${formatDecimal(score)} 低于${words.column('level1Weight')} ${formatDecimal(weight)}`;
    const written = filled.every(({ row }) => isBlank(row[reason])) ? '填写' : '写明';
    const message = `${place}的${points}，但各行的${words.column(reason)}都没有${written}，请在扣分的那一行写明原因和改进措施。`;
    return [{ path: cellPath(first, reason), place, column: words.column(reason), message }];
  });
}

/** By how many percent an actual beats a target that asks for much; null where that has no meaning. */
function overFulfilment({ target, actual }: RowFacts): Decimal | null {
  if (!isNumeric(target) || !isNumeric(actual) || !comparable(target, actual)) return null;
  if (target.kind === 'comparison' && (target.direction === 'atMost' || target.direction === 'below')) return null;
  const asked = target.kind === 'range' ? target.high : target.value;
  const reached = intervalOf(actual).low?.value;
  if (reached === undefined || !asked.greaterThan(zero)) return null;
  return reached.minus(asked).times(hundred).dividedBy(asked);
}

export function overFulfilled(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { form, words } = context;
  const over = facts.hasReason || !words.hasColumn(reason) ? null : overFulfilment(facts);
  if (over === null || over.lessThan(decimal(form.checks.overFulfilment))) return [];
  const { row, name } = facts;
  const percent = formatDecimal(round(over, { mode: 'down', digits: 0 }));
  const values = `${words.column('actual')}${quote(row.actual)}比${words.column('target')}${quote(row.target)}超出 ${percent}%`;
  const message = `${name}的${values}，但${missing(facts, context)}，请说明超额的原因（例如目标定得偏低）。`;
  return [{ path: cellPath(facts, reason), place: name, column: words.column(reason), message }];
}
