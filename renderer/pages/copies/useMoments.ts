import { useCallback, useEffect, useState } from 'react';
import type { Copies, Moment } from '../../../shared/draftCopies.ts';
import { flushCopies } from '../../store/keepCopies.ts';

export type Moments =
  | { readonly kind: 'reading' }
  /** the newest first */
  | { readonly kind: 'read'; readonly moments: readonly Moment[] }
  | { readonly kind: 'failed' };

/** What was changed last is to be among them. */
async function momentsNow(copies: Pick<Copies, 'moments'> | null): Promise<readonly Moment[]> {
  if (copies === null) return [];
  await flushCopies();
  return copies.moments();
}

/** The moments to which drafts can be taken back, and how to ask again. */
export function useMoments(copies: Pick<Copies, 'moments'> | null): {
  readonly state: Moments;
  readonly reload: () => void;
} {
  const [state, setState] = useState<Moments>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks the same again
  useEffect(() => {
    let wanted = true;
    const take = (next: Moments) => {
      if (wanted) setState(next);
    };
    take({ kind: 'reading' });
    momentsNow(copies).then(
      (moments) => take({ kind: 'read', moments }),
      () => take({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [copies, attempt]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, reload };
}
