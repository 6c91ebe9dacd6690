/** A browser without a window that prints documents; one process for all of them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createBrowserPipe } from './browserPipe.ts';
import { printPdf } from './printPdf.ts';

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

/** What shells expect of a program that Ctrl+C ended. */
const brokenOff = 130;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts the program at `path`. Where it can't be started, the first document says so. */
export async function startPdfBrowser(path: string): Promise<PdfBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'ziping-pdf-'));
  const child = spawn(path, [...switches, ...rootSwitches, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , to, from] = child.stdio;
  // stdio holds what was asked for above: two pipes
  const pipe = createBrowserPipe(to as Writable, from as Readable);
  child.once('error', ({ message }) => pipe.fail(message));
  child.once('exit', () => pipe.fail('the browser has ended'));
  /** Ctrl+C: the process is gone before anybody could wait for the browser. */
  const breakOff = (): void => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.exit(brokenOff);
  };
  for (const signal of signals) process.once(signal, breakOff);
  return {
    print: (html) => printPdf(pipe, html),
    close: async () => {
      await pipe.call('Browser.close', {}).catch(() => child.kill('SIGKILL'));
      await ended(child);
      for (const signal of signals) process.off(signal, breakOff);
      // Windows lets go of files a moment after the process that held them
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
    },
  };
}
