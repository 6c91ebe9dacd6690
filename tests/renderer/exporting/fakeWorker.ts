import type { WorkbookWorker } from '../../../renderer/exporting/buildWorkbook.ts';
import type { WorkbookReply, WorkbookRequest } from '../../../renderer/workers/messages.ts';

export interface FakeWorker extends WorkbookWorker {
  readonly requests: WorkbookRequest[];
  terminated: number;
  readonly reply: (data: WorkbookReply) => void;
  readonly crash: (message: string) => void;
}

/** A worker that answers when the test says so. */
export function fakeWorker(): FakeWorker {
  const worker: FakeWorker = {
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
    reply: (data) => worker.onmessage?.(new MessageEvent('message', { data })),
    crash: (message) => worker.onerror?.(new ErrorEvent('error', { message })),
  };
  return worker;
}
