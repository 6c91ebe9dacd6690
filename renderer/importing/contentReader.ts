import { assertNever } from '../../shared/assertNever.ts';
import { refusalSentence } from '../../shared/xlsx/package/read/refusal.ts';
import { importingText } from '../text/importing.ts';
import type { ContentReply, ImportReply, ImportRequest } from '../workers/importMessages.ts';
import type { FileContent } from '../workers/readContent.ts';
import type { WorkerPort } from '../workers/workerPort.ts';
import { type CreatePaceWorker, createPaceWorker, type PaceLimits, usualPace, watchPace } from './watchPace.ts';

export type ImportWorker = WorkerPort<ImportRequest, ImportReply>;

export type CreateImportWorker = () => ImportWorker;

export interface ReadTimes {
  /** milliseconds until a worker has loaded its program */
  readonly start: number;
  /** from then on for one file */
  readonly read: PaceLimits;
}

export const usualTimes: ReadTimes = { start: 30_000, read: usualPace };

type NotRead = Extract<FileContent, { readonly kind: 'refused' | 'failed' }> | { readonly kind: 'cancelled' };

export type ReadOutcome<Content = FileContent> = Content | NotRead;

export interface ContentReader<Content = FileContent> {
  /** Reads one file; the next one only when this is done. An abort kills the worker at once. Never rejects. */
  readonly read: (file: ImportRequest, signal: AbortSignal) => Promise<ReadOutcome<Content>>;
  readonly close: () => void;
}

export const createImportWorker: CreateImportWorker = () =>
  new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module', name: 'import' });

const refused = (text: string): NotRead => ({ kind: 'refused', text });

/**
 * Reads files in a worker, one after another. A file that takes too long, or that the user gives up, costs the worker:
 * it is killed, whatever it is doing, and the next file gets a new one.
 */
export function createReader<Content>(
  createWorker: () => WorkerPort<ImportRequest, ContentReply<Content>>,
  times: ReadTimes = usualTimes,
  createPace: CreatePaceWorker = createPaceWorker,
): ContentReader<Content> {
  let worker: WorkerPort<ImportRequest, ContentReply<Content>> | null = null;

  const kill = () => {
    worker?.terminate();
    worker = null;
  };

  function read(file: ImportRequest, signal: AbortSignal): Promise<ReadOutcome<Content>> {
    if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      worker ??= createWorker();
      const current = worker;
      let stopWatch = () => {};
      const end = (outcome: ReadOutcome<Content>) => {
        stopWatch();
        signal.removeEventListener('abort', cancel);
        current.onmessage = null;
        current.onerror = null;
        resolve(outcome);
      };
      const endWithoutWorker = (outcome: ReadOutcome<Content>) => {
        kill();
        end(outcome);
      };
      const cancel = () => endWithoutWorker({ kind: 'cancelled' });
      const giveUp = (text: string) => endWithoutWorker(refused(text));
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
            stopWatch();
            stopWatch = watchPace(times.read, () => giveUp(refusalSentence('stopped')), createPace);
            return;
          case 'done':
            end(data.content);
            return;
          default:
            assertNever(data);
        }
      };
      const timer = setTimeout(() => giveUp(importingText.readerSilent), times.start);
      stopWatch = () => clearTimeout(timer);
      current.postMessage(file);
    });
  }

  return { read, close: kill };
}

/** Reads all that is in a file, for a window that shows it. */
export function createContentReader(
  createWorker: CreateImportWorker = createImportWorker,
  times: ReadTimes = usualTimes,
  createPace: CreatePaceWorker = createPaceWorker,
): ContentReader {
  return createReader(createWorker, times, createPace);
}
