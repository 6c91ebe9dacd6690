import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  BrowserFailed,
  BrowserGone,
  type BrowserPipe,
  createBrowserPipe,
} from '../../../../electron/cli/pdf/browserPipe.ts';
import { openPage, printPdf } from '../../../../electron/cli/pdf/printPdf.ts';

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
}

type Answer = Readonly<Record<string, unknown>>;

/** A browser that answers what `answer` says, in pieces of a few bytes; null for none. */
function standIn(answer: (asked: Asked) => Answer | null) {
  const [to, from] = [new PassThrough(), new PassThrough()];
  const asked: Asked[] = [];
  to.on('data', (bytes: Buffer) => {
    for (const text of bytes.toString('utf8').split('\0').filter(Boolean)) {
      const call: Asked = JSON.parse(text);
      asked.push(call);
      const own = answer(call);
      if (own === null) continue;
      const reply = Buffer.from(`${JSON.stringify({ method: 'news' })}\0${JSON.stringify({ id: call.id, ...own })}\0`);
      for (let at = 0; at < reply.length; at += 7) from.write(reply.subarray(at, at + 7));
    }
  });
  return { pipe: createBrowserPipe(to, from), asked, from };
}

const print = async (pipe: BrowserPipe, html: string): Promise<Uint8Array> =>
  printPdf(pipe, await openPage(pipe), html);

const parts = ['%PDF-', '1.4 中'];

/** Answers as a browser does that prints the given parts. */
function printing() {
  const rest = [...parts];
  const results: Readonly<Record<string, () => Answer>> = {
    'Target.createTarget': () => ({ targetId: 'T' }),
    'Target.attachToTarget': () => ({ sessionId: 'S' }),
    'Page.getFrameTree': () => ({ frameTree: { frame: { id: 'F' } } }),
    'Page.printToPDF': () => ({ stream: 'H' }),
    'IO.read': () => ({
      data: Buffer.from(rest.shift() ?? '').toString('base64'),
      base64Encoded: true,
      eof: rest.length === 0,
    }),
  };
  return ({ method }: Asked): Answer => ({ result: results[method]?.() ?? {} });
}

describe('printing', () => {
  it('gives the bytes, and asks for tags, bookmarks and the paper of the style sheet', async () => {
    const { pipe, asked } = standIn(printing());
    expect(Buffer.from(await print(pipe, '<p>表</p>')).toString('utf8')).toBe(parts.join(''));
    const printed = asked.find(({ method }) => method === 'Page.printToPDF');
    expect(printed?.params).toMatchObject({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
    });
    expect(asked.find(({ method }) => method === 'Page.setDocumentContent')).toMatchObject({
      params: { frameId: 'F', html: '<p>表</p>' },
      sessionId: 'S',
    });
  });

  it('runs no script', async () => {
    const { pipe, asked } = standIn(printing());
    await print(pipe, '');
    const methods = asked.map(({ method }) => method);
    const order = ['Emulation.setScriptExecutionDisabled', 'Page.setDocumentContent', 'Page.printToPDF', 'IO.close'];
    expect(methods.filter((method) => order.includes(method))).toEqual(order);
  });

  it('says that the browser refused, which then still prints another', async () => {
    const usual = printing();
    let refuses = true;
    const { pipe } = standIn((call) =>
      call.method === 'Page.printToPDF' && refuses ? { error: { message: 'Printing failed' } } : usual(call),
    );
    const failure = await print(pipe, '').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserFailed);
    expect(failure).not.toBeInstanceOf(BrowserGone);
    refuses = false;
    expect(Buffer.from(await print(pipe, '')).toString('utf8')).toBe(parts.join(''));
  });

  it('ends where the browser goes away in the middle, and after it', async () => {
    const usual = printing();
    const { pipe, from } = standIn((call) => {
      if (call.method !== 'Page.printToPDF') return usual(call);
      from.destroy();
      return null;
    });
    await expect(print(pipe, '')).rejects.toBeInstanceOf(BrowserGone);
    await expect(print(pipe, '')).rejects.toBeInstanceOf(BrowserGone);
  });
});
