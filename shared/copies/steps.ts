/** How steps on files follow each other: calls one after the other, files of one call a few at a time. */

/** Runs each task when the one before is done, whatever came of that, so that two calls never meet at a file. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Enough to keep a disk busy, few enough to leave the rest of the program its turn. */
const atOnce = 8;

/** The results in the order of the items. Rejects with the first fault, after the steps under way have ended. */
export async function eachOf<T, R>(items: readonly T[], step: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await step(item);
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, work));
  const failed = workers.find((worker) => worker.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results;
}
