import type { FormDefinition } from '../forms/types.ts';
import { foldWidth } from '../number/normalizeText.ts';
import type { Draft } from './types.ts';

/** The text that states a form's year: its own, or the value that begins with it. */
export function yearText(form: FormDefinition, draft: Pick<Draft, 'year' | 'values'>): string {
  return form.year.kind === 'printed' ? draft.year : (draft.values[form.year.value] ?? '');
}

/** The four digits of the form's year, `2022` of `２０２２年度` or of `2022-01`; null where none can be read. */
export function yearOf(form: FormDefinition, draft: Pick<Draft, 'year' | 'values'>): string | null {
  const text = foldWidth(yearText(form, draft)).trim();
  return (form.year.kind === 'printed' ? /^(\d{4})年?度?$/ : /^(\d{4})(?!\d)/).exec(text)?.[1] ?? null;
}
