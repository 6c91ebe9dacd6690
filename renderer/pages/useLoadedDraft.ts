import { useCallback, useEffect, useState } from 'react';
import type { History } from '../session/draft/history.ts';
import { readHistory } from '../session/draft/historyLog.ts';
import { type LoadResult, loadDraft } from '../store/drafts.ts';
import { storedHistories } from '../store/historyStore.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { recoverUnsavedDraft } from '../store/unsavedDrafts.ts';

type Opened =
  | Exclude<LoadResult, { readonly kind: 'loaded' }>
  | (Extract<LoadResult, { readonly kind: 'loaded' }> & {
      /** the undo log that ends at the draft; empty where none is left of it */
      readonly history: History;
    });

export type Loading = { readonly kind: 'loading' } | Opened | { readonly kind: 'failed'; readonly text: string };

/** With the last keys of a page that vanished over it, which another window may have done since this one was opened. */
async function openDraft(draftId: string): Promise<Opened> {
  await recoverUnsavedDraft(draftId);
  const logs = await storedHistories(draftId);
  const result = await loadDraft(draftId);
  return result.kind === 'loaded' ? { ...result, history: readHistory(logs, result.draft) } : result;
}

/** Reads a draft of this computer, and again on `retry`. */
export function useLoadedDraft(draftId: string): { readonly state: Loading; readonly retry: () => void } {
  const [state, setState] = useState<Loading>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt reads the same draft again
  useEffect(() => {
    let wanted = true;
    const take = (result: Loading) => {
      if (wanted) setState(result);
    };
    setState({ kind: 'loading' });
    openDraft(draftId).then(take, (error: unknown) => take({ kind: 'failed', text: storeErrorText(error) }));
    return () => {
      wanted = false;
    };
  }, [draftId, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, retry };
}
