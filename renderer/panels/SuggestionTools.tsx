import { useState } from 'react';
import { RulesDialog } from '../checks/RulesDialog.tsx';
import { useEditor } from '../session/EditorContext.tsx';
import { suggestsScores } from '../session/review/scoreAid.ts';
import { fillBlankScores } from '../session/reviewActions.ts';
import { rulesText, suggestionText } from '../text/checks.ts';

/** Where the form prints no weight at an indicator, no number can be suggested and no rule chosen. */
export function SuggestionTools() {
  const session = useEditor();
  const [rulesOpen, setRulesOpen] = useState(false);
  if (!suggestsScores(session.store.form)) return null;
  return (
    <div className="checksTools">
      <button
        type="button"
        className="findingTool"
        title={suggestionText.fillHelp}
        onClick={() => fillBlankScores(session)}
      >
        {suggestionText.fill}
      </button>
      <button type="button" className="findingTool" aria-haspopup="dialog" onClick={() => setRulesOpen(true)}>
        {rulesText.open}
      </button>
      <RulesDialog isOpen={rulesOpen} onClose={() => setRulesOpen(false)} />
    </div>
  );
}
