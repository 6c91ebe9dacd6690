/** Locks of drafts that are open for editing, as `draftLock` names them. */
const prefix = 'draft:';

/** Whether a draft is open in any window: it would write over what a restore brings. */
export async function isAnyDraftOpen(): Promise<boolean> {
  const locks: LockManager | null | undefined = navigator.locks;
  const { held = [] } = (await locks?.query()) ?? {};
  return held.some(({ name = '' }) => name.startsWith(prefix));
}
