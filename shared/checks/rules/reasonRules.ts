/** Checks 1 and 10: deviations that the form wants explained, at each row or once for all. */
import { type Decimal, decimal, formatDecimal, hundred, round, zero } from '../../number/decimal.ts';
import { comparable, intervalOf, isNumeric } from '../../scoring/fulfilment.ts';
import { rowText } from '../../scoring/rowTexts.ts';
import { commonReasonPlace } from '../reasonPlace.ts';
import { atRole, cellPath, type RowFacts } from '../rowFacts.ts';
import type { TableFacts } from '../tableFacts.ts';
import type { Fault, FormContext, RowContext, RowFault } from '../types.ts';
import type { WeightedGroup } from '../weightedGroups.ts';
import { isBlank, isNoReason, labelOf, quote, rowSubject } from '../words.ts';

/** A tier below 达成 says by itself that the target was missed. */
function isUnmet({ fulfilment, target, tier }: RowFacts): boolean {
  return fulfilment === 'unmet' || (target.kind === 'words' && tier !== null && tier !== '达成');
}

function lostPoints({ score, weight }: RowFacts): boolean {
  return score !== null && weight !== null && score.lessThan(weight);
}

/** What fails to give a reason and how, for use inside a sentence. */
function missing(label: string, text: string): string {
  return `${label}${isBlank(text) ? '没有填写' : `只写了${quote(text)}`}`;
}

function missingAt({ table, row }: RowFacts): string {
  return missing(labelOf(table, 'reason'), rowText(table, row, 'reason'));
}

export function missingReason(facts: RowFacts): readonly RowFault[] {
  const { table, score, weight } = facts;
  if (facts.isEmpty || facts.hasReason) return [];
  if (isUnmet(facts)) {
    const values = `${labelOf(table, 'actual')}${quote(facts.actualText)}没有达到${labelOf(table, 'target')}${quote(facts.targetText)}`;
    return [atRole(facts, 'reason', `的${values}，但${missingAt(facts)}，请写明未完成的原因和改进措施。`)];
  }
  if (score === null || weight === null || !lostPoints(facts)) return [];
  const points = `${labelOf(table, 'score')} ${formatDecimal(score)} 低于${labelOf(table, 'weight')} ${formatDecimal(weight)}`;
  return [atRole(facts, 'reason', `的${points}，但${missingAt(facts)}，请写明扣分的原因和改进措施。`)];
}

/** Groups whose scores are all there and make less than the weight. */
function losingGroups({ weighted }: TableFacts): readonly WeightedGroup[] {
  return weighted.filter(
    ({ weight, score, isScored }) => isScored && weight !== null && score?.lessThan(weight) === true,
  );
}

/** Where weights stand at groups, one may lose points without any row that says why. */
export function missingGroupReason(facts: TableFacts): readonly Fault[] {
  const { table } = facts;
  const reason = labelOf(table, 'reason');
  return losingGroups(facts).flatMap(({ subject, weightText, score, filled }): readonly Fault[] => {
    const [first] = filled;
    if (first === undefined || score === null || filled.some((row) => row.hasReason || isUnmet(row))) return [];
    const points = `${labelOf(table, 'score')}合计 ${formatDecimal(score)} 低于${weightText}`;
    const written = filled.every(({ row }) => isBlank(rowText(table, row, 'reason'))) ? '填写' : '写明';
    const message = `${subject}的${points}，但各行的${reason}都没有${written}，请在扣分的那一行写明原因和改进措施。`;
    return [{ path: cellPath(first, 'reason'), subject, column: reason, message }];
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

/** Over-fulfilment that the form wants explained; null where there is none. */
function largeExcess(facts: RowFacts, { form }: Pick<RowContext, 'form'>): Decimal | null {
  const over = overFulfilment(facts);
  return over?.greaterThanOrEqualTo(decimal(form.checks.overFulfilment)) ? over : null;
}

export function overFulfilled(facts: RowFacts, context: RowContext): readonly RowFault[] {
  const over = facts.hasReason ? null : largeExcess(facts, context);
  if (over === null) return [];
  const { table } = facts;
  const percent = formatDecimal(round(over, { mode: 'down', digits: 0 }));
  const values = `${labelOf(table, 'actual')}${quote(facts.actualText)}比${labelOf(table, 'target')}${quote(facts.targetText)}超出 ${percent}%`;
  const problem = `的${values}，但${missingAt(facts)}，请说明超额的原因（例如目标定得偏低）。`;
  return [atRole(facts, 'reason', problem)];
}

const mostNamed = 3;

/** 第1行“…”、第4行“…”等 5 处 */
function listed(subjects: readonly string[]): string {
  const named = subjects.slice(0, mostNamed).join('、');
  return subjects.length > mostNamed ? `${named}等 ${subjects.length} 处` : named;
}

/**
 * Where a form wants the reasons of all rows in one value, it is asked for once, naming what it must explain.
 *
 * @param subjectsOf what of a table is to be explained
 * @param sentence what is said of them: the first half, and how to mend it
 */
function missingOnce(
  { index, draft, tables }: FormContext,
  subjectsOf: (facts: TableFacts) => readonly string[],
  [problem, mend]: readonly [problem: string, mend: string],
): readonly Fault[] {
  const asked = tables.flatMap((facts) => {
    const place = commonReasonPlace(index, facts.table);
    return place === null ? [] : [{ place, subjects: subjectsOf(facts) }];
  });
  const subjects = asked.flatMap((each) => each.subjects);
  const place = asked[0]?.place;
  if (place === undefined || place.path.kind !== 'value' || subjects.length === 0) return [];
  const text = draft.values[place.path.value] ?? '';
  if (!isNoReason(text)) return [];
  const { path, label } = place;
  const message = `${listed(subjects)}${problem}，但${missing(label, text)}，${mend}。`;
  return [{ path, subject: label, column: label, message }];
}

function rowsThat({ rows }: TableFacts, holds: (facts: RowFacts) => boolean): readonly string[] {
  return rows.flatMap((facts, index) => (holds(facts) ? [rowSubject(index + 1, facts.name)] : []));
}

export function missingCommonReason(context: FormContext): readonly Fault[] {
  const losses = (facts: TableFacts): readonly string[] => [
    ...rowsThat(facts, (row) => !row.isEmpty && (isUnmet(row) || lostPoints(row))),
    ...losingGroups(facts)
      .filter(({ filled }) => filled.length > 0 && !filled.some(isUnmet))
      .map(({ subject }) => subject),
  ];
  return missingOnce(context, losses, ['没有完成或者被扣了分', '请写明原因和改进措施']);
}

export function overFulfilledOnce(context: FormContext): readonly Fault[] {
  const excess = (facts: TableFacts): readonly string[] => rowsThat(facts, (row) => largeExcess(row, context) !== null);
  return missingOnce(context, excess, [
    `超额 ${context.form.checks.overFulfilment}% 以上`,
    '请说明超额的原因（例如目标定得偏低）',
  ]);
}
