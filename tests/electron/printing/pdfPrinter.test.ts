import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  createPdfPrinter,
  type PdfWindow,
  pdfOptions,
  pdfWindowOptions,
  printLimit,
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

describe('of many documents', () => {
  /** Windows that print when they are told to; each document is known by its text. */
  function printers() {
    const count = () => {
      let counted = 0;
      return () => {
        counted += 1;
        return String(counted);
      };
    };
    const pages = createPrintPages(count());
    const nextWindow = count();
    const going = new Map<string, () => void>();
    const did: string[] = [];
    const openWindow = (): PdfWindow => {
      const name = `window ${nextWindow()}`;
      let html = '';
      return {
        loadURL: async (url) => {
          html = await pages.respond({ url, method: 'GET' }).text();
        },
        destroy: () => void did.push(`${name} destroyed`),
        webContents: Object.assign(new EventEmitter(), {
          printToPDF: () => {
            did.push(`${name} ${html}`);
            return new Promise<Uint8Array>((resolve) => going.set(html, () => resolve(pdf)));
          },
        }),
      };
    };
    const finish = async (html: string) => {
      await vi.waitFor(() => expect(going.has(html)).toBe(true));
      going.get(html)?.();
    };
    return { printPdf: createPdfPrinter({ pages, openWindow }), did, finish, going };
  }

  it('two are printed at once, and a window goes on with the next that waits', async () => {
    const { printPdf, did, finish, going } = printers();
    const all = ['甲', '乙', '丙'].map((html) => printPdf(html));
    await vi.waitFor(() => expect(going.size).toBe(2));
    await finish('甲');
    await finish('丙');
    await finish('乙');
    expect(await Promise.all(all)).toEqual([pdf, pdf, pdf]);
    expect(did.filter((step) => !step.endsWith('destroyed'))).toEqual(['window 1 甲', 'window 2 乙', 'window 1 丙']);
    expect(did.filter((step) => step.endsWith('destroyed')).toSorted()).toEqual([
      'window 1 destroyed',
      'window 2 destroyed',
    ]);
  });

  it('one that is ended gives its window up at once, and the next gets another', async () => {
    const { printPdf, did, finish, going } = printers();
    const control = new AbortController();
    const [first, second, third] = [printPdf('甲', control.signal), printPdf('乙'), printPdf('丙')];
    await vi.waitFor(() => expect(going.size).toBe(2));
    control.abort(new Error('ended'));
    await expect(first).rejects.toThrow('ended');
    await finish('丙');
    await finish('乙');
    expect(await Promise.all([second, third])).toEqual([pdf, pdf]);
    expect(did).toEqual(expect.arrayContaining(['window 1 destroyed', 'window 2 destroyed', 'window 3 destroyed']));
  });

  it('one that is ended while it waits, or before that, opens no window', async () => {
    const { printPdf, did, finish, going } = printers();
    const control = new AbortController();
    const busy = [printPdf('甲'), printPdf('乙')];
    const waiting = printPdf('丙', control.signal);
    await vi.waitFor(() => expect(going.size).toBe(2));
    control.abort(new Error('ended'));
    await expect(waiting).rejects.toThrow('ended');
    await expect(printPdf('丁', control.signal)).rejects.toThrow('ended');
    await finish('甲');
    await finish('乙');
    await Promise.all(busy);
    expect(did.filter((step) => !step.endsWith('destroyed'))).toEqual(['window 1 甲', 'window 2 乙']);
  });

  it('one that takes too long is given up, and its window with it', async () => {
    vi.useFakeTimers();
    try {
      const { printPdf, did } = printers();
      const printed = expect(printPdf('甲')).rejects.toThrow('no PDF within 10 minutes');
      await vi.advanceTimersByTimeAsync(printLimit);
      await printed;
      expect(did.at(-1)).toBe('window 1 destroyed');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
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
