/** A page that crashed once is loaded again at once; one that crashes again soon asks, so that no loop can start. */

/** Milliseconds within which a second crash counts as a loop. */
export const crashWindow = 60_000;

export type CrashAnswer = 'reload' | 'ask' | 'ignore';

/** @param now milliseconds on any clock that only goes forward */
export function createCrashGuard(now: () => number): (reason: string) => CrashAnswer {
  let last = Number.NEGATIVE_INFINITY;
  return (reason) => {
    if (reason === 'clean-exit') return 'ignore';
    const again = now() - last < crashWindow;
    last = now();
    return again ? 'ask' : 'reload';
  };
}
