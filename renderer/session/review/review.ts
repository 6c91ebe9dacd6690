/** All that looks at an open draft as a reviewer would: findings, help with scores, what the panel shows. */
import type { Draft } from '../../../shared/draft/types.ts';
import type { EditorStore } from '../draft/editorStore.ts';
import type { RowAt } from '../draft/rowPlace.ts';
import { type ChecksView, createChecksView } from './checksView.ts';
import { createJumps, type Jumps } from './jumps.ts';
import { type CheckParts, createLiveChecks, type LiveChecks } from './liveChecks.ts';
import { createScoreAids, type ScoreAid } from './scoreAid.ts';

export interface Review {
  readonly checks: LiveChecks;
  /** what helps with the score of a row */
  readonly aidOf: (draft: Draft, at: RowAt) => ScoreAid;
  readonly view: ChecksView;
  readonly jumps: Jumps;
}

/** Lives as long as the store. */
export function createReview(store: EditorStore, parts: CheckParts): Review {
  return {
    checks: createLiveChecks(store, parts),
    aidOf: createScoreAids(store.form),
    view: createChecksView(),
    jumps: createJumps(),
  };
}
