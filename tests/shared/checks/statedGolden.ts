/** The golden forms with the figures that were printed on them, as an import would hand them over. */
import { figureKey } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { hasCell, indexForm } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import goldenForms from '../../fixtures/golden-forms.json' with { type: 'json' };
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

export interface StatedGolden {
  readonly name: string;
  readonly form: FormDefinition;
  readonly draft: Draft;
}

type Printed = (typeof goldenForms)[number]['printed'];

function statedFigures(form: FormDefinition, printed: Printed): Draft['stated'] {
  const { money } = indexForm(form);
  const column = money?.byRole('rate');
  if (money === undefined || column === undefined) throw new Error(`${form.id} has no rates`);
  const rated = money.fixedRows.filter((row) => hasCell(column, row));
  const rates = printed.rates ?? [printed.rate];
  const pairs = rated.flatMap(({ key }, index) => {
    const rate = rates[index];
    return rate === undefined ? [] : [[figureKey({ kind: 'rate', table: money.key, row: key }), rate] as const];
  });
  return {
    ...(printed.total !== undefined && { [figureKey({ kind: 'totalScore' })]: printed.total }),
    ...(printed.budgetScore !== undefined && { [figureKey({ kind: 'rateScore' })]: printed.budgetScore }),
    ...Object.fromEntries(pairs),
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
  const values = { ...draft.values, actualResult: `各项工作已按计划完成。${draft.values['actualResult'] ?? ''}` };
  return { name, form, draft: { ...draft, values, stated: statedFigures(form, source.printed) } };
});
