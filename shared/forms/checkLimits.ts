/** Borders and words of the checks (what reviewers send back). Percent and points as decimal text. */
export interface CheckLimits {
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
