/** Forms and tables that a test knows to be there. */
import { findForm } from '../../shared/forms/index.ts';
import { indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';

export function formOf(id: string): FormDefinition {
  const form = findForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

export function indicatorsOf(form: FormDefinition): TableIndex {
  const { indicators } = indexForm(form);
  if (indicators === undefined) throw new Error(`${form.id} has no indicators`);
  return indicators;
}

export function moneyOf(form: FormDefinition): TableIndex {
  const { money } = indexForm(form);
  if (money === undefined) throw new Error(`${form.id} has no money`);
  return money;
}
