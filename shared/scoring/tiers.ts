import type { SuggestionRules, TierBand } from '../forms/scoringRules.ts';
import { type Decimal, decimal, formatDecimal, hundred } from '../number/decimal.ts';

/** Where a row states its tier; no column of a form may have this key. */
export const tierKey = 'tier';

export type TierName = TierBand['name'];

/** A tier's band in points of one indicator. */
export interface TierPoints {
  readonly name: TierName;
  readonly low: string;
  readonly high: string;
  /** whether `high` itself is in; `low` always is */
  readonly includesHigh: boolean;
}

function bands(lowest: string): readonly TierBand[] {
  return [
    { name: '达成', from: '100', to: '80', includesFrom: true },
    { name: '部分达成', from: '80', to: lowest, includesFrom: false },
    { name: '未达成', from: lowest, to: '0', includesFrom: false },
  ];
}

/** 100–80–60–0, of older forms 100–80–50–0; a border belongs to the higher tier. */
export const tierBands: Readonly<Record<SuggestionRules['tiers'], readonly TierBand[]>> = {
  '80/60': bands('60'),
  '80/50': bands('50'),
};

export function tierPoints(weight: Decimal, tiers: SuggestionRules['tiers']): readonly TierPoints[] {
  const share = (percent: string): string => formatDecimal(weight.times(decimal(percent)).dividedBy(hundred));
  return tierBands[tiers].map(({ name, from, to, includesFrom }) => ({
    name,
    low: share(to),
    high: share(from),
    includesHigh: includesFrom,
  }));
}

export function isInBand(score: Decimal, { low, high, includesHigh }: TierPoints): boolean {
  if (score.lessThan(decimal(low))) return false;
  return includesHigh ? score.lessThanOrEqualTo(decimal(high)) : score.lessThan(decimal(high));
}

/** The tier that a row states under `tier`; null for none or for a word that is no tier. */
export function tierOf(text: string | undefined): TierName | null {
  return tierBands['80/60'].find(({ name }) => name === text?.trim())?.name ?? null;
}
