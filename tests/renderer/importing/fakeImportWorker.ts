import type { ImportWorker } from '../../../renderer/importing/contentReader.ts';
import { readContent } from '../../../renderer/importing/readContent.ts';
import type { ImportReply, ImportRequest } from '../../../renderer/workers/importMessages.ts';

export interface FakeImportWorker extends ImportWorker {
  readonly requests: ImportRequest[];
  terminated: number;
  readonly reply: (data: ImportReply) => void;
  readonly crash: (message: string) => void;
}

/** A worker that answers when the test says so; once killed, it says nothing more. */
export function fakeImportWorker(): FakeImportWorker {
  const worker: FakeImportWorker = {
    requests: [],
    terminated: 0,
    onmessage: null,
    onerror: null,
    postMessage(request) {
      worker.requests.push(request);
    },
    terminate() {
      worker.terminated += 1;
    },
    reply: (data) => {
      if (worker.terminated === 0) worker.onmessage?.(new MessageEvent('message', { data }));
    },
    crash: (message) => worker.onerror?.(new ErrorEvent('error', { message })),
  };
  return worker;
}

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
