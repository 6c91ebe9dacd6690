/** A form from a file beside a stored draft. */
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { compareDrafts, type Difference, takeOver } from '../../shared/xlsx/import/compareDrafts.ts';
import { loadDraft } from '../store/drafts.ts';
import { keepPoint } from '../store/points.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { replaceDraft } from '../store/undoImport.ts';
import { importingText } from '../text/importing.ts';
import { type DifferenceRow, differenceRows } from './differenceRows.ts';
import type { StoredImport } from './journal.ts';
import type { ComparisonState } from './types.ts';
import { whileFree } from './whileFree.ts';

export interface StoredComparison {
  readonly draftId: string;
  readonly title: string;
  /** of the stored draft when it was compared */
  readonly revision: number;
  readonly form: FormDefinition;
  readonly current: Draft;
  readonly differences: readonly Difference[];
  /** the same differences in the form's words, in the same order */
  readonly rows: readonly DifferenceRow[];
}

const { differences: words } = importingText;

const failed = (text: string): ComparisonState => ({ kind: 'failed', text });

async function compareNow(draftId: string, imported: Draft): Promise<ComparisonState> {
  const loaded = await loadDraft(draftId);
  if (loaded.kind === 'missing') return failed(words.missing);
  if (loaded.kind === 'refused') return failed(words.unreadable(loaded.title));
  const { draft: current, title, revision } = loaded;
  const form = findForm(current.form);
  const result = form === undefined ? null : compareDrafts(form, current, imported);
  if (form === undefined || result?.kind !== 'compared') return failed(words.otherForm(title));
  const { differences } = result;
  const rows = differenceRows(form, current, differences);
  return {
    kind: 'ready',
    comparison: { draftId, title, revision, form, current, differences, rows },
    chosen: new Set(),
  };
}

/** Compares with a stored draft as it is now; nothing is chosen. Never rejects. */
export async function compareWithStored(draftId: string, imported: Draft): Promise<ComparisonState> {
  return compareNow(draftId, imported).catch((error: unknown) => failed(storeErrorText(error)));
}

export type TakeOverResult =
  | { readonly kind: 'stored'; readonly stored: StoredImport }
  | { readonly kind: 'problem'; readonly text: string };

/** Takes the chosen differences over into the stored draft, if it is still as it was compared and nobody edits it. */
export async function takeOverChosen(
  { draftId, title, revision, form, current, differences }: StoredComparison,
  chosen: ReadonlySet<string>,
  now: number,
): Promise<TakeOverResult> {
  const taken = differences.filter(({ key }) => chosen.has(key));
  const draft = takeOver(form, current, taken);
  const free = await whileFree(draftId, async () => {
    await keepPoint(draftId, current, 'import', now);
    return replaceDraft(draftId, revision, draft, words.copyTitle(title), now);
  });
  if (free.kind === 'busy') return { kind: 'problem', text: words.beingEdited(title) };
  if (free.result.kind === 'changedSince') return { kind: 'problem', text: words.changedSince(title) };
  const { copyId, revision: next } = free.result;
  return { kind: 'stored', stored: { kind: 'takenOver', draftId, title, count: taken.length, copyId, revision: next } };
}
