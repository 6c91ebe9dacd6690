import type { Draft } from '../draft/types.ts';
import type { SuggestionRules } from '../forms/scoringRules.ts';
import type { FormDefinition } from '../forms/types.ts';

/** The published choices, for menus and for reading `Draft.options`. */
export const suggestionChoices = {
  reverse: ['ratio', 'excess'],
  tiers: ['80/60', '80/50'],
  step: ['0.01', '0.1', '0.5'],
} as const satisfies { readonly [Key in keyof SuggestionRules]: readonly SuggestionRules[Key][] };

function choose<Value extends string>(choices: readonly Value[], text: string | undefined, otherwise: Value): Value {
  return choices.find((choice) => choice === text) ?? otherwise;
}

const usual: SuggestionRules = { reverse: 'ratio', tiers: '80/60', step: '0.01' };

/** The form's rules, a draft's own choice before them. A choice this program doesn't know leaves the form's. */
export function suggestionRules(form: FormDefinition, options: Draft['options']): SuggestionRules {
  const own = form.scoring?.suggestion ?? usual;
  return {
    reverse: choose(suggestionChoices.reverse, options['reverse'], own.reverse),
    tiers: choose(suggestionChoices.tiers, options['tiers'], own.tiers),
    step: choose(suggestionChoices.step, options['step'], own.step),
  };
}
