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

/** Sums of a group; null when none of its rows has a number, or its weight is given together with others'. */
export interface GroupTotals {
  readonly name: string;
  readonly weight: string | null;
  readonly score: string | null;
  /** groups of the next level; groups of one name are one entry, in the order of their first row */
  readonly groups: readonly GroupTotals[];
}

/** What the rows of one table make. */
export interface TableTotals {
  readonly table: string;
  /** groups of level 1; empty where the table has no levels */
  readonly groups: readonly GroupTotals[];
  readonly weight: string | null;
  readonly score: string | null;
}

export interface Totals {
  /** by `figureKey` of the rate */
  readonly rates: Readonly<Record<string, Rate>>;
  /** points of the rate; null where it earns none */
  readonly rateWeight: string | null;
  /** null where the rate earns none or there is no rate */
  readonly rateScore: string | null;
  /** of each table whose rows are scored, in the order of the form */
  readonly tables: readonly TableTotals[];
  /** of all scored rows together */
  readonly rowsWeight: string | null;
  readonly rowsScore: string | null;
  /** weight of the rate and of the rows; null when there is none at all */
  readonly weightTotal: string | null;
  /** score of the rate and of the rows; null when there is none at all */
  readonly total: string | null;
  /** rows whose score is blank or unreadable: the total is not final while there are any */
  readonly unscored: number;
  /** null as long as a score is missing, and for a total below 0 or above all weights */
  readonly grade: string | null;
}
