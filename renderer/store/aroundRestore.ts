/** What a restore owes the copies: all that is here is kept before, and what changed is copied after. */
import type { Copies, Kept } from '../../shared/draftCopies.ts';

export interface AroundRestore {
  /** Keeps a whole set of what is here now. Never rejects. */
  readonly keepBefore: () => Promise<Kept>;
  /** These drafts are in the store otherwise than before, all at once. */
  readonly changed: (ids: readonly string[]) => void;
}

const kept: Kept = { kind: 'kept' };

/** @param copies null where there is no place for them: then there is nothing to keep with */
export function aroundRestore(copies: Copies | null): AroundRestore {
  return {
    keepBefore: async () =>
      copies === null ? kept : copies.takeSet('restore').catch((): Kept => ({ kind: 'failed', fault: 'unknown' })),
    changed: () => undefined,
  };
}
