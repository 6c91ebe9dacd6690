import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../shared/draft/types.ts';
import { type DraftSummary, observeDrafts } from '../store/listedDrafts.ts';
import { changedText } from '../text/changedText.ts';
import { importingText } from '../text/importing.ts';
import { formTitle } from './formTitle.ts';

const { choice: words } = importingText;

export interface ComparableDraft {
  readonly id: string;
  readonly title: string;
  /** title, year and time of the last change, which tells copies apart */
  readonly label: string;
  /** of the same name and year as the file's form */
  readonly isTwin: boolean;
}

const squeezed = (title: string) => title.normalize('NFKC').replace(/\s+/g, '');

/** Drafts of the form's own kind, the likeliest first: same name and year, same name, last changed. */
export function comparableDrafts(
  drafts: readonly DraftSummary[],
  draft: Draft,
  year: string,
  now: number,
): readonly ComparableDraft[] {
  const name = squeezed(formTitle(draft));
  const likeness = (each: DraftSummary) => (squeezed(each.title) === name ? (each.year === year ? 2 : 1) : 0);
  return drafts
    .filter((each) => each.form === draft.form)
    .toSorted((a, b) => likeness(b) - likeness(a))
    .map((each) => {
      const title = each.title === '' ? importingText.untitled : each.title;
      return {
        id: each.id,
        title,
        label: [title, each.year, words.changedAt(changedText(each.updatedAt, now))].filter(Boolean).join(' · '),
        isTwin: likeness(each) === 2,
      };
    });
}

/** Empty while the drafts can't be read: then nothing can be compared, and a new draft fails with its reason. */
export function useComparableDrafts(draft: Draft, year: string): readonly ComparableDraft[] {
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  useEffect(() => observeDrafts(setDrafts, () => setDrafts([])), []);
  return useMemo(() => comparableDrafts(drafts, draft, year, Date.now()), [drafts, draft, year]);
}
