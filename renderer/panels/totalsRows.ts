/** What the totals panel lists, as keys and figures. */
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Level1Totals, Totals } from '../../shared/scoring/types.ts';

/** A level-1 group, or a level-2 group inside of it, by place in the totals. */
export interface GroupKey {
  readonly level1: number;
  /** null for the level-1 group itself */
  readonly level2: number | null;
  readonly name: string;
}

export interface GroupFigures {
  readonly weight: string | null;
  readonly score: string | null;
  /** the weight that the form gives a level-1 group, where it is another than the group has; null where it is right */
  readonly usual: string | null;
}

export function groupKeys(totals: Totals): readonly GroupKey[] {
  return totals.level1.flatMap(({ name, level2 }, index) => [
    { level1: index, level2: null, name },
    ...level2.map((group, place) => ({ level1: index, level2: place, name: group.name })),
  ]);
}

function usualWeight(form: FormDefinition, group: Level1Totals): string | null {
  const usual = form.scoring.level1.find(({ name }) => name === group.name)?.weight;
  return usual === undefined || usual === group.weight ? null : usual;
}

export function groupFigures(form: FormDefinition, totals: Totals, key: GroupKey): GroupFigures {
  const group = totals.level1[key.level1];
  if (group === undefined) return { weight: null, score: null, usual: null };
  if (key.level2 === null) return { weight: group.weight, score: group.score, usual: usualWeight(form, group) };
  const inner = group.level2[key.level2];
  return { weight: inner?.weight ?? null, score: inner?.score ?? null, usual: null };
}

/** Whether the weights make 100. Both are plain decimal text without trailing zeros. */
export function weightsAreRight(totals: Totals): boolean {
  return totals.weightTotal === '100';
}
