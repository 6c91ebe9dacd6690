/** Checks 16, 18 and 20: what a reviewer sees only in the whole form. */
import { figureKey, pathKey } from '../../draft/path.ts';
import { decimal, formatDecimal, hundred, round, zero } from '../../number/decimal.ts';
import { isNumeric } from '../../scoring/fulfilment.ts';
import type { Totals } from '../../scoring/types.ts';
import { canonicalUnit } from '../../scoring/units.ts';
import { amountPath, mainMoneyRow } from '../money.ts';
import { rateReasonPlace } from '../reasonPlace.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { TableFacts } from '../tableFacts.ts';
import type { Fault, FormContext } from '../types.ts';
import { labelOf, rowSubject, rowWord } from '../words.ts';

/** Percent of their weights that the rows have earned; null where that says nothing. */
function earnedShare({ rowsScore, rowsWeight }: Totals): string | null {
  if (rowsScore === null || rowsWeight === null) return null;
  const [score, weight] = [decimal(rowsScore), decimal(rowsWeight)];
  if (!weight.greaterThan(zero) || score.greaterThan(weight)) return null;
  return formatDecimal(score.times(hundred).dividedBy(weight));
}

export function scoreAboveSpending({ form, index, totals, tables }: FormContext): readonly Fault[] {
  const { money } = index;
  const row = mainMoneyRow(index);
  const { executed = '' } = money?.definition.rate ?? {};
  if (money === undefined || row === undefined || money.column(executed)?.role !== 'executed') return [];
  const figure = { kind: 'rate', table: money.key, row: row.key } as const;
  const rate = totals.rates[figureKey(figure)];
  const scored = tables.filter(({ table }) => table.scored !== null);
  const isScored = scored.every(({ rows }) => rows.every(({ isEmpty, score }) => isEmpty || score !== null));
  const share = earnedShare(totals);
  if (rate?.kind !== 'rate' || !isScored || share === null) return [];
  const { spendingGap } = form.checks;
  if (!decimal(share).minus(decimal(rate.percent)).greaterThan(decimal(spendingGap))) return [];
  const column = labelOf(money, 'rate');
  const reason = rateReasonPlace(index, money, row.key);
  const percent = formatDecimal(round(decimal(share), { mode: 'halfUp', digits: 2 }));
  const mend = reason === null ? '' : `，或在${reason.label}里说明原因`;
  const message = `${row.label}的${column}为 ${rate.percent}%，而指标得分率为 ${percent}%，高出 ${spendingGap} 个百分点以上，请核对得分是否偏高${mend}。`;
  const amount = amountPath(money, row.key, executed);
  const path = reason?.path ?? amount;
  return [{ path, figure, subject: row.label, column, message, knownBy: pathKey(amount) }];
}

export function duplicateName({ table, rows }: TableFacts): readonly Fault[] {
  const first = new Map<string, number>();
  const column = rowWord(table);
  return rows.flatMap((facts, index) => {
    const ordinal = index + 1;
    const before = first.get(facts.foldedName);
    if (facts.foldedName === '' || before === undefined) {
      first.set(facts.foldedName, ordinal);
      return [];
    }
    const subject = rowSubject(ordinal, facts.name);
    const message = `${subject}与第${before}行的${column}同名，上级系统按名称对应各行，请改成不同的名称。`;
    return [{ path: cellPath(facts, 'indicator'), subject, column, message }];
  });
}

function isAllHundred({ target }: RowFacts): boolean {
  return (
    isNumeric(target) &&
    target.kind === 'comparison' &&
    canonicalUnit(target.unit) === '%' &&
    target.value.equals(hundred)
  );
}

export function allHundred({ table, rows }: TableFacts, { form }: FormContext): readonly Fault[] {
  const stated = rows.filter(({ target }) => target.kind !== 'blank');
  const [first, ...more] = stated.filter(isAllHundred);
  if (first === undefined || stated.length < form.checks.allHundredFrom) return [];
  const count = decimal(String(more.length + 1));
  const share = count.times(hundred).dividedBy(decimal(String(stated.length)));
  if (!share.greaterThan(decimal(form.checks.allHundredShare))) return [];
  const column = labelOf(table, 'target');
  const subject = rowSubject(rows.indexOf(first) + 1, first.name);
  const message = `${stated.length} 项指标中有 ${formatDecimal(count)} 项的${column}是 100%（从${subject}起），难以反映工作量，建议改为具体的数量或质量要求。`;
  return [{ path: cellPath(first, 'target'), subject, column, message }];
}
