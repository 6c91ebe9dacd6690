import type { BatchMessage, BatchReply, BatchRequest } from '../../workers/batchMessages.ts';
import type { WorkerPort } from '../../workers/workerPort.ts';

export type BatchWorker = WorkerPort<BatchMessage, BatchReply>;

export type CreateBatchWorker = () => BatchWorker;

export const createBatchWorker: CreateBatchWorker = () =>
  new Worker(new URL('../../workers/workbook.worker.ts', import.meta.url), { type: 'module', name: 'workbook' });

export type LaneAnswer =
  | BatchReply
  /** the worker is gone, and with it what it kept */
  | { readonly kind: 'crashed'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** One worker and the work that stands before it, one request at a time. */
export interface Lane {
  /** Never rejects. An abort kills the worker, whatever it is doing. */
  readonly ask: (request: BatchRequest) => Promise<LaneAnswer>;
  readonly close: () => void;
}

/** After a crash, the next request gets a new worker. */
export function createLane(signal: AbortSignal, create: CreateBatchWorker = createBatchWorker): Lane {
  let worker: BatchWorker | null = null;
  const close = () => {
    worker?.terminate();
    worker = null;
  };

  function ask(request: BatchRequest): Promise<LaneAnswer> {
    if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      worker ??= create();
      const own = worker;
      const end = (answer: LaneAnswer) => {
        signal.removeEventListener('abort', cancel);
        own.onmessage = null;
        own.onerror = null;
        resolve(answer);
      };
      const cancel = () => {
        close();
        end({ kind: 'cancelled' });
      };
      signal.addEventListener('abort', cancel);
      own.onmessage = ({ data }) => end(data);
      own.onerror = ({ message }) => {
        close();
        end({ kind: 'crashed', detail: message === '' ? 'worker' : message });
      };
      own.postMessage({ batch: request });
    });
  }

  return { ask, close };
}

/** Workers at once: two on any computer, and no more than four. */
export function laneCount(items: number, processors: number): number {
  return Math.max(1, Math.min(items, 4, Math.max(2, processors)));
}
