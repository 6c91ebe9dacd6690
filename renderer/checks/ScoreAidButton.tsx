import './checks.css';
import type { DraftPath } from '../../shared/draft/types.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import type { ScoreAid } from '../session/review/scoreAid.ts';
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

const isScore = (path: DraftPath) => path.kind === 'indicator' && path.column === 'score';

/** What stands beside a score: `建议 1.46`, a tier, or nothing where what is typed says the same. */
export function useAidText(path: DraftPath): string {
  const { aidOf } = useEditor().review;
  return useEditorValue(({ draft }) =>
    path.kind === 'indicator' && isScore(path) ? aidText(aidOf(draft, path.id)) : '',
  );
}

export interface ScoreAidButtonProps {
  readonly id: string;
  readonly path: DraftPath;
  readonly text: string;
}

/** The quiet help in a score cell. A click takes it over, as F9 does in the cell; Tab passes it by. */
export function ScoreAidButton({ id, path, text }: ScoreAidButtonProps) {
  const session = useEditor();
  if (path.kind !== 'indicator') return null;
  const press = () => {
    const { aidOf, view } = session.review;
    if (aidOf(session.store.getSnapshot().draft, path.id).kind === 'tier') view.set({ tierOf: path.id });
    else takeSuggestion(session, path.id);
  };
  const isOffer = text === suggestionText.pickTier;
  return (
    <button
      type="button"
      id={id}
      className={isOffer ? 'scoreAid scoreAid-offer' : 'scoreAid'}
      tabIndex={-1}
      title={suggestionText.takeHint}
      onClick={press}
    >
      {text}
    </button>
  );
}
