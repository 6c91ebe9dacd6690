import './rulesDialog.css';
import { useId } from 'react';
import type { SuggestionRules } from '../../shared/forms/scoringRules.ts';
import { suggestionChoices, suggestionRules } from '../../shared/scoring/suggestionRules.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { chooseRule } from '../session/reviewActions.ts';
import { rulesText } from '../text/checks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

const keys = ['reverse', 'tiers', 'step'] as const satisfies readonly (keyof SuggestionRules)[];

function words(rule: keyof SuggestionRules): Readonly<Record<string, string>> {
  return rulesText.choices[rule];
}

function RuleChoice({ rule }: { readonly rule: keyof SuggestionRules }) {
  const session = useEditor();
  const { form } = session.store;
  const name = useId();
  const chosen = useEditorValue(({ draft }) => suggestionRules(form, draft.options)[rule]);
  return (
    <fieldset className="ruleChoice">
      <legend>{rulesText.groups[rule]}</legend>
      {suggestionChoices[rule].map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === chosen}
            onChange={() => chooseRule(session, rule, choice)}
          />
          <span>{words(rule)[choice]}</span>
          {choice === form.scoring?.suggestion[rule] && <span className="ruleOwn">{rulesText.formOwn}</span>}
        </label>
      ))}
    </fieldset>
  );
}

export interface RulesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The published rules among which a region chooses; kept with the draft, effective at once. */
export function RulesDialog({ isOpen, onClose }: RulesDialogProps) {
  return (
    <Dialog
      title={rulesText.title}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      actions={
        <Button variant="primary" onPress={onClose}>
          {rulesText.done}
        </Button>
      }
    >
      <p className="rulesHelp">{rulesText.help}</p>
      {keys.map((rule) => (
        <RuleChoice key={rule} rule={rule} />
      ))}
    </Dialog>
  );
}
