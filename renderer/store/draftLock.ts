/** One window per draft: two editors would overwrite each other. */
export type DraftLock = 'asking' | 'held' | 'elsewhere';

/** Absent where the page is not a secure context, whatever the types say. */
function lockManager(): LockManager | null {
  const locks: LockManager | null | undefined = navigator.locks;
  return locks ?? null;
}

/**
 * Holds a draft for this window. `listener` hears `held`, or `elsewhere` while another window has it and `held` as soon
 * as that one lets go. Returns how to let go. Where the browser has no locks, a draft is always held.
 */
export function holdDraft(id: string, listener: (lock: DraftLock) => void): () => void {
  const locks = lockManager();
  if (locks === null) {
    listener('held');
    return () => undefined;
  }
  const name = `draft:${id}`;
  const leaving = new AbortController();
  const release = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
  const hold = (lock: Lock | null): Promise<void> | undefined => {
    if (leaving.signal.aborted) return undefined;
    listener(lock === null ? 'elsewhere' : 'held');
    return lock === null ? undefined : release;
  };
  const queue = async () => {
    await locks.request(name, { ifAvailable: true }, hold);
    // Reached when the lock was taken elsewhere, or when this window has let go.
    if (!leaving.signal.aborted) await locks.request(name, { signal: leaving.signal }, hold);
  };
  // The only rejection is the abort of a request that still waits.
  queue().catch(() => undefined);
  return () => leaving.abort();
}

/** Ids of the drafts that are open in some window now, this one too. Never rejects. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const locks = lockManager();
  if (locks === null) return new Set();
  const { held = [] } = await locks.query().catch(() => ({ held: [] }));
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith('draft:') ? [name.slice('draft:'.length)] : [])));
}
