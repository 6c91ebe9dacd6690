/** Which common indicators are offered for a row, and which of them fit what is typed. */
import { foldTight } from '../number/normalizeText.ts';
import { type CommonIndicator, commonIndicators, type IndicatorGroup, indicatorGroups } from './commonIndicators.ts';

/** A word in the name of a second level, the most telling first: 服务对象满意度指标, 生态环境成本指标. */
const words: readonly (readonly [word: string, group: IndicatorGroup])[] = [
  ['满意', 'satisfaction'],
  ['成本', 'cost'],
  ['数量', 'quantity'],
  ['质量', 'quality'],
  ['时效', 'timeliness'],
  ['持续', 'lasting'],
  ['生态', 'ecology'],
  ['经济', 'economy'],
  ['社会', 'society'],
];

const byLevel1: readonly (readonly [word: string, groups: readonly IndicatorGroup[]])[] = [
  ['产出', ['quantity', 'quality', 'timeliness', 'cost']],
  ['效益', ['economy', 'society', 'ecology', 'lasting']],
];

/**
 * Where a row stands, by the names of the groups around it; all groups where the names say nothing.
 *
 * @param levels names from the outermost in
 */
export function groupsFor(levels: readonly string[]): readonly IndicatorGroup[] {
  for (const name of levels.toReversed()) {
    const found = words.find(([word]) => name.includes(word)) ?? null;
    if (found !== null) return [found[1]];
    const several = byLevel1.find(([word]) => name.includes(word));
    if (several !== undefined) return several[1];
  }
  return indicatorGroups;
}

/** 0 where the name begins with the text, 1 where its initials do, 2 where the text is in it; null where it doesn't fit. */
function rankOf({ name, initials }: CommonIndicator, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  if (initials.startsWith(typed)) return 1;
  return name.includes(typed) ? 2 : null;
}

/**
 * What is offered while a name is typed; all of the groups where nothing is. What is typed whole is offered no more.
 *
 * @param typed as it stands in the cell; `pxrc` finds 培训人次
 */
export function offersFor(levels: readonly string[], typed: string): readonly CommonIndicator[] {
  const text = foldTight(typed).toLowerCase();
  const all = groupsFor(levels).flatMap((group) => commonIndicators[group]);
  if (all.some(({ name }) => foldTight(name) === text)) return [];
  return all
    .flatMap((indicator) => {
      const rank = rankOf(indicator, text);
      return rank === null ? [] : [{ indicator, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ indicator }) => indicator);
}
