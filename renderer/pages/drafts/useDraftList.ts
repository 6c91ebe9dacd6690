import { useCallback, useEffect, useState } from 'react';
import { closeDatabase } from '../../store/database.ts';
import { type DeletedSummary, type DraftSummary, observeDeleted, observeDrafts } from '../../store/drafts.ts';
import { storeErrorText } from '../../store/storeFault.ts';

export type DraftList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly drafts: readonly DraftSummary[] }
  | { readonly kind: 'failed'; readonly text: string };

/** The drafts, always up to date; `retry` opens the database anew. */
export function useDraftList(): { readonly list: DraftList; readonly retry: () => void } {
  const [list, setList] = useState<DraftList>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks the same again
  useEffect(
    () =>
      observeDrafts(
        (drafts) => setList({ kind: 'ready', drafts }),
        (error) => setList({ kind: 'failed', text: storeErrorText(error) }),
      ),
    [attempt],
  );
  const retry = useCallback(() => {
    closeDatabase();
    setList({ kind: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { list, retry };
}

/** Drafts that can be taken back. None while they can't be read: the list of drafts says why. */
export function useDeletedDrafts(): readonly DeletedSummary[] {
  const [drafts, setDrafts] = useState<readonly DeletedSummary[]>([]);
  useEffect(() => observeDeleted(setDrafts, () => setDrafts([])), []);
  return drafts;
}
