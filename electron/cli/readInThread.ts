/** Reads a workbook in a thread that can be stopped, so that no file can hold up or bring down a command. */
import { Worker } from 'node:worker_threads';
import { readFailure } from '../../shared/xlsx/import/readFailure.ts';
import { refuse } from '../../shared/xlsx/import/readWorkbook.ts';
import type { ReadResult } from '../../shared/xlsx/import/types.ts';
import { errorCode } from '../fileFault.ts';

export interface ThreadLimits {
  readonly milliseconds: number;
  /** heap of the thread */
  readonly megabytes: number;
}

const usualLimits: ThreadLimits = { milliseconds: 10_000, megabytes: 256 };

/** Node's name for a thread that reached its limit of memory. */
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Never rejects: a thread that takes too long, too much memory or breaks off refuses the file. One that throws has failed
 * by itself: nothing that a file holds may make it.
 */
export function readInThread(bytes: Uint8Array, limits: ThreadLimits = usualLimits): Promise<ReadResult> {
  const worker = new Worker(new URL('./workbookThread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
  });
  return new Promise((resolve) => {
    const finish = (result: ReadResult): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(refuse('stopped')), limits.milliseconds);
    worker.once('message', finish);
    worker.once('error', (error) => finish(errorCode(error) === outOfMemory ? refuse('stopped') : readFailure(error)));
    worker.once('exit', () => finish(refuse('stopped')));
    worker.postMessage(bytes);
  });
}
