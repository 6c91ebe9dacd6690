import { observe } from './database.ts';
import { StoreError, storeFault } from './storeFault.ts';

/** How long a rest is: a multiple of the time that the last reading took, up to so many milliseconds. */
const rest = { times: 9, longest: 1000 };

/**
 * Calls back with what `read` reads now and after changes in any window, but rests after each reading: many changes one
 * after the other are read together. Returns how to stop.
 *
 * @param sign a small query over the same rows, which tells that something has changed
 * @param onError as of `observe`: after it nothing more is told
 */
export function observeAtRest<T>(
  sign: () => Promise<unknown>,
  read: () => Promise<T>,
  listener: (result: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let isStopped = false;
  let isReading = false;
  let isBehind = false;
  let restsUntil = 0;
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    isStopped = true;
    clearTimeout(timer);
    stopSign();
  }

  function fail(error: unknown): void {
    if (isStopped) return;
    stop();
    onError(error);
  }

  async function readNow(): Promise<void> {
    isReading = true;
    isBehind = false;
    const begin = performance.now();
    try {
      const result = await read();
      if (!isStopped) listener(result);
    } catch (error) {
      fail(new StoreError(storeFault(error)));
    }
    const end = performance.now();
    // The first one opened the store besides, and what comes right after it is what somebody has just done.
    if (readings > 0) restsUntil = end + Math.min((end - begin) * rest.times, rest.longest);
    readings += 1;
    isReading = false;
    if (isBehind) soon();
  }

  function soon(): void {
    isBehind = true;
    if (isStopped || isReading) return;
    clearTimeout(timer);
    timer = setTimeout(() => void readNow(), Math.max(0, restsUntil - performance.now()));
  }

  // The first sign comes from a query that listens already: whatever changes from then on is told by another.
  const stopSign = observe(sign, soon, fail);
  return stop;
}
