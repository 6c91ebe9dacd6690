/** Prints pages of our own making to PDF, in windows that nobody sees and that are gone afterwards whatever happens. */
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Session } from 'electron';
import type { PrintPages } from './printPages.ts';

/** The paper, its margins and its breaks are the page's own; bookmarks come from its headings. */
export const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
};

/** A window without a preload script, a script or a picture, in a session of its own that keeps nothing. */
export function pdfWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    skipTaskbar: true,
    webPreferences: {
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      javascript: false,
      images: false,
      webgl: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  };
}

/** What is used of a window. */
export interface PdfWindow {
  loadURL(address: string): Promise<void>;
  destroy(): void;
  readonly webContents: {
    printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
    once(
      event: 'render-process-gone',
      listener: (event: unknown, details: { readonly reason: string }) => void,
    ): unknown;
  };
}

/**
 * @param signal ends it at once
 * @throws where the page can't be loaded or printed, its process is gone, it takes too long, or it was ended
 */
export type PrintPdf = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

export interface PdfPrinterDeps {
  readonly pages: PrintPages;
  readonly openWindow: () => PdfWindow;
}

/** Windows at once: each is a process of its own. */
export const mostWindows = 2;

/** Milliseconds for one document: hundreds of forms take seconds, on the slowest computer a minute or two. */
export const printLimit = 10 * 60_000;

interface Job {
  readonly html: string;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

/** A window, and the promise that rejects when its process is gone. */
interface Press {
  readonly window: PdfWindow;
  readonly gone: Promise<never>;
}

function openPress(openWindow: () => PdfWindow): Press {
  const window = openWindow();
  const gone = new Promise<never>((_resolve, reject) => {
    window.webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`page gone: ${reason}`)));
  });
  // Between two documents nobody waits for it; the next one is told.
  gone.catch(() => undefined);
  return { window, gone };
}

async function print(window: PdfWindow, address: string): Promise<Uint8Array> {
  // The load ends with the layout, in fonts of this computer: there is none to wait for.
  await window.loadURL(address);
  return window.webContents.printToPDF(pdfOptions);
}

/** What becomes of `work`, unless it is ended or takes too long before that. */
async function within<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  const end = new AbortController();
  const cancel = () => end.abort(signal?.reason);
  const timer = setTimeout(() => end.abort(new Error(`no PDF within ${printLimit / 60_000} minutes`)), printLimit);
  signal?.addEventListener('abort', cancel);
  const ended = new Promise<never>((_resolve, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason));
  });
  try {
    return await Promise.race([ended, work]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/**
 * Prints as many documents at once as there may be windows; the others wait. A window goes on with the next that waits,
 * and is destroyed where none does; one in which a document failed or was ended is destroyed in any case.
 */
export function createPdfPrinter({ pages, openWindow }: PdfPrinterDeps): PrintPdf {
  const waiting: Job[] = [];
  let windows = 0;

  async function printIn({ window, gone }: Press, { html, signal }: Job): Promise<Uint8Array> {
    const address = pages.offer(html);
    try {
      return await within(Promise.race([gone, print(window, address)]), signal);
    } finally {
      pages.withdraw(address);
    }
  }

  async function serve(): Promise<void> {
    let press: Press | null = null;
    windows += 1;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      try {
        press ??= openPress(openWindow);
        job.resolve(await printIn(press, job));
      } catch (error) {
        press?.window.destroy();
        press = null;
        job.reject(error);
      }
    }
    windows -= 1;
    press?.window.destroy();
  }

  return (html, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      const job: Job = { html, signal, resolve, reject };
      waiting.push(job);
      signal?.addEventListener('abort', () => {
        const at = waiting.indexOf(job);
        if (at < 0) return;
        waiting.splice(at, 1);
        reject(signal.reason);
      });
      if (windows < mostWindows) void serve();
    });
}
