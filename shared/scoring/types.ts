/** Results of scoring a draft. Every figure is plain decimal text, points or percent, exact and without trailing zeros. */

/** An execution rate. */
export type Rate =
  | {
      readonly kind: 'rate';
      /** percent as printed, for example `81.84` */
      readonly percent: string;
      /** more was spent than budgeted */
      readonly over: boolean;
    }
  /** an amount is missing */
  | { readonly kind: 'blank' }
  /** money was spent without a budget: there is no rate */
  | { readonly kind: 'noBudget' }
  /** an amount is no number or below zero */
  | { readonly kind: 'unreadable' };

/** Sums of a group; null when none of its rows has a number. */
export interface GroupTotals {
  readonly name: string;
  readonly weight: string | null;
  readonly score: string | null;
}

export interface Level1Totals extends GroupTotals {
  readonly level2: readonly GroupTotals[];
}

export type Grade = '优' | '良' | '中' | '差';

export interface Totals {
  /** by funding row */
  readonly rates: Readonly<Record<string, Rate>>;
  /** null where the form has no budget part */
  readonly budgetWeight: string | null;
  /** null where the form has no budget part or there is no rate */
  readonly budgetScore: string | null;
  /** groups of one name are one entry, in the order of their first row */
  readonly level1: readonly Level1Totals[];
  readonly indicatorWeight: string | null;
  readonly indicatorScore: string | null;
  /** budget weight and indicator weights; null when there is none at all */
  readonly weightTotal: string | null;
  /** budget score and indicator scores; null when there is none at all */
  readonly total: string | null;
  /** rows whose score is blank or unreadable: the total is not final while there are any */
  readonly unscored: number;
  /** null as long as there is no total */
  readonly grade: Grade | null;
}
