/** How a form is scored. A form that scores nothing has none of this, and nothing about scores is drawn, asked or checked. */
import type { Rounding } from '../number/decimal.ts';

/** The points of one group, or of several together, by their names at level 1. */
export interface GroupWeight {
  readonly names: readonly string[];
  /** points */
  readonly weight: string;
}

/** One published way to share the points out among groups; the weights of a draft follow one of them. */
export type Division = readonly GroupWeight[];

/** Where the weights of a table's rows stand. */
export type WeightSource =
  /** typed at each row, in the table's column of the role `weight` */
  | { readonly kind: 'row'; readonly divisions: readonly Division[] }
  /** typed once for each group of a level, in the column that holds one value a group */
  | { readonly kind: 'group'; readonly level: 1 | 2 | 3; readonly divisions: readonly Division[] }
  /** printed nowhere: the definition gives them to groups */
  | { readonly kind: 'given'; readonly groups: Division };

/** The part of the total that a table's rows earn: the sum of its scores. */
export interface RowsPart {
  readonly table: string;
  readonly weights: WeightSource;
}

/** The part of the total that an execution rate earns. */
export interface RatePart {
  readonly table: string;
  readonly row: string;
  /** points: typed in the row's cell of the role `weight`, with the form's own as default, or given and printed nowhere */
  readonly weight:
    | { readonly kind: 'cell'; readonly usual: string }
    | { readonly kind: 'given'; readonly points: string };
  /** whether the score is taken from the rate as shown or from the raw quotient */
  readonly base: 'shown' | 'raw';
  readonly rounding: Rounding;
}

/** The lowest total in points that earns a grade; from the highest down, the last from 0. */
export interface GradeBorder {
  readonly from: string;
  readonly name: string;
}

/** How a score is suggested; a draft may choose among what is published (`Draft.options`). */
export interface SuggestionRules {
  /** score of an unmet 反向 indicator: weight × target ÷ actual, or weight × (1 − excess ÷ target) */
  readonly reverse: 'ratio' | 'excess';
  /** bands 100–80–60–0, or those of older forms 100–80–50–0 */
  readonly tiers: '80/60' | '80/50';
  /** a suggestion is rounded half up to a multiple of this */
  readonly step: '0.01' | '0.1' | '0.5';
}

/** The band of a tier, in percent of the weight: from `from` down to `to`, which is always in. */
export interface TierBand {
  readonly name: '达成' | '部分达成' | '未达成';
  readonly from: string;
  readonly to: string;
  /** whether `from` itself is in: a border belongs to the higher tier */
  readonly includesFrom: boolean;
}

export interface ScoringRules {
  readonly rate: RatePart | null;
  readonly rows: readonly RowsPart[];
  /** points that all weights together make */
  readonly weightTotal: string;
  readonly grades: readonly GradeBorder[];
  readonly suggestion: SuggestionRules;
}
