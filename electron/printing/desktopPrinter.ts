/** The printer to PDF over Electron: wiring only. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { appScheme } from '../appProtocol.ts';
import { lockSession } from '../security.ts';
import { createPdfPrinter, type PrintPdf, pdfWindowOptions } from './pdfPrinter.ts';
import { createPrintPages } from './printPages.ts';

/** In memory only: no `persist:`. */
const partition = 'print';

export function createDesktopPrinter(): PrintPdf {
  const pages = createPrintPages(randomUUID);
  let locked: Session | undefined;
  // Made with the first PDF: the program starts without it.
  const printSession = (): Session => {
    if (locked === undefined) {
      locked = session.fromPartition(partition, { cache: false });
      lockSession(locked, pages.allows);
      locked.protocol.handle(appScheme.scheme, pages.respond);
    }
    return locked;
  };
  return createPdfPrinter({ pages, openWindow: () => new BrowserWindow(pdfWindowOptions(printSession())) });
}
