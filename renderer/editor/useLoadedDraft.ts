import { useCallback, useEffect, useState } from 'react';
import { type LoadResult, loadDraft } from '../store/drafts.ts';
import { storeErrorText } from '../store/storeFault.ts';

export type Loading = { readonly kind: 'loading' } | LoadResult | { readonly kind: 'failed'; readonly text: string };

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
    loadDraft(draftId).then(take, (error: unknown) => take({ kind: 'failed', text: storeErrorText(error) }));
    return () => {
      wanted = false;
    };
  }, [draftId, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, retry };
}
