/**
 * Talks with a browser over a pair of pipes, so that no port stands open on the computer. A message is JSON that ends with
 * a zero byte (Chromium's `--remote-debugging-pipe`).
 */
import type { Readable, Writable } from 'node:stream';

/** The browser can't do what it was asked for. */
export class BrowserFailed extends Error {
  override readonly name: string = 'BrowserFailed';
}

/** It never began or went away, and does nothing more. */
export class BrowserGone extends BrowserFailed {
  override readonly name: string = 'BrowserGone';
}

/** The user wanted the command to end. */
export class PrintingEnded extends BrowserGone {
  override readonly name = 'PrintingEnded';
}

type Json = Readonly<Record<string, unknown>>;

export interface BrowserPipe {
  /**
   * Asks for one thing and waits for the answer.
   *
   * @param session the page that is asked; the browser itself where there is none
   * @throws BrowserFailed
   */
  readonly call: (method: string, parameters: Json, session?: string) => Promise<Json>;
  /** Everything that waits for an answer, now or later, fails. */
  readonly fail: (reason: BrowserGone) => void;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Waiting {
  readonly resolve: (result: Json) => void;
  readonly reject: (error: Error) => void;
}

/** Hands out each message that ends with a zero byte, however the bytes come in. */
function onMessages(from: Readable, take: (message: string) => void): void {
  let parts: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      take(Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8'));
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
}

export function createBrowserPipe(to: Writable, from: Readable): BrowserPipe {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: BrowserGone | null = null;

  const fail = (reason: BrowserGone): void => {
    failure ??= reason;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };

  onMessages(from, (message) => {
    const answer: unknown = JSON.parse(message);
    // what has no number is news that nobody asked for
    if (!isRecord(answer) || typeof answer['id'] !== 'number') return;
    const asked = waiting.get(answer['id']);
    waiting.delete(answer['id']);
    const { error, result } = answer;
    if (isRecord(error)) asked?.reject(new BrowserFailed(String(error['message'])));
    else asked?.resolve(isRecord(result) ? result : {});
  });
  const isGone = ({ message }: { readonly message: string }): void => fail(new BrowserGone(message));
  from.on('error', isGone);
  from.on('close', () => isGone({ message: 'the browser has closed' }));
  to.on('error', isGone);

  return {
    call: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        if (failure !== null) {
          reject(failure);
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
      }),
    fail,
  };
}
