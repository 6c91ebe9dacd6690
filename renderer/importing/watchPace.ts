import { loopsOfRound, type PaceReply, type PaceRequest } from '../workers/pace.ts';
import type { WorkerPort } from '../workers/workerPort.ts';

export type PaceWorker = WorkerPort<PaceRequest, PaceReply>;

export type CreatePaceWorker = () => PaceWorker;

export const createPaceWorker: CreatePaceWorker = () =>
  new Worker(new URL('../workers/pace.worker.ts', import.meta.url), { type: 'module', name: 'pace' });

/** How much a reading may take. */
export interface PaceLimits {
  /** milliseconds in which nothing is counted: nearly every file is read by then, and no companion is needed */
  readonly quiet: number;
  /** rounds that the companion does beside the reading before this is given up */
  readonly rounds: number;
  /** milliseconds after which it is given up in any case */
  readonly atMost: number;
}

/** Ten seconds where nothing else runs and the processor is a usual one; ten minutes where nothing is known. */
export const usualPace: PaceLimits = { quiet: 2_000, rounds: 200, atMost: 600_000 };

/** Milliseconds between two looks at the clock, and the most that one counts for: a computer asleep reads nothing. */
const step = 250;
const longestStep = 60_000;

/**
 * Gives a reading the time that it needs on this computer, now. A clock on the wall would call a good file bad where the
 * processor is slow or busy. So a companion works beside a reading that goes on for long: the two get equal shares of
 * the processors, and a slow one lets both wait. What counts are the companion's rounds. While the page or the computer
 * stands still, none are done.
 *
 * @param onSpent called once, when the reading has had its share
 * @returns ends the watch
 */
export function watchPace(limits: PaceLimits, onSpent: () => void, create: CreatePaceWorker): () => void {
  let companion: PaceWorker | null = null;
  let isBegun = false;
  let rounds = 0;
  let counted = 0;
  let last = performance.now();

  const dismiss = () => {
    companion?.terminate();
    companion = null;
  };
  const stop = () => {
    clearInterval(timer);
    dismiss();
  };
  const spend = () => {
    stop();
    onSpent();
  };
  const begin = () => {
    isBegun = true;
    try {
      const created = create();
      companion = created;
      // Without a companion the last limit alone holds.
      created.onerror = dismiss;
      created.onmessage = () => {
        rounds += 1;
        if (rounds >= limits.rounds) spend();
        else created.postMessage({ loops: loopsOfRound });
      };
      created.postMessage({ loops: loopsOfRound });
    } catch {
      dismiss();
    }
  };
  const timer = setInterval(() => {
    const now = performance.now();
    counted += Math.min(now - last, longestStep);
    last = now;
    if (counted >= limits.atMost) spend();
    else if (!isBegun && counted >= limits.quiet) begin();
  }, step);
  return stop;
}
