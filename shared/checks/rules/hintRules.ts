/** Checks 16, 18 and 20: what a reviewer sees only in the whole form. */
import { decimal, formatDecimal, hundred, round, zero } from '../../number/decimal.ts';
import { isNumeric } from '../../scoring/fulfilment.ts';
import { canonicalUnit } from '../../scoring/units.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext } from '../types.ts';
import { quote } from '../words.ts';

export function scoreAboveSpending({ form, totals, rows, words }: FormContext): readonly Fault[] {
  const { totalRow } = words;
  const rate = totalRow === undefined ? undefined : totals.rates[totalRow.key];
  const isScored = rows.every((row) => row.isEmpty || row.score !== null);
  if (totalRow === undefined || rate?.kind !== 'rate' || !isScored) return [];
  if (totals.indicatorScore === null || totals.indicatorWeight === null) return [];
  const weight = decimal(totals.indicatorWeight);
  const score = decimal(totals.indicatorScore);
  if (!weight.greaterThan(zero) || score.greaterThan(weight)) return [];
  const share = score.times(hundred).dividedBy(weight);
  if (!share.minus(decimal(rate.percent)).greaterThan(decimal(form.checks.spendingGap))) return [];
  const column = words.funding('executionRate');
  const percent = formatDecimal(round(share, { mode: 'halfUp', digits: 2 }));
  const message = `${totalRow.label}的${column}为 ${rate.percent}%，而指标得分率为 ${percent}%，高出 ${form.checks.spendingGap} 个百分点以上，请核对得分是否偏高。`;
  const path = { kind: 'funding', row: totalRow.key, column: 'executed' } as const;
  return [{ path, figure: { kind: 'rate', row: totalRow.key }, place: totalRow.label, column, message }];
}

export function duplicateName({ rows, words }: FormContext): readonly Fault[] {
  const first = new Map<string, RowFacts>();
  const column = words.column('level3');
  return rows.flatMap((facts) => {
    const before = first.get(facts.foldedName);
    if (facts.foldedName === '' || before === undefined) {
      first.set(facts.foldedName, facts);
      return [];
    }
    const message = `${facts.name}与第${before.ordinal}行的${column}同名，上级系统按名称对应各行，请改成不同的名称。`;
    return [{ path: cellPath(facts, 'level3'), place: facts.name, column, message }];
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

export function allHundred({ form, rows, words }: FormContext): readonly Fault[] {
  const stated = rows.filter(({ target }) => target.kind !== 'blank');
  const [first, ...more] = stated.filter(isAllHundred);
  if (first === undefined || stated.length < form.checks.allHundredFrom) return [];
  const count = decimal(String(more.length + 1));
  const share = count.times(hundred).dividedBy(decimal(String(stated.length)));
  if (!share.greaterThan(decimal(form.checks.allHundredShare))) return [];
  const column = words.column('target');
  const message = `${stated.length} 项指标中有 ${formatDecimal(count)} 项的${column}是 100%（从${quote(first.row.level3)}起），难以反映工作量，建议改为具体的数量或质量要求。`;
  return [{ path: cellPath(first, 'target'), place: first.name, column, message }];
}
