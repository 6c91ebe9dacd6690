import { carriers, type Direction, prefixes, suffixes } from './targetWords.ts';

/** A text taken apart: the comparison before it, what is between, the comparison after it. */
export interface Affixes {
  readonly before: Direction | null;
  readonly core: string;
  readonly after: Direction | null;
  /** what the word before says alone, without the (含) that may widen it */
  readonly sign: Direction | null;
  /** a carrier word (控制在) stood before, so only a word after the number makes a comparison */
  readonly expectsAfter: boolean;
}

/** `≥95%(含)`: the number itself counts. After 以上 and 以下 the mark is part of the word. */
const inclusive = /\(含(?:本数)?\)$/;

const including: Readonly<Record<Direction, Direction>> = {
  atLeast: 'atLeast',
  above: 'atLeast',
  atMost: 'atMost',
  below: 'atMost',
  equal: 'equal',
};

/** Takes the comparisons off folded text without spaces. */
export function splitAffixes(tight: string): Affixes {
  const carrier = carriers.find((word) => tight.startsWith(word)) ?? '';
  const carried = tight.slice(carrier.length);
  const prefix = prefixes.find(([word]) => carried.startsWith(word));
  const rest = carried.slice(prefix?.[0].length ?? 0);
  const suffix = suffixes.find(([word]) => rest.endsWith(word));
  const sign = prefix?.[1] ?? null;
  const isIncluded = suffix === undefined && inclusive.test(rest);
  const core = suffix === undefined ? rest.replace(inclusive, '') : rest.slice(0, rest.length - suffix[0].length);
  return {
    sign,
    before: isIncluded && sign !== null ? including[sign] : sign,
    core,
    after: suffix?.[1] ?? null,
    expectsAfter: carrier !== '' && prefix === undefined,
  };
}
