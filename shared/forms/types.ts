/**
 * What a form is, as data. One definition drives the editor, the totals, the checks, the sheet, the import and the
 * print; nothing else in the program names a form. Official words are those of the printed form.
 */
import type { Rounding } from '../number/decimal.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';

/** First and last grid column of a cell, counted from 1, both included. */
export type Span = readonly [first: number, last: number];

/** A value that is filled in once: a name, a unit, a month, a goal text. */
export interface FieldDefinition {
  /** key in `Draft.fields` */
  readonly key: string;
  /** official label; also the accessible name of its input */
  readonly label: string;
  /** other spellings of the label in files from elsewhere, for the import */
  readonly aliases?: readonly string[];
  readonly kind: 'line' | 'longText' | 'month';
  readonly required: boolean;
  /** most characters the form's receiver takes */
  readonly limit?: number;
}

/** A row of the funding block. Exactly one has `isTotal`; the others are its sources. */
export interface FundingRowDefinition {
  /** key in `Draft.funding` */
  readonly key: string;
  readonly label: string;
  /** label as printed where it differs, for example with 其中： before it */
  readonly printed?: string;
  readonly aliases?: readonly string[];
  readonly isTotal?: true;
  /** whether the row prints its execution rate */
  readonly rate: boolean;
}

/** Amount columns of the funding block; `executed` ÷ `annualBudget` is the rate. */
export type AmountKey = 'initialBudget' | 'annualBudget' | 'executed';

export interface FundingColumnDefinition {
  readonly key: 'label' | AmountKey | 'weight' | 'executionRate' | 'score';
  /** header; empty for the column of row labels where the form prints none */
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly at: Span;
}

/**
 * A column of the indicator table. The keys below mean something to the program; any other key is a column of plain
 * text that the form adds (指标性质, 度量单位) and the program only carries. The key `unit` is the column of units: where a
 * row states its unit there, the checks ask for none beside its values.
 */
export interface IndicatorColumnDefinition {
  readonly key: IndicatorColumnKey | (string & {});
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly at: Span;
  readonly align: 'left' | 'center';
  readonly required: boolean;
  readonly limit?: number;
}

export type IndicatorColumnKey =
  | 'level1'
  | 'level1Weight'
  | 'level2'
  | 'level3'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviationReason'
  | 'improvement';

/** What stands in a placed cell. */
export type CellSource =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'blank' }
  /** prints （2022年度）; the blank is the year */
  | { readonly kind: 'year' }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'weightTotal' }
  | { readonly kind: 'totalScore' };

/** How a cell looks; the sheet's style table gives each its font, border and alignment. */
export type CellStyle = 'title' | 'subtitle' | 'band' | 'label' | 'text' | 'centered' | 'number' | 'amount' | 'note';

export interface PlacedCell {
  readonly at: Span;
  readonly source: CellSource;
  readonly style: CellStyle;
}

export interface RowDefinition {
  readonly cells: readonly PlacedCell[];
  /** least height in points */
  readonly minHeight?: number;
}

/** A label merged down the left of a block. `fromBody` starts it below the header row, which then repeats on page 2. */
export interface SideLabel {
  readonly text: string;
  readonly at: Span;
}

/** The blocks of the sheet, from top to bottom. */
export type SectionDefinition =
  | { readonly kind: 'rows'; readonly side?: SideLabel; readonly rows: readonly RowDefinition[] }
  | { readonly kind: 'funding'; readonly side?: SideLabel; readonly columns: readonly FundingColumnDefinition[] }
  | { readonly kind: 'indicators'; readonly side?: SideLabel; readonly columns: readonly IndicatorColumnDefinition[] };

export interface Level1Definition {
  readonly name: string;
  /** usual weight in points */
  readonly weight: string;
  /** usual second levels, in the form's order */
  readonly level2: readonly string[];
}

/** The band of a tier, in percent of the weight: from `from` down to `to`, which is always in. */
export interface TierBand {
  readonly name: '达成' | '部分达成' | '未达成';
  readonly from: string;
  readonly to: string;
  /** whether `from` itself is in: a border belongs to the higher tier */
  readonly includesFrom: boolean;
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

export interface ScoringRules {
  readonly rate: Rounding;
  /** the part of the total that the execution rate earns; null where the form has none */
  readonly budget: {
    /** default weight in points; a draft may state its own in the field `budgetWeight` */
    readonly weight: string;
    /** whether the score is taken from the rate as printed or from the raw quotient */
    readonly base: 'printed' | 'raw';
    readonly rounding: Rounding;
  } | null;
  /** where the form prints weights: at each indicator, or once for a level-1 group */
  readonly weights: 'indicator' | 'level1';
  readonly level1: readonly Level1Definition[];
  readonly suggestion: SuggestionRules;
}

/** Borders and words of the checks (domain rules of what reviewers send back). Percent and points as decimal text. */
export interface CheckLimits {
  /** points that all weights together make */
  readonly weightTotal: string;
  /** over-fulfilment in percent from which a reason is expected */
  readonly overFulfilment: string;
  /** rate in percent below which a reason is expected, and below which it is warned of anyway */
  readonly lowRate: string;
  readonly veryLowRate: string;
  /** words by which a text counts as the reason of a low rate */
  readonly spendingWords: readonly string[];
  /** percent by which the indicators' share may beat the rate */
  readonly spendingGap: string;
  /** points above and below which one indicator's weight is remarkable */
  readonly heavyWeight: string;
  readonly lightWeight: string;
  /** percent of the targets above which it is remarkable that they are 100 %, and how many targets say something */
  readonly allHundredShare: string;
  readonly allHundredFrom: number;
  /** how many times apart two amounts are when 元 and 万元 are mixed up, both borders included */
  readonly unitMix: { readonly from: string; readonly to: string };
  /** words by which an actual admits that it is not all done */
  readonly partialWords: readonly string[];
  /** characters that importers reject in an actual value */
  readonly rejectedCharacters: readonly string[];
  /** words that only instructions and templates hold */
  readonly instructionWords: readonly string[];
}

/** Margins in inches. */
export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
}

export interface FormDefinition {
  /** stored in drafts; never changed once published */
  readonly id: string;
  /** as printed */
  readonly title: string;
  /** how the program's lists call it, telling apart forms of one title */
  readonly name: string;
  readonly moneyUnit: MoneyUnit;
  /** the field that names a draft (`projectName`, `policyName`) */
  readonly nameField: string;
  /** where the draft's year stands: the printed year, or the field whose text starts with it */
  readonly yearSource: { readonly kind: 'printed' } | { readonly kind: 'field'; readonly field: string };
  readonly fields: readonly FieldDefinition[];
  readonly fundingRows: readonly FundingRowDefinition[];
  /** widths of the grid's columns in characters, as spreadsheets count them */
  readonly columns: readonly number[];
  readonly sections: readonly SectionDefinition[];
  readonly scoring: ScoringRules;
  readonly checks: CheckLimits;
  readonly page: PageSetup;
}
