/** Whether this is the very first start on this computer: no draft was ever here, and nothing was said before. */
import { database } from '../store/database.ts';

const mark = 'ziping.welcomed';

/** True once; from then on the program has been here before. */
export async function isFirstStart(): Promise<boolean> {
  try {
    if (localStorage.getItem(mark) !== null) return false;
    // deleted ones count: somebody has worked here
    const drafts = await database().drafts.count();
    localStorage.setItem(mark, 'yes');
    return drafts === 0;
  } catch {
    // where nothing can be remembered it would be said at every start
    return false;
  }
}
