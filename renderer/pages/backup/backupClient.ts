import type { BackupReply, BackupRequest } from '../../workers/restoreMessages.ts';
import type { WorkerPort } from '../../workers/workerPort.ts';

/** The part of the worker that is used; bytes are handed over, not copied. */
export interface BackupWorker extends Omit<WorkerPort<BackupRequest, BackupReply>, 'postMessage'> {
  postMessage(request: BackupRequest, transfer: Transferable[]): void;
}

export type CreateBackupWorker = () => BackupWorker;

export const createBackupWorker: CreateBackupWorker = () =>
  new Worker(new URL('../../workers/restore.worker.ts', import.meta.url), { type: 'module', name: 'backup' });

export type BackupAnswer = Exclude<BackupReply, { readonly kind: 'progress' }>;

/** Talks to one worker of backups. */
export interface BackupClient {
  /** One request at a time. Never rejects: a worker that breaks down answers `failed`. */
  readonly ask: (request: BackupRequest, onProgress: (done: number, all: number) => void) => Promise<BackupAnswer>;
  /** Asks a running restore to stop; its answer says whether it did. */
  readonly cancel: () => void;
  /** Ends whatever runs. A restore must be cancelled instead: nobody would know whether it came through. */
  readonly close: () => void;
}

export function createBackupClient(createWorker: CreateBackupWorker = createBackupWorker): BackupClient {
  const worker = createWorker();

  function ask(request: BackupRequest, onProgress: (done: number, all: number) => void): Promise<BackupAnswer> {
    return new Promise((resolve) => {
      worker.onerror = ({ message }) =>
        resolve({ kind: 'failed', fault: { kind: 'unknown', detail: message === '' ? 'worker' : message } });
      worker.onmessage = ({ data }) => {
        if (data.kind === 'progress') onProgress(data.done, data.all);
        else resolve(data);
      };
      worker.postMessage(request, request.kind === 'survey' ? [request.bytes.buffer] : []);
    });
  }

  return {
    ask,
    cancel: () => worker.postMessage({ kind: 'cancel' }, []),
    close: () => worker.terminate(),
  };
}
