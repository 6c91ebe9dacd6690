import { assertNever } from '../../shared/assertNever.ts';
import { createDraft } from '../store/drafts.ts';
import { takeSet } from '../store/keepCopies.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { importingText } from '../text/importing.ts';
import { takeOverChosen } from './comparison.ts';
import { formTitle } from './formTitle.ts';
import type { StoredImport } from './journal.ts';
import type { FoundForm } from './types.ts';

export interface ImportOutcome {
  readonly stored: readonly StoredImport[];
  /** a sentence for each form that could not be stored as wanted */
  readonly problems: readonly string[];
}

type OneOutcome =
  | { readonly kind: 'stored'; readonly stored: StoredImport }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly text: string };

async function carryOutOne(form: FoundForm, now: number): Promise<OneOutcome> {
  const { choice } = form;
  switch (choice.kind) {
    case 'skip':
      return { kind: 'nothing' };
    case 'new': {
      const draftId = await createDraft(form.draft, now);
      return { kind: 'stored', stored: { kind: 'created', draftId, title: formTitle(form.draft) } };
    }
    case 'compare': {
      const { comparison } = choice;
      if (comparison.kind !== 'ready' || comparison.chosen.size === 0) return { kind: 'nothing' };
      return takeOverChosen(comparison.comparison, comparison.chosen, now);
    }
    default:
      return assertNever(choice);
  }
}

/**
 * Stores what the user chose, form by form; what fails hinders nothing else. Never rejects. The list of drafts shows
 * the last changed first: a millisecond less for each keeps the order of the files.
 */
export async function carryOut(forms: readonly FoundForm[], now: number): Promise<ImportOutcome> {
  const stored: StoredImport[] = [];
  const problems: string[] = [];
  if (forms.some(({ choice }) => choice.kind === 'compare')) await takeSet('import');
  for (const [index, form] of forms.entries()) {
    const title = formTitle(form.draft);
    const outcome = await carryOutOne(form, now - index).catch(
      (error: unknown): OneOutcome => ({
        kind: 'problem',
        text: importingText.outcome.problem(title, storeErrorText(error)),
      }),
    );
    if (outcome.kind === 'stored') stored.push(outcome.stored);
    if (outcome.kind === 'problem') problems.push(outcome.text);
  }
  return { stored, problems };
}
