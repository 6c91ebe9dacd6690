import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { importingText } from '../text/importing.ts';

/** What the form itself calls the project or the policy. */
export function formTitle(draft: Draft): string {
  const form = findForm(draft.form);
  const name = form === undefined ? '' : (draft.values[indexForm(form).name.key] ?? '').trim();
  return name === '' ? importingText.untitled : name;
}
