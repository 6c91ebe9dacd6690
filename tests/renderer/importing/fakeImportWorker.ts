import type { ImportReply, ImportRequest } from '../../../renderer/workers/importMessages.ts';
import { readContent } from '../../../renderer/workers/readContent.ts';
import { type FakeWorker, fakeWorker } from '../fakeWorker.ts';

export type FakeImportWorker = FakeWorker<ImportRequest, ImportReply>;

export const fakeImportWorker = (): FakeImportWorker => fakeWorker();

/** A worker that really reads, on the test's own thread; a file named as `hangs` is never answered. */
export function readingWorker(hangs = ''): FakeImportWorker {
  const worker = fakeImportWorker();
  worker.postMessage = (request) => {
    worker.requests.push(request);
    queueMicrotask(() => worker.reply({ kind: 'started' }));
    if (request.name === hangs) return;
    void readContent(request.name, request.bytes).then((content) => worker.reply({ kind: 'done', content }));
  };
  return worker;
}
