/** How much a thread may take. */
export interface TimeLimits {
  /** milliseconds of processor time */
  readonly processor: number;
  /** milliseconds that it may go on in any case: it may wait for something that never comes */
  readonly atMost: number;
}

/** What the limits are measured by; tests give one of their own. */
export interface ProcessorClock {
  /** milliseconds of processor time that this program has used so far */
  readonly used: () => number;
  /** Calls again and again until the returned function is called. */
  readonly every: (milliseconds: number, look: () => void) => () => void;
}

/**
 * All threads count together, because Node 20 can't tell one thread's time. The command waits meanwhile, so what is used is
 * used for the file: by the thread, and by the ones that compile and tidy up for it.
 */
export const systemClock: ProcessorClock = {
  used: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  every: (milliseconds, look) => {
    const timer = setInterval(look, milliseconds);
    return () => clearInterval(timer);
  },
};

const step = 100;

/**
 * Gives a thread its time: that of the processor, because a clock on the wall would call a good file bad where other
 * programs keep the processor busy. The last limit counts looks and no clock, so that a computer asleep spends nothing.
 *
 * @param onSpent called once, when the time is used up
 * @returns ends the watch
 */
export function watchProcessor(limits: TimeLimits, onSpent: () => void, clock: ProcessorClock): () => void {
  const before = clock.used();
  let looks = 0;
  const stop = clock.every(step, () => {
    looks += 1;
    if (clock.used() - before < limits.processor && looks * step < limits.atMost) return;
    stop();
    onSpent();
  });
  return stop;
}
