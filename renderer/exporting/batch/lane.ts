import { assertNever } from '../../../shared/assertNever.ts';
import type { MakePdf } from '../../host/types.ts';
import type { BatchMessage, BatchReply, BatchRequest } from '../../workers/batchMessages.ts';
import type { WorkerPort } from '../../workers/workerPort.ts';
import type { BatchFormat } from './types.ts';

export type BatchWorker = WorkerPort<BatchMessage, BatchReply>;

export type CreateBatchWorker = () => BatchWorker;

export const createBatchWorker: CreateBatchWorker = () =>
  new Worker(new URL('../../workers/workbook.worker.ts', import.meta.url), { type: 'module', name: 'workbook' });

/** No answer of the worker. */
type Ended =
  /** the worker is gone, and with it what it kept */
  { readonly kind: 'crashed'; readonly detail: string } | { readonly kind: 'cancelled' };

/** Pages became the bytes of a PDF. */
export type LaneAnswer = Exclude<BatchReply, { readonly kind: 'pages' }> | Ended;

/** One worker and the work that stands before it, one request at a time; pages are printed at once. */
export interface Lane {
  /** Never rejects. An abort kills the worker, whatever it is doing. */
  readonly ask: (request: BatchRequest) => Promise<LaneAnswer>;
  readonly close: () => void;
}

async function printed(reply: BatchReply | Ended, signal: AbortSignal, makePdf: MakePdf | null): Promise<LaneAnswer> {
  if (reply.kind !== 'pages') return reply;
  if (makePdf === null) return { kind: 'broken', detail: 'no printer' };
  const pdf = await makePdf(reply.html, signal);
  switch (pdf.kind) {
    case 'printed':
      return { kind: 'made', bytes: new Uint8Array(pdf.bytes), errors: reply.errors };
    case 'cancelled':
      return pdf;
    case 'unprinted':
      return { kind: 'broken', detail: pdf.detail };
    default:
      return assertNever(pdf);
  }
}

/** After a crash, the next request gets a new worker. @param makePdf of the host, for the pages of PDFs */
export function createLane(
  signal: AbortSignal,
  create: CreateBatchWorker = createBatchWorker,
  makePdf: MakePdf | null = null,
): Lane {
  let worker: BatchWorker | null = null;
  const close = () => {
    worker?.terminate();
    worker = null;
  };

  function answerOf(request: BatchRequest): Promise<BatchReply | Ended> {
    if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      worker ??= create();
      const own = worker;
      const end = (answer: BatchReply | Ended) => {
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

  return { ask: async (request) => printed(await answerOf(request), signal, makePdf), close };
}

/**
 * Workers at once: two on any computer, and no more than four. Of PDFs three: the shell prints two at once, and the next is
 * laid out meanwhile.
 */
export function laneCount(items: number, processors: number, format: BatchFormat = 'workbook'): number {
  if (format === 'pdf') return Math.max(1, Math.min(items, 3));
  return Math.max(1, Math.min(items, 4, Math.max(2, processors)));
}
