import { useCallback, useEffect, useState } from 'react';
import { closeDatabase } from '../../../store/database.ts';
import {
  type DeletedSummary,
  type DraftSummary,
  newestDrafts,
  observeDeleted,
  observeDrafts,
  screenful,
  takeStartDrafts,
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

/** Once what is drawn now is on the screen. */
const afterPaint = (step: () => void) => requestAnimationFrame(() => void setTimeout(step, 0));

const whole = (drafts: readonly DraftSummary[]): DraftList => ({ kind: 'ready', drafts, isWhole: true });

/** Of what the start-up has read: a screenful is drawn sooner than thousands, which then are there at once. */
function firstList(start: readonly DraftSummary[] | null): DraftList {
  if (start === null) return { kind: 'loading' };
  if (start.length <= 4 * screenful || !startsWithNewest(readSettings())) return whole(start);
  return { kind: 'ready', drafts: start.slice(0, screenful), isWhole: false };
}

/** The drafts of this computer, always up to date. */
export function useDraftList(): Drafts {
  const [start] = useState(takeStartDrafts);
  const [list, setList] = useState<DraftList>(() => firstList(start));
  const [deleted, setDeleted] = useState<readonly DeletedSummary[]>([]);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks the same again
  useEffect(() => {
    if (attempt === 0 && start !== null) {
      afterPaint(() => setList((list) => (list.kind === 'ready' && !list.isWhole ? whole(start) : list)));
    } else if (startsWithNewest(readSettings())) {
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
      (drafts) => setList(whole(drafts)),
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
