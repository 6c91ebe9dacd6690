/** What a summary of many forms is made of. Figures are plain decimal text; a blank one is null, because blank is not zero. */
import type { FormPurpose } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';

/** The money of a form in its year, or of several together. The unit is said by whoever holds them. */
export interface Amounts {
  readonly initialBudget: string | null;
  readonly annualBudget: string | null;
  readonly executed: string | null;
}

/** How far a form is scored: not at all, with rows that still miss a score, or to the end. */
export type ScoredState = 'none' | 'partly' | 'wholly';

/** Open findings by severity; those that were set aside don't count. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** Points of one group of level 1, as one form has them. */
export interface LevelPoints {
  readonly name: string;
  readonly weight: string | null;
  readonly score: string | null;
}

/** What a summary says of one form. */
export interface SummaryLine {
  /** id of the form definition */
  readonly form: string;
  readonly formName: string;
  readonly purpose: FormPurpose;
  /** four digits, or as typed; empty where there is none */
  readonly year: string;
  readonly name: string;
  readonly department: string;
  readonly implementingUnit: string;
  /** in 元, whatever unit the form is written in */
  readonly amounts: Amounts;
  /** percent as the form prints it; null where it has none of the whole year */
  readonly rate: string | null;
  /** points; null where the form scores nothing or nothing is scored yet */
  readonly score: string | null;
  readonly scored: ScoredState;
  readonly grade: string | null;
  /** the lowest total that earns the grade: grades are put in order by it */
  readonly gradeFrom: string | null;
  readonly counts: FindingCounts;
  /** reasons of the rows that lost most points, shortened; empty where none is given */
  readonly reasons: string;
  readonly levels: readonly LevelPoints[];
}

export const groupings = ['none', 'department', 'grade', 'form'] as const;
export type Grouping = (typeof groupings)[number];

export interface SummaryOptions {
  readonly groupBy: Grouping;
  /** the unit in which amounts are shown */
  readonly unit: MoneyUnit;
}

/** A form in a summary. */
export interface SummaryEntry {
  readonly line: SummaryLine;
  /** place among the lines that were given, from 0 */
  readonly index: number;
  /** from 1, through all groups */
  readonly ordinal: number;
  /** in the unit of the summary */
  readonly amounts: Amounts;
}

/** What several forms make together. */
export interface SummarySums {
  readonly count: number;
  /** in the unit of the summary; each sum is of those that state the amount */
  readonly amounts: Amounts;
  /** percent with two digits: what was executed ÷ the budget, of the forms that state both */
  readonly rate: string | null;
  /** forms that the rate is of */
  readonly rated: number;
  /** mean of the whole scores in points, two digits */
  readonly score: string | null;
  /** forms that the mean is of */
  readonly scored: number;
  readonly counts: FindingCounts;
}

export interface SummaryGroup {
  /** empty where forms are not grouped */
  readonly label: string;
  readonly entries: readonly SummaryEntry[];
  readonly sums: SummarySums;
}

/** Forms that some figure of the whole could not take in. */
export interface LeftOut {
  /** without any amount */
  readonly noMoney: number;
  /** with some amount, but without budget or execution: no part of the rate */
  readonly noRate: number;
  /** not scored at all */
  readonly noScore: number;
  /** goals and monitorings that stand beside self-evaluations: what they budget may be counted twice */
  readonly earlierForms: number;
  /** a score is missing: no part of the mean */
  readonly partScored: number;
}

export interface Summary {
  readonly options: SummaryOptions;
  readonly groups: readonly SummaryGroup[];
  readonly all: SummarySums;
  readonly leftOut: LeftOut;
}
