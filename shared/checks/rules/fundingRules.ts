/** Checks 6, 15 and 22: sums of the funds, the execution rate, money units. */
import type { AmountKey } from '../../forms/types.ts';
import { type Decimal, decimal, formatThousands, zero } from '../../number/decimal.ts';
import { amountAt, certainTotal, sourcesSum } from '../funding.ts';
import type { Fault, FormContext } from '../types.ts';

/** An amount as sentences print it, with separators and only the decimals it has. */
function money(value: Decimal): string {
  return formatThousands(value, value.decimalPlaces());
}

export function fundingSum({ form, draft, words }: FormContext): readonly Fault[] {
  const { totalRow } = words;
  if (totalRow === undefined) return [];
  return words.amounts.flatMap((column): readonly Fault[] => {
    const total = amountAt(form, draft, totalRow.key, column);
    const parts = sourcesSum(form, draft, column);
    if (total === null || parts === null || total.equals(parts)) return [];
    const label = words.funding(column);
    const message = `${totalRow.label}的${label} ${money(total)} 不等于各项来源之和 ${money(parts)}，请核对总额和各项来源。`;
    const path = { kind: 'funding', row: totalRow.key, column } as const;
    const found = { path, place: totalRow.label, column: label, message };
    return [
      certainTotal(form, draft, column) === null ? found : { ...found, mend: { kind: 'totalFromParts', column } },
    ];
  });
}

/** Whether two amounts are about 10,000 times apart, whichever is the larger. */
function looksMixed({ form }: FormContext, a: Decimal | null, b: Decimal | null): boolean {
  if (!a?.greaterThan(zero) || !b?.greaterThan(zero)) return false;
  const times = a.greaterThan(b) ? a.dividedBy(b) : b.dividedBy(a);
  const { from, to } = form.checks.unitMix;
  return times.greaterThanOrEqualTo(decimal(from)) && times.lessThanOrEqualTo(decimal(to));
}

/** Each pair of neighbouring amounts in a row; the later one is named. */
function mixedInRow(context: FormContext, row: string): readonly AmountKey[] {
  const { form, draft, words } = context;
  const at = (column: AmountKey): Decimal | null => amountAt(form, draft, row, column);
  return words.amounts.filter((column, index) => {
    const before = words.amounts[index - 1];
    return before !== undefined && looksMixed(context, at(before), at(column));
  });
}

export function moneyUnit(context: FormContext): readonly Fault[] {
  const { form, draft, words } = context;
  const unit = `本表金额单位为${form.moneyUnit}，元和万元可能混用，请核对`;
  const inRows = form.fundingRows.flatMap(({ key, label }) =>
    mixedInRow(context, key).map((column): Fault => {
      const message = `${label}的${words.funding(column)}与同一行的其他金额相差约一万倍，${unit}。`;
      return { path: { kind: 'funding', row: key, column }, place: label, column: words.funding(column), message };
    }),
  );
  const { totalRow } = words;
  if (totalRow === undefined) return inRows;
  const inColumns = words.amounts
    .filter((column) =>
      looksMixed(context, amountAt(form, draft, totalRow.key, column), sourcesSum(form, draft, column)),
    )
    .map((column): Fault => {
      const label = words.funding(column);
      const message = `${totalRow.label}的${label}与各项来源之和相差约一万倍，${unit}。`;
      return { path: { kind: 'funding', row: totalRow.key, column }, place: totalRow.label, column: label, message };
    });
  return [...inRows, ...inColumns];
}

/** Whether any reason, or the account of what was done, speaks of the spending. */
function explainsSpending({ form, draft }: FormContext): boolean {
  const texts = draft.indicators.flatMap((row) => [row['deviationReason'], row['improvement']]);
  return [...texts, draft.fields['actualResult']].some(
    (text) => text !== undefined && form.checks.spendingWords.some((word) => text.includes(word)),
  );
}

function lowRate(context: FormContext, percent: string): string | null {
  const { lowRate: low, veryLowRate: veryLow } = context.form.checks;
  const rate = decimal(percent);
  if (rate.lessThan(decimal(veryLow))) return `低于 ${veryLow}%，请核对金额，并说明预算执行慢的原因`;
  if (rate.lessThan(decimal(low)) && !explainsSpending(context))
    return `低于 ${low}%，但没有说明原因，请写明预算执行偏低的原因`;
  return null;
}

/** What is remarkable about the rate of a row, as the end of a sentence. Low rates are judged in the total row only. */
function rateProblem(context: FormContext, key: string): string | null {
  const { form, draft, totals, words } = context;
  const found = totals.rates[key];
  if (found?.kind === 'noBudget') return '无法计算：有支出而没有预算，请核对金额';
  if (found?.kind !== 'rate') return null;
  if (found.over) return ` ${found.percent}% 超过 100%，请核对金额或说明超支的原因`;
  const hasBudget = amountAt(form, draft, key, 'annualBudget')?.greaterThan(zero) === true;
  const low = hasBudget && key === words.totalRow?.key ? lowRate(context, found.percent) : null;
  return low === null ? null : ` ${found.percent}% ${low}`;
}

/** Where units are mixed up the rate is wrong for that reason, which has a check of its own. */
export function rateRule(context: FormContext): readonly Fault[] {
  const { form, words } = context;
  const column = words.funding('executionRate');
  return form.fundingRows.flatMap(({ key, label }): readonly Fault[] => {
    const problem = mixedInRow(context, key).includes('executed') ? null : rateProblem(context, key);
    if (problem === null) return [];
    const path = { kind: 'funding', row: key, column: 'executed' } as const;
    const message = `${label}的${column}${problem}。`;
    return [{ path, figure: { kind: 'rate', row: key }, place: label, column, message }];
  });
}
