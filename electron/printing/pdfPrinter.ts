/** Prints a page of our own making to PDF, in a window that nobody sees and that is gone afterwards whatever happens. */
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

/** @throws where the page can't be loaded or printed, or its process is gone */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

export interface PdfPrinterDeps {
  readonly pages: PrintPages;
  readonly openWindow: () => PdfWindow;
}

function goneOf({ webContents }: PdfWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`page gone: ${reason}`)));
  });
}

async function print(window: PdfWindow, address: string): Promise<Uint8Array> {
  // The load ends with the layout, in fonts of this computer: there is none to wait for.
  await window.loadURL(address);
  return window.webContents.printToPDF(pdfOptions);
}

export function createPdfPrinter({ pages, openWindow }: PdfPrinterDeps): PrintPdf {
  return async (html) => {
    const address = pages.offer(html);
    try {
      const window = openWindow();
      try {
        return await Promise.race([goneOf(window), print(window, address)]);
      } finally {
        window.destroy();
      }
    } finally {
      pages.withdraw(address);
    }
  };
}
