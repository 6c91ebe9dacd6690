/** The golden forms with the figures that were printed on them, as an import would hand them over. */
import type { Draft, PrintedFigures } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import goldenForms from '../../fixtures/golden-forms.json' with { type: 'json' };
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

export interface StatedGolden {
  readonly name: string;
  readonly form: FormDefinition;
  readonly draft: Draft;
}

type Printed = (typeof goldenForms)[number]['printed'];

function statedFigures(form: FormDefinition, printed: Printed): PrintedFigures {
  const rated = form.fundingRows.filter((row) => row.rate);
  const rates = printed.rates ?? [printed.rate];
  const pairs = rated.flatMap(({ key }, index) => (rates[index] === undefined ? [] : [[key, rates[index]] as const]));
  return {
    ...(printed.total !== undefined && { total: printed.total }),
    ...(printed.budgetScore !== undefined && { budgetScore: printed.budgetScore }),
    rates: Object.fromEntries(pairs),
  };
}

export function formOf(id: string): FormDefinition {
  const form = findForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

export const statedGoldens: readonly StatedGolden[] = goldenDrafts.map(({ name, draft }, index) => {
  const form = formOf(draft.form);
  const source = goldenForms[index];
  if (source === undefined) throw new Error('golden drafts and golden forms differ');
  // The sources leave the goal texts out; those written afresh must not be equal by accident.
  const fields = { ...draft.fields, actualResult: `各项工作已按计划完成。${draft.fields['actualResult'] ?? ''}` };
  return { name, form, draft: { ...draft, fields, printed: statedFigures(form, source.printed) } };
});
