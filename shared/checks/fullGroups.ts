import type { FormDefinition } from '../forms/types.ts';
import { decimal, zero } from '../number/decimal.ts';
import type { Totals } from '../scoring/types.ts';

/**
 * Names of level-1 groups whose scores are the group's whole weight, where weights stand at level 1. No row can score
 * above its share, so each row of such a group has full marks although its own weight isn't printed.
 */
export function fullGroups(form: FormDefinition, totals: Totals): ReadonlySet<string> {
  if (form.scoring.weights === 'indicator') return new Set();
  const full = totals.level1.filter(({ weight, score }) => {
    if (weight === null || score === null) return false;
    return decimal(weight).greaterThan(zero) && decimal(score).equals(decimal(weight));
  });
  return new Set(full.map(({ name }) => name));
}
