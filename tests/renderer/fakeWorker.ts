import type { WorkerPort } from '../../renderer/workers/workerPort.ts';

export interface FakeWorker<Request, Reply> extends WorkerPort<Request, Reply> {
  readonly requests: Request[];
  terminated: number;
  readonly reply: (data: Reply) => void;
  readonly crash: (message: string) => void;
}

/** A worker that answers when the test says so; once killed, it says nothing more. */
export function fakeWorker<Request, Reply>(): FakeWorker<Request, Reply> {
  const worker: FakeWorker<Request, Reply> = {
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
