import { type DraftLock, holdDraft } from '../store/draftLock.ts';

export type FreeResult<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** an editor holds the draft, in this window or another; nothing was done */
  | { readonly kind: 'busy' };

/** Runs work on a stored draft while no editor has it, whose next save would wipe the work out. */
export async function whileFree<T>(draftId: string, work: () => Promise<T>): Promise<FreeResult<T>> {
  let answer: (lock: DraftLock) => void = () => undefined;
  const asked = new Promise<DraftLock>((resolve) => {
    answer = resolve;
  });
  const release = holdDraft(draftId, (lock) => answer(lock));
  try {
    return (await asked) === 'held' ? { kind: 'done', result: await work() } : { kind: 'busy' };
  } finally {
    release();
  }
}
