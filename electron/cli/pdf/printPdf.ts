import { BrowserFailed, type BrowserPipe } from './browserPipe.ts';

/** The style sheet says size and margins; tags carry the language, and the outline is made of the headings. */
const options = {
  printBackground: true,
  preferCSSPageSize: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsStream',
} as const;

function textIn(answer: Readonly<Record<string, unknown>>, name: string): string {
  const text = answer[name];
  if (typeof text !== 'string') throw new BrowserFailed(`the browser gave no ${name}`);
  return text;
}

async function readStream({ call }: BrowserPipe, handle: string, session: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (;;) {
    const part = await call('IO.read', { handle, size: 1 << 20 }, session);
    parts.push(Buffer.from(textIn(part, 'data'), part['base64Encoded'] === true ? 'base64' : 'utf8'));
    if (part['eof'] === true) break;
  }
  await call('IO.close', { handle }, session);
  return Buffer.concat(parts);
}

async function frameOf({ call }: BrowserPipe, session: string): Promise<string> {
  const { frameTree } = await call('Page.getFrameTree', {}, session);
  const frame = typeof frameTree === 'object' && frameTree !== null && 'frame' in frameTree ? frameTree.frame : null;
  const id = typeof frame === 'object' && frame !== null && 'id' in frame ? frame.id : null;
  if (typeof id !== 'string') throw new BrowserFailed('the browser gave no page');
  return id;
}

/** A page of the browser, on which one document after another is printed. */
export interface PrintPage {
  readonly session: string;
  readonly frame: string;
}

/**
 * A new page, which runs no scripts.
 *
 * @throws BrowserFailed
 */
export async function openPage(pipe: BrowserPipe): Promise<PrintPage> {
  const { call } = pipe;
  const targetId = textIn(await call('Target.createTarget', { url: 'about:blank' }), 'targetId');
  const session = textIn(await call('Target.attachToTarget', { targetId, flatten: true }), 'sessionId');
  await call('Emulation.setScriptExecutionDisabled', { value: true }, session);
  return { session, frame: await frameOf(pipe, session) };
}

/**
 * The PDF of a document.
 *
 * @throws BrowserFailed
 */
export async function printPdf(pipe: BrowserPipe, { session, frame }: PrintPage, html: string): Promise<Uint8Array> {
  await pipe.call('Page.setDocumentContent', { frameId: frame, html }, session);
  return readStream(pipe, textIn(await pipe.call('Page.printToPDF', options, session), 'stream'), session);
}
