/** What helps with the score of a row: a number by the form's rules, or a tier to pick where the target is words. */
import { rowOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Row } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { decimal } from '../../../shared/number/decimal.ts';
import { pointsOrNull } from '../../../shared/number/parsePoints.ts';
import { parseTarget } from '../../../shared/scoring/parseTarget.ts';
import { rowText, targetText } from '../../../shared/scoring/rowTexts.ts';
import { suggestScore } from '../../../shared/scoring/suggestScore.ts';
import { type TierName, type TierPoints, tierBands, tierKey, tierOf } from '../../../shared/scoring/tiers.ts';
import type { RowAt } from '../draft/rowPlace.ts';

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

/** The column of a table in which its rows get their scores; undefined where rows are not scored. */
function scoreColumn(form: FormDefinition, key: string): string | undefined {
  const table = indexForm(form).table(key);
  const column = table?.isFree === true && table.scored !== null ? table.byRole('score') : undefined;
  return column?.per === undefined ? column?.key : undefined;
}

/** The path of a row's score; null where rows of its table are not scored. */
export function scorePath(form: FormDefinition, { table, row }: RowAt): DraftPath | null {
  const column = scoreColumn(form, table);
  return column === undefined ? null : { kind: 'cell', table, row, column };
}

/** The row whose score stands at a path; null for anything else. */
export function scoredRow(form: FormDefinition, path: DraftPath): RowAt | null {
  return path.kind === 'cell' && scoreColumn(form, path.table) === path.column ? path : null;
}

/** Whether numbers are suggested anywhere in a form: where rows have weights of their own. */
export function suggestsScores(form: FormDefinition): boolean {
  return indexForm(form).freeTables.some(({ weights }) => weights?.kind === 'row');
}

function isTaken(table: TableIndex, row: Row, score: string): boolean {
  return pointsOrNull(rowText(table, row, 'score'))?.equals(decimal(score)) === true;
}

/** Without a weight no band can be told, but the tier still says whether a reason is due. */
function tierWithoutBand(table: TableIndex, row: Row): ScoreAid {
  if (parseTarget(targetText(table, row)).kind !== 'words') return none;
  return {
    kind: 'tier',
    chosen: tierOf(row[tierKey]),
    choices: tierBands['80/60'].map(({ name }) => ({ name, points: null })),
  };
}

function findAid(form: FormDefinition, options: Draft['options'], table: TableIndex, row: Row): ScoreAid {
  const suggestion = suggestScore(form, options, table, row);
  switch (suggestion.kind) {
    case 'score':
      return { kind: 'score', score: suggestion.score, taken: isTaken(table, row, suggestion.score) };
    case 'tier':
      return {
        kind: 'tier',
        chosen: suggestion.chosen,
        choices: suggestion.bands.map((points) => ({ name: points.name, points })),
      };
    case 'none':
      return suggestion.reason === 'noWeightColumn' ? tierWithoutBand(table, row) : none;
  }
}

interface Known {
  readonly options: Draft['options'];
  readonly aid: ScoreAid;
}

/** Aids of one form's rows, each worked out once, known by the row's identity because drafts are never changed in place. */
export function createScoreAids(form: FormDefinition): (draft: Draft, at: RowAt) => ScoreAid {
  const known = new WeakMap<Row, Known>();
  return (draft, at) => {
    const table = indexForm(form).table(at.table);
    const row = rowOf(draft, at.table, at.row);
    if (row === undefined || table === undefined || scorePath(form, at) === null) return none;
    const before = known.get(row);
    if (before !== undefined && before.options === draft.options) return before.aid;
    const aid = findAid(form, draft.options, table, row);
    known.set(row, { options: draft.options, aid });
    return aid;
  };
}
