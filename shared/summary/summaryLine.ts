/** What a summary says of one form, found by roles: whichever form it is. */

import type { SortedFindings } from '../checks/ignored.ts';
import { mainMoneyRow, textAt } from '../checks/money.ts';
import type { FindingSeverity } from '../checks/types.ts';
import { moneyUnitOf } from '../draft/moneyUnit.ts';
import { figureKey } from '../draft/path.ts';
import type { Draft } from '../draft/types.ts';
import { yearOf, yearText } from '../draft/yearOf.ts';
import { hasCell, indexForm } from '../forms/indexForm.ts';
import type { AmountRole, ValueRole } from '../forms/roles.ts';
import type { FormDefinition } from '../forms/types.ts';
import { formatDecimal } from '../number/decimal.ts';
import { inMoneyUnit, moneyOrNull } from '../number/parseMoney.ts';
import { bareGroupName } from '../scoring/groupName.ts';
import type { Totals } from '../scoring/types.ts';
import { mainReasons } from './mainReasons.ts';
import type { Amounts, FindingCounts, LevelPoints, ScoredState, SummaryLine } from './types.ts';

const noAmounts: Amounts = { initialBudget: null, annualBudget: null, executed: null };

/** The amounts of the row that speaks for the whole form, in 元. What is no amount is blank. */
function amountsOf(form: FormDefinition, draft: Draft): Amounts {
  const index = indexForm(form);
  const { money } = index;
  const row = mainMoneyRow(index);
  if (money === undefined || row === undefined) return noAmounts;
  const unit = moneyUnitOf(form, draft);
  const amount = (role: AmountRole): string | null => {
    const column = money.byRole(role);
    if (column === undefined || !hasCell(column, row)) return null;
    const typed = moneyOrNull(textAt(draft, money, row.key, column.key), unit);
    return typed === null ? null : formatDecimal(inMoneyUnit(typed, unit, '元'));
  };
  return {
    initialBudget: amount('initialBudget'),
    annualBudget: amount('annualBudget'),
    executed: amount('executed'),
  };
}

/** The rate of the whole year as the form prints it: one of other amounts, as of some months, is none. */
function rateOf(form: FormDefinition, totals: Totals): string | null {
  const index = indexForm(form);
  const { money } = index;
  const row = mainMoneyRow(index);
  const parts = money?.definition.rate;
  if (money === undefined || row === undefined || parts === undefined) return null;
  const isOfYear =
    money.column(parts.executed)?.role === 'executed' && money.column(parts.budget)?.role === 'annualBudget';
  const rate = totals.rates[figureKey({ kind: 'rate', table: money.key, row: row.key })];
  return isOfYear && rate?.kind === 'rate' ? rate.percent : null;
}

function scoredState(form: FormDefinition, totals: Totals): ScoredState {
  if (form.scoring === null || totals.total === null) return 'none';
  const misses = totals.unscored > 0 || (form.scoring.rate !== null && totals.rateScore === null);
  return misses ? 'partly' : 'wholly';
}

function countsOf({ open }: SortedFindings): FindingCounts {
  const of = (severity: FindingSeverity): number => open.filter((finding) => finding.severity === severity).length;
  return { errors: of('E'), warnings: of('W'), hints: of('I') };
}

function levelsOf(totals: Totals): readonly LevelPoints[] {
  return totals.tables.flatMap(({ groups }) =>
    groups.map(({ name, weight, score }) => ({ name: bareGroupName(name), weight, score })),
  );
}

/** @param totals those of `scoreDraft` @param findings those of `runChecks`, sorted */
export function summaryLine(form: FormDefinition, draft: Draft, totals: Totals, findings: SortedFindings): SummaryLine {
  const index = indexForm(form);
  const text = (role: ValueRole): string => (draft.values[index.valueByRole(role)?.key ?? ''] ?? '').trim();
  const printed = form.year.kind === 'printed' ? yearText(form, draft).trim() : '';
  return {
    form: form.id,
    formName: form.name,
    purpose: form.purpose,
    year: yearOf(form, draft) ?? printed,
    name: text('name'),
    department: text('department'),
    implementingUnit: text('implementingUnit'),
    amounts: amountsOf(form, draft),
    rate: rateOf(form, totals),
    score: totals.total,
    scored: scoredState(form, totals),
    grade: totals.grade,
    gradeFrom: form.scoring?.grades.find(({ name }) => name === totals.grade)?.from ?? null,
    counts: countsOf(findings),
    reasons: mainReasons(form, draft, totals),
    levels: levelsOf(totals),
  };
}
