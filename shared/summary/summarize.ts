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

/** A line with its figures as numbers, read once for all sums that it is part of. */
interface Read {
  readonly line: SummaryLine;
  readonly initialBudget: Decimal | null;
  readonly annualBudget: Decimal | null;
  readonly executed: Decimal | null;
  /** the amounts of its rate; null where one is missing or below zero, which no rate can be of */
  readonly rate: RateParts | null;
  /** null where it is not scored to the end */
  readonly score: Decimal | null;
}

interface RateParts {
  readonly budget: Decimal;
  readonly executed: Decimal;
}

function read(line: SummaryLine): Read {
  const annualBudget = amountOrNull(line.amounts.annualBudget);
  const executed = amountOrNull(line.amounts.executed);
  const isRated = annualBudget !== null && executed !== null && !annualBudget.isNegative() && !executed.isNegative();
  return {
    line,
    initialBudget: amountOrNull(line.amounts.initialBudget),
    annualBudget,
    executed,
    rate: isRated ? { budget: annualBudget, executed } : null,
    score: line.scored === 'wholly' ? amountOrNull(line.score) : null,
  };
}

/** 0 of 0 is 0 %, as forms print it; something of nothing has no rate. */
function weightedRate(parts: readonly RateParts[]): Decimal | null {
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

function countAll(reads: readonly Read[]): FindingCounts {
  const of = (kind: keyof FindingCounts): number => reads.reduce((count, { line }) => count + line.counts[kind], 0);
  return { errors: of('errors'), warnings: of('warnings'), hints: of('hints') };
}

function sumsOf(reads: readonly Read[], unit: MoneyUnit): SummarySums {
  const total = (role: keyof Amounts): string | null => inUnit(sum(reads.map((each) => each[role])), unit);
  const rated = reads.flatMap(({ rate }) => rate ?? []);
  const scores = reads.flatMap(({ score }) => score ?? []);
  return {
    count: reads.length,
    amounts: {
      initialBudget: total('initialBudget'),
      annualBudget: total('annualBudget'),
      executed: total('executed'),
    },
    rate: print(weightedRate(rated)),
    rated: rated.length,
    score: print(meanScore(scores)),
    scored: scores.length,
    counts: countAll(reads),
  };
}

const hasMoney = ({ initialBudget, annualBudget, executed }: Read): boolean =>
  initialBudget !== null || annualBudget !== null || executed !== null;

function leftOutOf(reads: readonly Read[]): LeftOut {
  const count = (isOne: (each: Read) => boolean): number => reads.filter(isOne).length;
  const hasSelfEvaluation = reads.some(({ line }) => line.purpose === 'selfEvaluation');
  return {
    noMoney: count((each) => !hasMoney(each)),
    noRate: count((each) => hasMoney(each) && each.rate === null),
    earlierForms: hasSelfEvaluation ? count(({ line }) => line.purpose !== 'selfEvaluation') : 0,
    noScore: count(({ line }) => line.scored === 'none'),
    partScored: count(({ line }) => line.scored === 'partly'),
  };
}

/** Of a form; in 元 they stand there already. */
function amountsIn({ line, initialBudget, annualBudget, executed }: Read, unit: MoneyUnit): Amounts {
  if (unit === '元') return line.amounts;
  return {
    initialBudget: inUnit(initialBudget, unit),
    annualBudget: inUnit(annualBudget, unit),
    executed: inUnit(executed, unit),
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
function inOrder(groups: readonly (readonly Read[])[], groupBy: Grouping): readonly (readonly Read[])[] {
  if (groupBy !== 'grade') return groups;
  const from = (reads: readonly Read[]): Decimal => decimal(reads[0]?.line.gradeFrom ?? '-1');
  return groups.toSorted((a, b) => from(b).comparedTo(from(a)));
}

/** Lines of one group, in the order given. Departments are the same whatever their spaces and widths of letters. */
function grouped(reads: readonly Read[], groupBy: Grouping): readonly (readonly Read[])[] {
  const groups = new Map<string, Read[]>();
  for (const each of reads) {
    const key = groupBy === 'form' ? each.line.form : foldTight(labelOf[groupBy](each.line));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return inOrder([...groups.values()], groupBy);
}

/** Sums lines up; what a figure could not take in is counted in `leftOut`. Without lines there are no groups. */
export function summarize(lines: readonly SummaryLine[], options: SummaryOptions): Summary {
  const { groupBy, unit } = options;
  const reads = lines.map(read);
  const places = new Map(reads.map((each, index) => [each, index] as const));
  let ordinal = 0;
  const entryOf = (each: Read): SummaryEntry => {
    ordinal += 1;
    const { line } = each;
    return { line, index: places.get(each) ?? 0, ordinal, amounts: amountsIn(each, unit) };
  };
  const groups = grouped(reads, groupBy);
  const all = sumsOf(reads, unit);
  return {
    options,
    groups: groups.map((own) => ({
      label: own[0] === undefined ? '' : labelOf[groupBy](own[0].line),
      entries: own.map(entryOf),
      sums: groups.length === 1 ? all : sumsOf(own, unit),
    })),
    all,
    leftOut: leftOutOf(reads),
  };
}
