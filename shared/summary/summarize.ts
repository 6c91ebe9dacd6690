/** Many forms as one table: grouped, with sums, weighted rates and mean scores, all exact. */
import { type Decimal, decimal, formatDecimal, hundred, round, sum, zero } from '../number/decimal.ts';
import { foldTight } from '../number/normalizeText.ts';
import { inMoneyUnit, type MoneyUnit } from '../number/parseMoney.ts';
import type {
  Amounts,
  FindingCounts,
  Grouping,
  LeftOut,
  Summary,
  SummaryEntry,
  SummaryLine,
  SummaryOptions,
  SummarySums,
} from './types.ts';

const twoDigits = { mode: 'halfUp', digits: 2 } as const;

const amountOrNull = (text: string | null): Decimal | null => (text === null ? null : decimal(text));

const print = (value: Decimal | null): string | null => (value === null ? null : formatDecimal(value));

function inUnit(amount: Decimal | null, unit: MoneyUnit): string | null {
  return amount === null ? null : formatDecimal(inMoneyUnit(amount, '元', unit));
}

/** Both amounts of a form's rate; null where one is missing or below zero, which no rate can be of. */
function rateAmounts({ amounts }: SummaryLine): { readonly budget: Decimal; readonly executed: Decimal } | null {
  const budget = amountOrNull(amounts.annualBudget);
  const executed = amountOrNull(amounts.executed);
  if (budget === null || executed === null || budget.isNegative() || executed.isNegative()) return null;
  return { budget, executed };
}

/** 0 of 0 is 0 %, as forms print it; something of nothing has no rate. */
function weightedRate(parts: readonly { readonly budget: Decimal; readonly executed: Decimal }[]): Decimal | null {
  const budget = sum(parts.map((part) => part.budget));
  const executed = sum(parts.map((part) => part.executed));
  if (budget === null || executed === null) return null;
  if (budget.isZero()) return executed.isZero() ? zero : null;
  return round(executed.times(hundred).dividedBy(budget), twoDigits);
}

function meanScore(scores: readonly Decimal[]): Decimal | null {
  const total = sum(scores);
  return total === null ? null : round(total.dividedBy(decimal(String(scores.length))), twoDigits);
}

function countAll(lines: readonly SummaryLine[]): FindingCounts {
  const of = (kind: keyof FindingCounts): number => lines.reduce((count, { counts }) => count + counts[kind], 0);
  return { errors: of('errors'), warnings: of('warnings'), hints: of('hints') };
}

function sumsOf(lines: readonly SummaryLine[], unit: MoneyUnit): SummarySums {
  const total = (role: keyof Amounts): string | null =>
    inUnit(sum(lines.map(({ amounts }) => amountOrNull(amounts[role]))), unit);
  const rated = lines.flatMap((line) => rateAmounts(line) ?? []);
  const scores = lines.flatMap(({ score, scored }) => (scored === 'wholly' && score !== null ? [decimal(score)] : []));
  return {
    count: lines.length,
    amounts: {
      initialBudget: total('initialBudget'),
      annualBudget: total('annualBudget'),
      executed: total('executed'),
    },
    rate: print(weightedRate(rated)),
    rated: rated.length,
    score: print(meanScore(scores)),
    scored: scores.length,
    counts: countAll(lines),
  };
}

const hasMoney = ({ amounts }: SummaryLine): boolean =>
  amounts.initialBudget !== null || amounts.annualBudget !== null || amounts.executed !== null;

function leftOutOf(lines: readonly SummaryLine[]): LeftOut {
  const count = (isOne: (line: SummaryLine) => boolean): number => lines.filter(isOne).length;
  const hasSelfEvaluation = lines.some(({ purpose }) => purpose === 'selfEvaluation');
  return {
    noMoney: count((line) => !hasMoney(line)),
    noRate: count((line) => hasMoney(line) && rateAmounts(line) === null),
    earlierForms: hasSelfEvaluation ? count(({ purpose }) => purpose !== 'selfEvaluation') : 0,
    noScore: count(({ scored }) => scored === 'none'),
    partScored: count(({ scored }) => scored === 'partly'),
  };
}

/** The name of the group that a form belongs to. */
const labelOf: Readonly<Record<Grouping, (line: SummaryLine) => string>> = {
  none: () => '',
  department: ({ department }) => (department === '' ? '没有主管部门' : department),
  grade: ({ grade }) => grade ?? '没有等级',
  form: ({ formName }) => formName,
};

/** Best grades first, those without one last; other groups as their first forms come. */
function inOrder(groups: readonly (readonly SummaryLine[])[], groupBy: Grouping): readonly (readonly SummaryLine[])[] {
  if (groupBy !== 'grade') return groups;
  const from = (lines: readonly SummaryLine[]): Decimal => decimal(lines[0]?.gradeFrom ?? '-1');
  return groups.toSorted((a, b) => from(b).comparedTo(from(a)));
}

/** Lines of one group, in the order given. Departments are the same whatever their spaces and widths of letters. */
function grouped(lines: readonly SummaryLine[], groupBy: Grouping): readonly (readonly SummaryLine[])[] {
  const groups = new Map<string, SummaryLine[]>();
  for (const line of lines) {
    const key = groupBy === 'form' ? line.form : foldTight(labelOf[groupBy](line));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return inOrder([...groups.values()], groupBy);
}

/** Sums lines up; what a figure could not take in is counted in `leftOut`. Without lines there are no groups. */
export function summarize(lines: readonly SummaryLine[], options: SummaryOptions): Summary {
  const { groupBy, unit } = options;
  const places = new Map(lines.map((line, index) => [line, index] as const));
  let ordinal = 0;
  const entryOf = (line: SummaryLine): SummaryEntry => {
    ordinal += 1;
    const { initialBudget, annualBudget, executed } = line.amounts;
    const shown = (text: string | null) => inUnit(amountOrNull(text), unit);
    return {
      line,
      index: places.get(line) ?? 0,
      ordinal,
      amounts: {
        initialBudget: shown(initialBudget),
        annualBudget: shown(annualBudget),
        executed: shown(executed),
      },
    };
  };
  return {
    options,
    groups: grouped(lines, groupBy).map((own) => ({
      label: own[0] === undefined ? '' : labelOf[groupBy](own[0]),
      entries: own.map(entryOf),
      sums: sumsOf(own, unit),
    })),
    all: sumsOf(lines, unit),
    leftOut: leftOutOf(lines),
  };
}
