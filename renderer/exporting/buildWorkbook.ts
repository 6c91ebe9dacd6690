import { assertNever } from '../../shared/assertNever.ts';
import type { WorkbookOrder, WorkbookReply } from '../workers/messages.ts';
import type { WorkerPort } from '../workers/workerPort.ts';

export type WorkbookWorker = WorkerPort<WorkbookOrder, WorkbookReply>;

export type CreateWorkbookWorker = () => WorkbookWorker;

export type BuildResult =
  | { readonly kind: 'built'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'textTooLong'; readonly cell: string }
  | { readonly kind: 'failed'; readonly detail: string };

export const createWorkbookWorker: CreateWorkbookWorker = () =>
  new Worker(new URL('../workers/workbook.worker.ts', import.meta.url), { type: 'module', name: 'workbook' });

/**
 * Builds the workbook in a worker of its own. An abort kills the worker at once, whatever it is doing; in any case it
 * is gone when the result is there. Never rejects.
 */
export function buildWorkbook(
  request: WorkbookOrder,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
  createWorker: CreateWorkbookWorker = createWorkbookWorker,
): Promise<BuildResult> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    const worker = createWorker();
    const end = (result: BuildResult) => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => end({ kind: 'cancelled' });
    signal.addEventListener('abort', cancel);
    worker.onerror = (event) => end({ kind: 'failed', detail: event.message || 'worker' });
    worker.onmessage = ({ data }) => {
      switch (data.kind) {
        case 'building':
          onProgress(data.fraction);
          return;
        case 'built':
        case 'textTooLong':
        case 'failed':
          end(data);
          return;
        default:
          assertNever(data);
      }
    };
    worker.postMessage(request);
  });
}
