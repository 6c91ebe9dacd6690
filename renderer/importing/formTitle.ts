import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { importingText } from '../text/importing.ts';

/** What the form itself calls the project or the policy. */
export function formTitle(draft: Draft): string {
  const form = findForm(draft.form);
  const name = form === undefined ? '' : (draft.fields[form.nameField] ?? '').trim();
  return name === '' ? importingText.untitled : name;
}
