/** What can be found of a draft without reading it: its name, form, year, and the initials of its name. */
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { searchable } from '../../../workers/search/searchWords.ts';
import { formName, shownTitle } from '../list/listDrafts.ts';

/** First letters of the names' syllables, by name; empty until they are known. */
export type Initials = ReadonlyMap<string, string>;

interface Prepared {
  readonly title: string;
  readonly form: string;
  readonly year: string;
  readonly text: string;
}

/** Every change of one draft brings all of them anew: what hasn't changed isn't prepared again. */
const prepared = new Map<string, Prepared>();

function textOf(draft: DraftSummary): string {
  const { id, title, form, year } = draft;
  const before = prepared.get(id);
  if (before?.title === title && before.form === form && before.year === year) return before.text;
  const text = searchable(`${shownTitle(draft)} ${formName(draft)} ${year}`);
  prepared.set(id, { title, form, year, text });
  return text;
}

/** Does ahead what the first search would have to do. */
export function prepareQuickSearch(drafts: readonly DraftSummary[]): void {
  for (const draft of drafts) textOf(draft);
}

/** Drafts in whose name, form, year or initials every word stands; words as `wordsOf` makes them. */
export function quickSearch(
  drafts: readonly DraftSummary[],
  words: readonly string[],
  initials: Initials = new Map(),
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const draft of drafts) {
    const text = textOf(draft);
    const letters = initials.get(draft.title) ?? '';
    if (words.every((word) => text.includes(word) || letters.includes(word))) found.add(draft.id);
  }
  return found;
}
