/** What helps with the score of a row: a number by the form's rules, or a tier to pick where the target is words. */
import type { Draft, Indicator } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { decimal } from '../../../shared/number/decimal.ts';
import { numberOrNull } from '../../../shared/number/parseNumber.ts';
import { parseTarget } from '../../../shared/scoring/parseTarget.ts';
import { suggestScore } from '../../../shared/scoring/suggestScore.ts';
import { type TierName, type TierPoints, tierBands, tierOf } from '../../../shared/scoring/tiers.ts';

export interface TierChoice {
  readonly name: TierName;
  /** null where the form prints no weight at the indicator */
  readonly points: TierPoints | null;
}

export type ScoreAid =
  | { readonly kind: 'none' }
  /** `taken`: the typed score says the same */
  | { readonly kind: 'score'; readonly score: string; readonly taken: boolean }
  | { readonly kind: 'tier'; readonly chosen: TierName | null; readonly choices: readonly TierChoice[] };

const none: ScoreAid = { kind: 'none' };

function isTaken(row: Indicator, score: string): boolean {
  return numberOrNull(row.score)?.equals(decimal(score)) === true;
}

/** Without a weight no band can be told, but the tier still says whether a reason is due. */
function tierWithoutBand(row: Indicator): ScoreAid {
  if (parseTarget(row.target).kind !== 'words') return none;
  return {
    kind: 'tier',
    chosen: tierOf(row['tier']),
    choices: tierBands['80/60'].map(({ name }) => ({ name, points: null })),
  };
}

function findAid(form: FormDefinition, options: Draft['options'], row: Indicator): ScoreAid {
  const suggestion = suggestScore(form, options, row);
  switch (suggestion.kind) {
    case 'score':
      return { kind: 'score', score: suggestion.score, taken: isTaken(row, suggestion.score) };
    case 'tier':
      return {
        kind: 'tier',
        chosen: suggestion.chosen,
        choices: suggestion.bands.map((points) => ({ name: points.name, points })),
      };
    case 'none':
      return suggestion.reason === 'noWeightColumn' ? tierWithoutBand(row) : none;
  }
}

interface Known {
  readonly options: Draft['options'];
  readonly aid: ScoreAid;
}

/** Aids of one form's rows, each worked out once, known by the row's identity because drafts are never changed in place. */
export function createScoreAids(form: FormDefinition): (draft: Draft, id: string) => ScoreAid {
  const known = new WeakMap<Indicator, Known>();
  return (draft, id) => {
    const row = draft.indicators.find((each) => each.id === id);
    if (row === undefined) return none;
    const before = known.get(row);
    if (before !== undefined && before.options === draft.options) return before.aid;
    const aid = findAid(form, draft.options, row);
    known.set(row, { options: draft.options, aid });
    return aid;
  };
}
