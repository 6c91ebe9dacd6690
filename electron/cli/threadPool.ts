/**
 * Threads that stay alive from task to task, and are replaced when one had to be stopped: a thread costs a second to
 * start, a form some milliseconds.
 */
import { assertNever } from '../../shared/assertNever.ts';
import { type ProcessorClock, systemClock, type TimeLimits, watchProcessor } from './watchProcessor.ts';

/** What is heard of a thread. */
export type ThreadNews<Reply> =
  /** it begins with its task: its program is loaded */
  | { readonly kind: 'started' }
  | { readonly kind: 'done'; readonly reply: Reply }
  /** it used up its memory, or left */
  | { readonly kind: 'gone' }
  /** it broke off with an error, which is a mistake of this program */
  | { readonly kind: 'broken'; readonly error: unknown };

export interface Thread<Task> {
  readonly post: (task: Task) => void;
  /** ends it at once, whatever it does */
  readonly stop: () => void;
}

export type CreateThread<Task, Reply> = (hear: (news: ThreadNews<Reply>) => void) => Thread<Task>;

/** What became of a task. */
export type Outcome<Reply> =
  | { readonly kind: 'done'; readonly reply: Reply }
  /** it took too much time or memory, or the pool was closed */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface PoolLimits {
  /** threads at most */
  readonly threads: number;
  /** of one task; processor time is counted for all threads together, so it is that of as many tasks as there are threads */
  readonly time: TimeLimits;
  /** milliseconds until a thread has loaded its program, which says nothing about the task */
  readonly start: number;
}

export interface Pool<Task, Reply> {
  /** Never rejects. Tasks begin in the order in which they are given. */
  readonly run: (task: Task) => Promise<Outcome<Reply>>;
  /** Stops all threads; what is under way or waits is `stopped`. */
  readonly close: () => void;
}

interface Job<Task, Reply> {
  readonly task: Task;
  readonly settle: (outcome: Outcome<Reply>) => void;
}

/** A thread at work, or waiting for it with no job. */
interface Place<Task, Reply> {
  readonly thread: Thread<Task>;
  job: Job<Task, Reply> | null;
  stopWatch: () => void;
}

const nothing = (): void => undefined;

export function createPool<Task, Reply>(
  createThread: CreateThread<Task, Reply>,
  limits: PoolLimits,
  clock: ProcessorClock = systemClock,
): Pool<Task, Reply> {
  const places = new Set<Place<Task, Reply>>();
  const waiting: Job<Task, Reply>[] = [];
  const time = { ...limits.time, processor: limits.time.processor * limits.threads };
  let isClosed = false;

  const settle = (place: Place<Task, Reply>, outcome: Outcome<Reply>): void => {
    place.stopWatch();
    place.stopWatch = nothing;
    const { job } = place;
    place.job = null;
    job?.settle(outcome);
  };
  const dismiss = (place: Place<Task, Reply>, outcome: Outcome<Reply>): void => {
    if (!places.delete(place)) return;
    place.thread.stop();
    settle(place, outcome);
    assign();
  };
  const hear = (place: Place<Task, Reply>, news: ThreadNews<Reply>): void => {
    if (!places.has(place)) return;
    switch (news.kind) {
      case 'started':
        place.stopWatch();
        place.stopWatch = watchProcessor(time, () => dismiss(place, { kind: 'stopped' }), clock);
        return;
      case 'done':
        settle(place, news);
        assign();
        return;
      case 'gone':
        dismiss(place, { kind: 'stopped' });
        return;
      case 'broken':
        dismiss(place, { kind: 'failed', error: news.error });
        return;
      default:
        assertNever(news);
    }
  };
  const open = (): Place<Task, Reply> => {
    const place: Place<Task, Reply> = {
      thread: createThread((news) => hear(place, news)),
      job: null,
      stopWatch: nothing,
    };
    places.add(place);
    return place;
  };
  const free = (): Place<Task, Reply> | undefined =>
    [...places].find(({ job }) => job === null) ?? (places.size < limits.threads ? open() : undefined);

  function assign(): void {
    while (!isClosed && waiting.length > 0) {
      const place = free();
      const job = place === undefined ? undefined : waiting.shift();
      if (place === undefined || job === undefined) return;
      place.job = job;
      const isLate = (): void => dismiss(place, { kind: 'failed', error: new Error('the thread did not begin') });
      const start = { processor: Number.POSITIVE_INFINITY, atMost: limits.start };
      place.stopWatch = watchProcessor(start, isLate, clock);
      place.thread.post(job.task);
    }
  }

  return {
    run: (task) =>
      new Promise((resolve) => {
        if (isClosed) return resolve({ kind: 'stopped' });
        waiting.push({ task, settle: resolve });
        assign();
      }),
    close: () => {
      isClosed = true;
      for (const place of places) dismiss(place, { kind: 'stopped' });
      for (const { settle: end } of waiting.splice(0)) end({ kind: 'stopped' });
    },
  };
}
