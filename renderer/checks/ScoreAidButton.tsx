import './checks.css';
import type { DraftPath } from '../../shared/draft/types.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { type ScoreAid, scoredRow } from '../session/review/scoreAid.ts';
import { takeSuggestion } from '../session/reviewActions.ts';
import { suggestionText } from '../text/checks.ts';

function aidText(aid: ScoreAid): string {
  switch (aid.kind) {
    case 'none':
      return '';
    case 'score':
      return aid.taken ? '' : suggestionText.score(aid.score);
    case 'tier':
      return aid.chosen ?? suggestionText.pickTier;
  }
}

/** What stands beside a score: `建议 1.46`, a tier, or nothing where what is typed says the same. */
export function useAidText(path: DraftPath): string {
  const { store, review } = useEditor();
  const row = scoredRow(store.form, path);
  return useEditorValue(({ draft }) => (row === null ? '' : aidText(review.aidOf(draft, row))));
}

/** A tier that may be picked is offered only where a reviewer would ask for one. */
export const isOffer = (text: string): boolean => text === suggestionText.pickTier;

export interface ScoreAidButtonProps {
  readonly id: string;
  readonly path: DraftPath;
  readonly text: string;
}

/** The quiet help in a score cell. A click takes it over, as F9 does in the cell; Tab passes it by. */
export function ScoreAidButton({ id, path, text }: ScoreAidButtonProps) {
  const session = useEditor();
  const row = scoredRow(session.store.form, path);
  if (row === null) return null;
  const press = () => {
    const { aidOf, view } = session.review;
    if (aidOf(session.store.getSnapshot().draft, row).kind === 'tier') view.set({ tierOf: row });
    else takeSuggestion(session, row);
  };
  return (
    <button
      type="button"
      id={id}
      className={isOffer(text) ? 'scoreAid scoreAid-offer' : 'scoreAid'}
      tabIndex={-1}
      title={suggestionText.takeHint}
      onClick={press}
    >
      {text}
    </button>
  );
}
