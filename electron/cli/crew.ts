/** The threads of a command: nothing that a file holds can hold up the command or bring it down. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { errorCode } from '../fileFault.ts';
import { runTask, type Task, type TaskReply } from './tasks.ts';
import {
  type CreateThread,
  createPool,
  type Outcome,
  type Pool,
  type PoolLimits,
  type ThreadNews,
} from './threadPool.ts';
import { type ProcessorClock, systemClock } from './watchProcessor.ts';

export interface CrewLimits extends PoolLimits {
  /** heap of a thread */
  readonly megabytes: number;
}

/** More than four threads gain nothing: one disk takes what they make. */
const mostThreads = 4;

export const usualCrew: CrewLimits = {
  threads: Math.min(Math.max(availableParallelism(), 2), mostThreads),
  time: { processor: 10_000, atMost: 600_000 },
  start: 600_000,
  megabytes: 256,
};

/** Node's name for a thread that reached its limit of memory. */
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

const taskThread =
  (megabytes: number): CreateThread<Task, TaskReply> =>
  (hear) => {
    const worker = new Worker(new URL('./workbookThread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: [],
    });
    worker.on('message', (news: ThreadNews<TaskReply>) => hear(news));
    worker.once('error', (error) =>
      hear(errorCode(error) === outOfMemory ? { kind: 'gone' } : { kind: 'broken', error }),
    );
    worker.once('exit', () => hear({ kind: 'gone' }));
    return { post: (task) => worker.postMessage(task), stop: () => void worker.terminate() };
  };

export interface Crew extends Pool<Task, TaskReply> {
  /** tasks that are worth being given at a time: enough for every thread, few enough for the memory */
  readonly width: number;
}

/** So many forms are done before a thread has started. */
const fewForms = 12;

async function runHere(task: Task): Promise<Outcome<TaskReply>> {
  try {
    return { kind: 'done', reply: await runTask(task) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/**
 * Threads that begin when they are needed. Files are always read in a thread; of drafts, which this program wrote itself,
 * the first few are done at once.
 */
export function openCrew(limits: CrewLimits = usualCrew, clock: ProcessorClock = systemClock): Crew {
  const pool = createPool(taskThread(limits.megabytes), limits, clock);
  let drafts = 0;
  return {
    width: 4 * limits.threads,
    run: (task) => {
      if (task.kind === 'read') return pool.run(task);
      drafts += 1;
      return drafts > fewForms ? pool.run(task) : runHere(task);
    },
    close: pool.close,
  };
}

/** Opens a crew for a command, and closes it when the command ends or is to end. */
export async function withCrew<Result>(
  signal: AbortSignal | undefined,
  work: (crew: Crew) => Promise<Result>,
): Promise<Result> {
  const crew = openCrew();
  signal?.addEventListener('abort', crew.close);
  try {
    return await work(crew);
  } finally {
    signal?.removeEventListener('abort', crew.close);
    crew.close();
  }
}
