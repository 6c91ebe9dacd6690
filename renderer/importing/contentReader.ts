import { assertNever } from '../../shared/assertNever.ts';
import { refusalSentence } from '../../shared/xlsx/package/read/refusal.ts';
import { importingText } from '../text/importing.ts';
import type { ImportReply, ImportRequest } from '../workers/importMessages.ts';
import type { FileContent } from '../workers/readContent.ts';
import type { WorkerPort } from '../workers/workerPort.ts';

export type ImportWorker = WorkerPort<ImportRequest, ImportReply>;

export type CreateImportWorker = () => ImportWorker;

/** Milliseconds: until a worker has loaded its program, and from then on for one file. */
export interface ReadTimes {
  readonly start: number;
  readonly read: number;
}

export const usualTimes: ReadTimes = { start: 30_000, read: 10_000 };

export type ReadOutcome = FileContent | { readonly kind: 'cancelled' };

export interface ContentReader {
  /** Reads one file; the next one only when this is done. An abort kills the worker at once. Never rejects. */
  readonly read: (file: ImportRequest, signal: AbortSignal) => Promise<ReadOutcome>;
  readonly close: () => void;
}

export const createImportWorker: CreateImportWorker = () =>
  new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module', name: 'import' });

const refused = (text: string): FileContent => ({ kind: 'refused', text });

/**
 * Reads files in a worker, one after another. A file that takes too long, or that the user gives up, costs the worker:
 * it is killed, whatever it is doing, and the next file gets a new one.
 */
export function createContentReader(
  createWorker: CreateImportWorker = createImportWorker,
  times: ReadTimes = usualTimes,
): ContentReader {
  let worker: ImportWorker | null = null;

  const kill = () => {
    worker?.terminate();
    worker = null;
  };

  function read(file: ImportRequest, signal: AbortSignal): Promise<ReadOutcome> {
    if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      worker ??= createWorker();
      const current = worker;
      let timer: ReturnType<typeof setTimeout>;
      const end = (outcome: ReadOutcome) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        current.onmessage = null;
        current.onerror = null;
        resolve(outcome);
      };
      const endWithoutWorker = (outcome: ReadOutcome) => {
        kill();
        end(outcome);
      };
      const cancel = () => endWithoutWorker({ kind: 'cancelled' });
      const limit = (milliseconds: number, text: string) => {
        clearTimeout(timer);
        timer = setTimeout(() => endWithoutWorker(refused(text)), milliseconds);
      };
      signal.addEventListener('abort', cancel);
      current.onerror = ({ message }) =>
        endWithoutWorker({
          kind: 'failed',
          text: importingText.readerFailed,
          detail: message === '' ? importingText.readerStopped : message,
        });
      current.onmessage = ({ data }) => {
        switch (data.kind) {
          case 'started':
            limit(times.read, refusalSentence('stopped'));
            return;
          case 'done':
            end(data.content);
            return;
          default:
            assertNever(data);
        }
      };
      limit(times.start, importingText.readerSilent);
      current.postMessage(file);
    });
  }

  return { read, close: kill };
}
