import { useCallback, useEffect, useState } from 'react';
import { closeDatabase } from '../../../store/database.ts';
import {
  type DeletedSummary,
  type DraftSummary,
  newestDrafts,
  observeDeleted,
  observeDrafts,
} from '../../../store/listedDrafts.ts';
import { storeErrorText } from '../../../store/storeFault.ts';
import { hasVanished } from '../../../store/vanishedStore.ts';
import { readSettings, startsWithNewest } from '../filter/listSettings.ts';

export type DraftList =
  | { readonly kind: 'loading' }
  /** where it isn't whole yet, the drafts changed last */
  | { readonly kind: 'ready'; readonly drafts: readonly DraftSummary[]; readonly isWhole: boolean }
  | { readonly kind: 'failed'; readonly text: string };

interface Drafts {
  readonly list: DraftList;
  /** those that can be taken back; none while they can't be read, which the list says */
  readonly deleted: readonly DeletedSummary[];
  /** opens the database anew */
  readonly retry: () => void;
}

/** The drafts of this computer, always up to date. */
export function useDraftList(): Drafts {
  const [list, setList] = useState<DraftList>({ kind: 'loading' });
  const [deleted, setDeleted] = useState<readonly DeletedSummary[]>([]);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks the same again
  useEffect(() => {
    if (startsWithNewest(readSettings())) {
      // What goes wrong here goes wrong below too, which says so.
      newestDrafts().then(
        (drafts) => {
          if (drafts === null) return;
          setList((list) => (list.kind === 'loading' ? { kind: 'ready', drafts, isWhole: false } : list));
        },
        () => undefined,
      );
    }
    return observeDrafts(
      (drafts) => setList({ kind: 'ready', drafts, isWhole: true }),
      (error) => setList({ kind: 'failed', text: storeErrorText(error) }),
    );
  }, [attempt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => observeDeleted(setDeleted, () => setDeleted([])), [attempt]);
  const retry = useCallback(() => {
    // Only a start-up brings the drafts back from their copies.
    if (hasVanished()) location.reload();
    closeDatabase();
    setList({ kind: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { list, deleted, retry };
}
