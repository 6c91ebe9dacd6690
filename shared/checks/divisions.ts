/** Published ways to share points out among level-1 groups, and how a draft departs from them. */
import type { Division, GroupWeight } from '../forms/scoringRules.ts';
import { type Decimal, decimal, sum } from '../number/decimal.ts';
import { bareGroupName } from '../scoring/groupName.ts';
import type { Totals } from '../scoring/types.ts';
import type { GroupFacts } from './groupFacts.ts';
import type { TableFacts } from './tableFacts.ts';

/** Groups of level 1 whose weight, or whose weights together, are not what a division gives them. */
export interface Deviation {
  readonly groups: readonly GroupFacts[];
  readonly weight: Decimal;
  readonly usual: Decimal;
}

const isNamed = ({ names }: GroupWeight, { name }: GroupFacts): boolean => names.includes(bareGroupName(name));

function divisionsOf({ table: { weights } }: TableFacts): readonly Division[] {
  return weights === null || weights.kind === 'given' ? [] : weights.divisions;
}

function deviationsFrom(division: Division, { groups }: TableFacts): readonly Deviation[] {
  return division.flatMap((entry): readonly Deviation[] => {
    const own = groups.filter((group) => isNamed(entry, group));
    const weight = sum(own.map((group) => group.weight));
    const usual = decimal(entry.weight);
    return weight === null || weight.equals(usual) ? [] : [{ groups: own, weight, usual }];
  });
}

/** How many groups have other points than a division gives them, or points where it gives none. */
function contradictions(division: Division, facts: TableFacts): number {
  const isAdded = (group: GroupFacts): boolean => !division.some((entry) => isNamed(entry, group));
  const added = facts.groups.filter((group) => group.weight !== null && isAdded(group));
  return deviationsFrom(division, facts).length + added.length;
}

function absences(division: Division, { groups }: TableFacts): number {
  return division.filter((entry) => !groups.some((group) => isNamed(entry, group))).length;
}

/**
 * Deviations from the division that the draft follows or comes closest to, the first of several that are as close; none
 * where the form publishes none. Groups that are missing only tell apart divisions that contradict the draft alike.
 */
export function deviationsOf(facts: TableFacts): readonly Deviation[] {
  const [closest] = divisionsOf(facts)
    .map((division) => ({ division, by: contradictions(division, facts), missing: absences(division, facts) }))
    .toSorted((a, b) => a.by - b.by || a.missing - b.missing);
  return closest === undefined ? [] : deviationsFrom(closest.division, facts);
}

/** A clerk who has added a level-1 group has also shared out the weights anew; a right total says it was meant. */
export function isOwnDivision(facts: TableFacts, { weightTotal }: Totals, asked: string): boolean {
  const published = divisionsOf(facts).flat();
  const added = facts.groups.some((group) => !published.some((entry) => isNamed(entry, group)));
  return added && weightTotal !== null && decimal(weightTotal).equals(decimal(asked));
}
