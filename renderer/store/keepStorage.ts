/**
 * Asks the browser not to clear the drafts when the disk runs short. False where it won't promise; the desktop shell
 * grants it.
 */
export async function keepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
