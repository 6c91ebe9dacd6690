import { carriers, type Direction, prefixes, suffixes } from './targetWords.ts';

/** A text taken apart: the comparison before it, what is between, the comparison after it. */
export interface Affixes {
  readonly before: Direction | null;
  readonly core: string;
  readonly after: Direction | null;
  /** a carrier word (控制在) stood before, so only a word after the number makes a comparison */
  readonly expectsAfter: boolean;
}

/** Takes the comparisons off folded text without spaces. */
export function splitAffixes(tight: string): Affixes {
  const carrier = carriers.find((word) => tight.startsWith(word)) ?? '';
  const carried = tight.slice(carrier.length);
  const prefix = prefixes.find(([word]) => carried.startsWith(word));
  const rest = carried.slice(prefix?.[0].length ?? 0);
  const suffix = suffixes.find(([word]) => rest.endsWith(word));
  return {
    before: prefix?.[1] ?? null,
    core: suffix === undefined ? rest : rest.slice(0, rest.length - suffix[0].length),
    after: suffix?.[1] ?? null,
    expectsAfter: carrier !== '' && prefix === undefined,
  };
}
