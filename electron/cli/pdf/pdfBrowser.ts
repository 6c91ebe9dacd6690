/** A browser without a window that prints documents; one process for all of them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BrowserGone, type BrowserPipe, createBrowserPipe, PrintingEnded } from './browserPipe.ts';
import { openPage, type PrintPage, printPdf } from './printPdf.ts';

export interface PdfBrowser {
  /**
   * The PDF of a document. Several may be printed at a time.
   *
   * @throws BrowserFailed
   */
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Ends the process and removes whatever it left on the disk. Never rejects. */
  readonly close: () => Promise<void>;
}

// Letters fitted to the pixels of a screen would be wider or narrower on paper than those the page breaks reckon with.
const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Chromium refuses to start with its sandbox for root. */
const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const signals = ['SIGINT', 'SIGTERM'] as const;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve();
    else child.once('exit', () => resolve());
  });

/** Prints on pages that are used again: opening one takes longer than printing a form. One that failed is left alone. */
function printer(pipe: BrowserPipe): PdfBrowser['print'] {
  const idle: PrintPage[] = [];
  return async (html) => {
    const page = idle.pop() ?? (await openPage(pipe));
    const bytes = await printPdf(pipe, page, html);
    idle.push(page);
    return bytes;
  };
}

/** Starts the program at `path`. Where it can't be started, the first document says so. */
export async function startPdfBrowser(path: string): Promise<PdfBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'ziping-pdf-'));
  const child = spawn(path, [...switches, ...rootSwitches, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , to, from] = child.stdio;
  // stdio holds what was asked for above: two pipes
  const pipe = createBrowserPipe(to as Writable, from as Readable);
  child.once('error', ({ message }) => pipe.fail(new BrowserGone(message)));
  child.once('exit', () => pipe.fail(new BrowserGone('the browser has ended')));
  /** Ctrl+C: what is being written is still written whole, nothing more is printed. */
  const breakOff = (): void => pipe.fail(new PrintingEnded('the user wanted it'));
  for (const signal of signals) process.once(signal, breakOff);
  return {
    print: printer(pipe),
    close: async () => {
      await pipe.call('Browser.close', {}).catch(() => child.kill('SIGKILL'));
      await ended(child);
      for (const signal of signals) process.off(signal, breakOff);
      // Windows lets go of files a moment after the process that held them
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
    },
  };
}
