/** Reads a workbook in a thread that can be stopped, so that no file can hold up or bring down a command. */
import { Worker } from 'node:worker_threads';
import { assertNever } from '../../shared/assertNever.ts';
import { readFailure } from '../../shared/xlsx/import/readFailure.ts';
import { refuse } from '../../shared/xlsx/import/readWorkbook.ts';
import type { ReadResult } from '../../shared/xlsx/import/types.ts';
import { errorCode } from '../fileFault.ts';
import { type ProcessorClock, systemClock, type TimeLimits, watchProcessor } from './watchProcessor.ts';

export interface ThreadLimits {
  /** for reading the file */
  readonly time: TimeLimits;
  /** milliseconds until the thread has loaded its program, which says nothing about the file */
  readonly start: number;
  /** heap of the thread */
  readonly megabytes: number;
}

export const usualThread: ThreadLimits = {
  time: { processor: 10_000, atMost: 600_000 },
  start: 600_000,
  megabytes: 256,
};

/** `started` when the thread begins with the file, then `done`. */
type ThreadReply = { readonly kind: 'started' } | { readonly kind: 'done'; readonly result: ReadResult };

/** Node's name for a thread that reached its limit of memory. */
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Never rejects: a thread that takes too long, too much memory or breaks off refuses the file. One that throws, or never
 * begins, has failed by itself: nothing that a file holds may make it.
 */
export function readInThread(
  bytes: Uint8Array,
  limits: ThreadLimits = usualThread,
  clock: ProcessorClock = systemClock,
): Promise<ReadResult> {
  const worker = new Worker(new URL('./workbookThread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
  });
  return new Promise((resolve) => {
    const finish = (result: ReadResult): void => {
      stopWatch();
      resolve(result);
      void worker.terminate();
    };
    const isLate = (): void => finish(readFailure(new Error('the reading thread did not begin')));
    let stopWatch = watchProcessor({ processor: Number.POSITIVE_INFINITY, atMost: limits.start }, isLate, clock);
    worker.on('message', (reply: ThreadReply) => {
      switch (reply.kind) {
        case 'started':
          stopWatch();
          stopWatch = watchProcessor(limits.time, () => finish(refuse('stopped')), clock);
          return;
        case 'done':
          finish(reply.result);
          return;
        default:
          assertNever(reply);
      }
    });
    worker.once('error', (error) => finish(errorCode(error) === outOfMemory ? refuse('stopped') : readFailure(error)));
    worker.once('exit', () => finish(refuse('stopped')));
    worker.postMessage(bytes);
  });
}
