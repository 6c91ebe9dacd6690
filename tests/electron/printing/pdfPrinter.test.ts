import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import {
  createPdfPrinter,
  type PdfWindow,
  pdfOptions,
  pdfWindowOptions,
} from '../../../electron/printing/pdfPrinter.ts';
import { createPrintPages } from '../../../electron/printing/printPages.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');

interface Steps {
  readonly load?: () => Promise<void>;
  readonly print?: () => Promise<Uint8Array>;
}

function printer({ load = async () => {}, print = async () => pdf }: Steps) {
  const pages = createPrintPages(() => 'id');
  const contents = new EventEmitter();
  const did: string[] = [];
  const window: PdfWindow = {
    loadURL: (address) => {
      did.push(`load ${address} ${pages.allows(address)}`);
      return load();
    },
    destroy: () => void did.push('destroy'),
    webContents: Object.assign(contents, {
      printToPDF: (options: object) => {
        expect(options).toBe(pdfOptions);
        did.push('print');
        return print();
      },
    }),
  };
  return { printPdf: createPdfPrinter({ pages, openWindow: () => window }), pages, contents, did };
}

it('loads the page, prints it and destroys the window', async () => {
  const { printPdf, pages, did } = printer({});
  expect(await printPdf('<p>')).toBe(pdf);
  expect(did).toEqual(['load app://print/id true', 'print', 'destroy']);
  expect(pages.allows('app://print/id')).toBe(false);
});

it.each([
  ['can not be loaded', { load: async () => Promise.reject(new Error('ERR_FAILED')) }, 'ERR_FAILED'],
  ['can not be printed', { print: async () => Promise.reject(new Error('no memory')) }, 'no memory'],
] as const)('destroys the window where the page %s', async (_what, steps, message) => {
  const { printPdf, pages, did } = printer(steps);
  await expect(printPdf('<p>')).rejects.toThrow(message);
  expect(did.at(-1)).toBe('destroy');
  expect(pages.allows('app://print/id')).toBe(false);
});

it('does not wait for a page whose process is gone', async () => {
  const { printPdf, contents, did } = printer({ print: () => new Promise(() => {}) });
  const printed = printPdf('<p>');
  contents.emit('render-process-gone', {}, { reason: 'oom' });
  await expect(printed).rejects.toThrow('page gone: oom');
  expect(did.at(-1)).toBe('destroy');
});

it('keeps no page where no window opens', async () => {
  const pages = createPrintPages(() => 'id');
  const openWindow = () => {
    throw new Error('no display');
  };
  await expect(createPdfPrinter({ pages, openWindow })('<p>')).rejects.toThrow('no display');
  expect(pages.allows('app://print/id')).toBe(false);
});

it('prints in a window that is not shown, without scripts and without anything of Node', () => {
  const session = {} as Electron.Session;
  expect(pdfWindowOptions(session)).toMatchObject({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      images: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    },
  });
  expect(pdfWindowOptions(session).webPreferences).not.toHaveProperty('preload');
});
