/**
 * Which browser the copies serve. Two browsers have a store each, but one journal: at work at one time, each would write
 * over what the other kept. The tabs of one browser share a store, so they count as one.
 */

/**
 * Milliseconds for which a browser that is not heard of keeps the copies. A page speaks every 20 seconds; while it is
 * hidden its browser may wake it only once a minute.
 */
export const usualLease = 90_000;

export interface CopiesLease {
  /** Whether a call of this browser may be answered; if so, it was heard of. */
  readonly admits: (browser: string, call: string) => boolean;
}

/**
 * | the copies are held by | its time | a call of this browser                                      |
 * | ---------------------- | -------- | ----------------------------------------------------------- |
 * | nobody, or this one    | any      | is answered, and holds them                                 |
 * | another one            | runs     | is refused                                                  |
 * | another one            | is over  | `open` holds them, `freeSpace` is answered, any other is refused |
 *
 * Only a start takes over from another browser: a page that slept through the other's work knows nothing of it until it
 * opens the copies anew.
 *
 * @param length milliseconds
 * @param now milliseconds of a clock that only goes forward
 */
export function createLease(length: number, now: () => number): CopiesLease {
  let holder: string | null = null;
  let heardAt = 0;
  return {
    admits(browser, call) {
      if (holder !== null && holder !== browser) {
        if (now() - heardAt < length) return false;
        if (call !== 'open') return call === 'freeSpace';
      }
      holder = browser;
      heardAt = now();
      return true;
    },
  };
}

/** `ZIPING_LEASE_MS`, for tests; the usual length where it is not set or no number. */
export function parseLease(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : usualLease;
}
