/** Checks 6, 15 and 22: sums of amounts, rates, money units. */
import { figureKey, pathKey } from '../../draft/path.ts';
import { hasCell, type TableIndex } from '../../forms/indexForm.ts';
import type { ColumnDefinition, FixedRowDefinition, SumDefinition } from '../../forms/types.ts';
import { type Decimal, decimal, formatThousands, zero } from '../../number/decimal.ts';
import { amountAt, amountPath, certainTotal, mainMoneyRow, moneyColumns, partsSum, sumsOf } from '../money.ts';
import { explanations, hasOwnReason, rateReasonPlace } from '../reasonPlace.ts';
import type { Fault, FormContext } from '../types.ts';
import { labelOf } from '../words.ts';

/** An amount as sentences print it, with separators and only the decimals it has. */
function money(value: Decimal): string {
  return formatThousands(value, value.decimalPlaces());
}

interface Summed {
  readonly total: FixedRowDefinition;
  readonly sum: SumDefinition;
  readonly column: ColumnDefinition;
}

/** Every column in which a row is the total of others. */
function summed(table: TableIndex, columns: readonly ColumnDefinition[]): readonly Summed[] {
  return sumsOf(table).flatMap((sum) => {
    const total = table.fixedRow(sum.total);
    if (total === undefined) return [];
    return columns.filter((column) => hasCell(column, total)).map((column) => ({ total, sum, column }));
  });
}

function sumProblem({ complete }: SumDefinition, total: Decimal, parts: Decimal): string | null {
  if (complete && !total.equals(parts)) return `不等于各项来源之和 ${money(parts)}，请核对总额和各项来源`;
  if (!complete && parts.greaterThan(total)) return `小于其中各项之和 ${money(parts)}，请核对总额和其中各项`;
  return null;
}

export function fundingSum(table: TableIndex, { form, draft }: FormContext): readonly Fault[] {
  return summed(table, moneyColumns(table)).flatMap(({ total: { key, label }, sum, column }): readonly Fault[] => {
    const total = amountAt(form, draft, table, key, column.key);
    const parts = partsSum(form, draft, table, sum, column);
    const problem = total === null || parts === null ? null : sumProblem(sum, total, parts);
    if (total === null || problem === null) return [];
    const message = `${label}的${column.label} ${money(total)} ${problem}。`;
    const found = { path: amountPath(table, key, column.key), subject: label, column: column.label, message };
    const mend = { kind: 'totalFromParts', table: table.key, row: key, column: column.key } as const;
    return [certainTotal(form, draft, table, sum, column) === null ? found : { ...found, mend }];
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
function mixedInRow(context: FormContext, table: TableIndex, row: string): readonly ColumnDefinition[] {
  const { form, draft } = context;
  const at = ({ key }: ColumnDefinition): Decimal | null => amountAt(form, draft, table, row, key);
  return table.amounts.filter((column, index) => {
    const before = table.amounts[index - 1];
    return before !== undefined && looksMixed(context, at(before), at(column));
  });
}

export function moneyUnit(table: TableIndex, context: FormContext): readonly Fault[] {
  const { form, draft } = context;
  const unit = `本表金额单位为${context.unit}，元和万元可能混用，请核对`;
  const inRows = table.fixedRows.flatMap(({ key, label }) =>
    mixedInRow(context, table, key).map((column): Fault => {
      const message = `${label}的${column.label}与同一行的其他金额相差约一万倍，${unit}。`;
      return { path: amountPath(table, key, column.key), subject: label, column: column.label, message };
    }),
  );
  const inColumns = summed(table, table.amounts)
    .filter(({ total, sum, column }) =>
      looksMixed(
        context,
        amountAt(form, draft, table, total.key, column.key),
        sum.complete ? partsSum(form, draft, table, sum, column) : null,
      ),
    )
    .map(({ total: { key, label }, column }): Fault => {
      const message = `${label}的${column.label}与各项来源之和相差约一万倍，${unit}。`;
      return { path: amountPath(table, key, column.key), subject: label, column: column.label, message };
    });
  return [...inRows, ...inColumns];
}

/** Whether the reason of a rate is given: beside it, or anywhere by words that speak of the spending. */
function explainsSpending({ form, index, draft }: FormContext, table: TableIndex, row: string): boolean {
  if (hasOwnReason(draft, table, row)) return true;
  return explanations(index, draft).some((text) => form.checks.spendingWords.some((word) => text.includes(word)));
}

/** A low rate is a fault of the whole year's spending in the main row; half of it spent in July is none. */
function lowRate(context: FormContext, table: TableIndex, row: string, percent: string, at: string): string | null {
  const { form, index, draft } = context;
  const { executed = '', budget = '' } = table.definition.rate ?? {};
  const isYear = table.column(executed)?.role === 'executed' && mainMoneyRow(index)?.key === row;
  if (!isYear || table !== index.money || !amountAt(form, draft, table, row, budget)?.greaterThan(zero)) return null;
  const { lowRate: low, veryLowRate: veryLow } = form.checks;
  const rate = decimal(percent);
  if (rate.lessThan(decimal(veryLow))) return `低于 ${veryLow}%，请核对金额，并${at}说明预算执行慢的原因`;
  if (rate.lessThan(decimal(low)) && !explainsSpending(context, table, row))
    return `低于 ${low}%，但没有说明原因，请${at}写明预算执行偏低的原因`;
  return null;
}

/**
 * What is remarkable about the rate of a row, as the end of a sentence.
 *
 * @param at where the reason belongs: 在实际完成情况里
 */
function rateProblem(context: FormContext, table: TableIndex, row: string, at: string): string | null {
  const found = context.totals.rates[figureKey({ kind: 'rate', table: table.key, row })];
  if (found?.kind === 'noBudget') return '无法计算：有支出而没有预算，请核对金额';
  if (found?.kind !== 'rate') return null;
  if (found.over) {
    const problem = ` ${found.percent}% 超过 100%，请核对金额，或${at}说明超支的原因`;
    return hasOwnReason(context.draft, table, row) ? null : problem;
  }
  const low = lowRate(context, table, row, found.percent, at);
  return low === null ? null : ` ${found.percent}% ${low}`;
}

/** Where units are mixed up the rate is wrong for that reason, which has a check of its own. */
export function rateRule(table: TableIndex, context: FormContext): readonly Fault[] {
  const column = labelOf(table, 'rate');
  const executed = table.definition.rate?.executed ?? '';
  return table.fixedRows.flatMap(({ key, label }): readonly Fault[] => {
    const reason = rateReasonPlace(context.index, table, key);
    const at = reason === null ? '' : `在${reason.label}里`;
    const isMixed = mixedInRow(context, table, key).some((mixed) => mixed.key === executed);
    const problem = isMixed ? null : rateProblem(context, table, key, at);
    if (problem === null) return [];
    const amount = amountPath(table, key, executed);
    const figure = { kind: 'rate', table: table.key, row: key } as const;
    // no reason makes a rate of what has none: the amounts themselves are to be mended
    const path = context.totals.rates[figureKey(figure)]?.kind === 'rate' ? (reason?.path ?? amount) : amount;
    const message = `${label}的${column}${problem}。`;
    return [{ path, figure, subject: label, column, message, knownBy: pathKey(amount) }];
  });
}
