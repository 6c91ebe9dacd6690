/** Signs and words by which people say how a value compares, longest first where one begins another. */

export type Direction = 'atLeast' | 'above' | 'atMost' | 'below' | 'equal';

/** The one sign by which a direction is printed. */
export const signs: Readonly<Record<Direction | 'bare', string>> = {
  atLeast: '≥',
  above: '>',
  atMost: '≤',
  below: '<',
  equal: '=',
  bare: '',
};

export type Affix = readonly [text: string, direction: Direction];

const longestFirst = (affixes: readonly Affix[]): readonly Affix[] =>
  affixes.toSorted(([a], [b]) => b.length - a.length);

const named = (direction: Direction, words: string): readonly Affix[] =>
  words.split(' ').map((word) => [word, direction] as const);

/**
 * Before the number. 以上 and 以下 include the number itself, as in law. Old input methods leave ﹥ ﹤ ﹦ and ═ for the
 * signs, or the quotation marks 〉 and 〈; ≮ is "not less", ≯ "not more".
 */
export const prefixes: readonly Affix[] = longestFirst([
  ...named(
    'atLeast',
    '>= => ≥ ≥= ≧ ⩾ ≮ ﹥= 〉= 不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 不能少于 不短于 至少 最少',
  ),
  ...named('atLeast', '达到 达 达到或超过 大于等于 大于或等于 高于等于 高于或等于 多于等于 多于或等于'),
  ...named('above', '> ﹥ 〉 大于 高于 超过 多于 超出 超'),
  ...named(
    'atMost',
    '<= =< ≤ ≤= ≦ ⩽ ≯ ﹤= 〈= 不超过 不超出 不高于 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不能超过 不长于',
  ),
  ...named('atMost', '至多 最多 小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于'),
  ...named('below', '< ﹤ 〈 小于 低于 少于 不到 不足'),
  ...named('equal', '= == ﹦ ═ 等于'),
]);

/** After the number. */
export const suffixes: readonly Affix[] = longestFirst([
  ...named('atLeast', '以上 及以上 或以上 (含)以上 含以上 以上(含) 以上(含本数) 之上'),
  ...named('above', '以上(不含)'),
  ...named('atMost', '以下 及以下 或以下 (含)以下 含以下 以下(含) 以下(含本数) 以内 以内(含) (含)以内 之内 内'),
  ...named('below', '以下(不含)'),
]);

/** Words that say nothing by themselves and need a word after the number: 控制在5%以内. */
export const carriers: readonly string[] = ['控制在', '保持在', '维持在', '稳定在', '在'];
