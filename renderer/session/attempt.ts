import { storeErrorText } from '../store/storeFault.ts';
import { showToast } from '../ui/toasts.tsx';

/** Runs what touches the store; a failure is said, never thrown. True where it went well. */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    showToast({ text: storeErrorText(error), tone: 'error' });
    return false;
  }
}
