/**
 * A stand-in for the module `electron`, so that the real main process and the real preload script can run in tests
 * where no Electron runtime is. Files, folders and bytes are real; windows and dialogs are not.
 *
 * In a Playwright test, on the built program (`npm run build` first):
 *
 *     const standIn = createElectronStandIn(folder);          // a fresh, existing folder for documents and user data
 *     startBuiltMain(standIn);                                 // runs dist/electron/main.cjs
 *     await standIn.openPage(page);                            // loads the page with dist/electron/preload.cjs in it
 *     standIn.dialogs.saveTo('/tmp/x/表.xlsx');                // the answer to the next save dialog
 *     standIn.dialogs.open(['/tmp/x/a.ziping']);               // the answer to the next open dialog
 *     standIn.dialogs.choose(0);                               // the button pressed in the next message box
 *     standIn.printing.print = async ({ html }) => bytes;      // what a hidden window makes of its page
 *     standIn.secondStart(['ziping', '/tmp/x/a.ziping'], '/'); // a second start with a file
 *     standIn.window.close();                                  // the close button; standIn.window.isDestroyed() tells
 *
 * With no answer queued a save dialog takes the proposed path and the others cancel; `dialogs.asked` lists what was
 * shown, `shown` the files shown in the file manager. The page lives at `pageOrigin`, answered by the real protocol
 * handler with its real headers and never by a server; the main process sees it as app://ziping. Works for the one
 * page that was opened last. In a Vitest test, `vi.mock('electron', …)` returns `standIn.module` and the calls are made
 * with `standIn.invoke`.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { DesktopCalls } from '../../shared/desktop.ts';
import { decodeBytes, encodeBytes, pageBridge } from './pageBridge.ts';
import { createDialogs, type StandInDialogs } from './standInDialogs.ts';
import { type PrintedPage, StandInPrintWindow } from './standInPrinting.ts';
import { StandInWindow } from './standInWindow.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the page stands in the test's browser; `localhost` names are secure contexts without a certificate. */
export const pageOrigin = 'http://ziping.localhost';
const appOrigin = 'app://ziping';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;
type ProtocolHandler = (request: { readonly url: string; readonly method: string }) => Promise<Response> | Response;

/** Who calls: by default our own page in the window's main frame. */
export interface Sender {
  readonly url?: string;
  /** false makes it a frame inside the page */
  readonly mainFrame?: boolean;
}

export interface ElectronStandIn {
  /** what `require('electron')` gives to the main process */
  readonly module: Readonly<Record<string, unknown>>;
  readonly app: EventEmitter & {
    readonly commandLine: { appendSwitch(name: string, value?: string): void };
    readonly paths: Map<string, string>;
    quits: number;
    running: boolean;
    readonly exits: number[];
    /** whether it is the installed program */
    isPackaged: boolean;
    relaunches: number;
  };
  /** `kept` holds the listeners and settings the main process gave it, by name */
  readonly session: EventEmitter & { readonly kept: Readonly<Record<string, unknown>> };
  readonly dialogs: StandInDialogs;
  readonly documents: string;
  /** files and folders shown in the file manager */
  readonly shown: readonly string[];
  /** command-line switches set by the main process */
  readonly switches: ReadonlyMap<string, string>;
  /** the window with the page that was opened last */
  readonly window: StandInWindow;
  /** hidden windows that print; `print` is the test's to set */
  readonly printing: { print: (page: PrintedPage) => Promise<Uint8Array>; readonly windows: StandInPrintWindow[] };
  /** resolves when the main process has opened its window */
  readonly ready: () => Promise<void>;
  /** Calls a handler of the main process as the page would. */
  readonly invoke: (call: keyof DesktopCalls | string, args?: readonly unknown[], sender?: Sender) => Promise<unknown>;
  readonly secondStart: (argv: readonly string[], folder: string) => void;
  /** what the protocol handler answers */
  readonly request: (url: string, method?: string) => Promise<Response>;
  /** Opens the built page in a browser page, joined to this main process. */
  readonly openPage: (page: Page, path?: string) => Promise<void>;
}

function createApp(folder: string, documents: string) {
  const switches = new Map<string, string>();
  const paths = new Map([
    ['appData', join(folder, 'appData')],
    ['documents', documents],
  ]);
  const app = Object.assign(new EventEmitter(), {
    paths,
    switches,
    quits: 0,
    /** another program holds the lock */
    running: false,
    exits: [] as number[],
    isPackaged: false,
    commandLine: {
      getSwitchValue: (name: string) => switches.get(name) ?? '',
      appendSwitch: (name: string, value = '') => switches.set(name, value),
      removeSwitch: (name: string) => switches.delete(name),
    },
    getPath: (name: string) => paths.get(name) ?? folder,
    setPath: (name: string, path: string) => paths.set(name, path),
    getAppPath: () => root,
    setAppUserModelId: () => {},
    relaunches: 0,
    relaunch: () => {
      app.relaunches += 1;
    },
    requestSingleInstanceLock: () => !app.running,
    whenReady: () => Promise.resolve(),
    quit: () => {
      app.quits += 1;
    },
    exit: (code: number) => {
      app.exits.push(code);
    },
  });
  return app;
}

function createSession() {
  const kept: Record<string, unknown> = {};
  const protocols = new Map<string, ProtocolHandler>();
  const keep = (name: string) => (value: unknown) => {
    kept[name] = value;
  };
  return Object.assign(new EventEmitter(), {
    kept,
    protocols,
    protocol: { handle: (scheme: string, handler: ProtocolHandler) => protocols.set(scheme, handler) },
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setSpellCheckerEnabled: keep('spellChecker'),
  });
}

/** @param folder an existing, empty folder; documents and user data go below it */
export function createElectronStandIn(folder: string): ElectronStandIn {
  const documents = join(folder, 'documents');
  mkdirSync(documents, { recursive: true });
  const handlers = new Map<string, Handler>();
  const protocols = new Map<string, ProtocolHandler>();
  const shown: string[] = [];
  const windows: StandInWindow[] = [];
  const opened = new EventEmitter();
  const app = createApp(folder, documents);
  const session = createSession();
  const dialogs = createDialogs();
  const printing: ElectronStandIn['printing'] = {
    print: () => Promise.reject(new Error('the test has said nothing of printing')),
    windows: [],
  };

  const closed = () => {
    if ([...windows, ...printing.windows].every((each) => each.isDestroyed())) app.emit('window-all-closed');
  };

  /** A window without a preload script shows no page of ours: it prints one. */
  function openWindow(options: Readonly<Record<string, unknown>>): StandInWindow {
    const { preload } = options['webPreferences'] as { readonly preload?: string };
    if (preload === undefined) {
      const hidden = new StandInPrintWindow(options, closed, (page) => printing.print(page));
      printing.windows.push(hidden);
      return hidden;
    }
    const window = new StandInWindow(options, closed);
    windows.push(window);
    return window;
  }

  class BrowserWindow {
    constructor(options: Readonly<Record<string, unknown>>) {
      const window = openWindow(options);
      app.emit('web-contents-created', {}, window.webContents);
      if (window === windows.at(-1)) opened.emit('window');
      // biome-ignore lint/correctness/noConstructorReturn: one name for two kinds of window
      return window;
    }
  }

  function current(): StandInWindow {
    const window = windows.at(-1);
    if (window === undefined) throw new Error('the main process has opened no window yet');
    return window;
  }

  async function invoke(call: string, args: readonly unknown[] = [], sender: Sender = {}): Promise<unknown> {
    const handler = handlers.get(call);
    if (handler === undefined) throw new Error(`No handler registered for '${call}'`);
    const { webContents } = current();
    const frame = { url: sender.url ?? webContents.mainFrame.url, parent: null };
    const senderFrame = sender.mainFrame === false ? frame : webContents.frameAt(frame.url);
    const copies = args.map((arg) => structuredClone(arg));
    return structuredClone(await handler({ sender: webContents, senderFrame }, ...copies));
  }

  async function request(url: string, method = 'GET'): Promise<Response> {
    const handler = protocols.get('app');
    if (handler === undefined) throw new Error('the main process has registered no protocol yet');
    return handler({ url, method });
  }

  async function ready(): Promise<void> {
    if (windows.length === 0) await new Promise((resolve) => opened.once('window', resolve));
  }

  async function openPage(page: Page, path = '/index.html'): Promise<void> {
    await ready();
    const { webContents } = current();
    await page.route(`${pageOrigin}/**`, async (route) => {
      const asked = route.request();
      const response = await request(asked.url().replace(pageOrigin, appOrigin), asked.method());
      const body = Buffer.from(await response.arrayBuffer());
      await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    });
    await page.exposeBinding('zipingInvoke', async ({ frame }, call: string, args: readonly unknown[]) => {
      const sender = { url: frame.url().replace(pageOrigin, appOrigin), mainFrame: frame === page.mainFrame() };
      return encodeBytes(await invoke(call, args.map(decodeBytes), sender));
    });
    const preload = readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8');
    await page.addInitScript(pageBridge(preload));
    webContents.deliver = (event) =>
      void page.evaluate((name) => Reflect.get(window, 'zipingEmit')(name), event).catch(() => {});
    await page.goto(`${pageOrigin}${path}`);
    webContents.emit('did-finish-load');
  }

  const module = {
    app,
    BrowserWindow,
    dialog: dialogs.module,
    ipcMain: { handle: (call: string, handler: Handler) => handlers.set(call, handler) },
    Menu: { buildFromTemplate: (template: unknown) => ({ template, popup: () => {} }), setApplicationMenu: () => {} },
    protocol: {
      registerSchemesAsPrivileged: () => {},
      handle: (scheme: string, handler: ProtocolHandler) => protocols.set(scheme, handler),
    },
    screen: { getPrimaryDisplay: () => ({ workAreaSize: { width: 1366, height: 728 } }) },
    session: { defaultSession: session, fromPartition: () => createSession() },
    shell: {
      showItemInFolder: (path: string) => shown.push(path),
      openPath: async (path: string) => {
        shown.push(path);
        return '';
      },
    },
  };

  return {
    module,
    app,
    session,
    dialogs,
    printing,
    documents,
    shown,
    switches: app.switches,
    get window() {
      return current();
    },
    ready,
    invoke,
    secondStart: (argv, start) => app.emit('second-instance', {}, [...argv], start),
    request,
    openPage,
  };
}

/**
 * Runs something that starts a main process, and takes away the listener for uncaught errors that it left: in a test
 * such an error is the runner's to tell.
 */
export async function keepingUncaught(start: () => unknown): Promise<void> {
  const before = new Set(process.listeners('uncaughtException'));
  await start();
  for (const listener of process.listeners('uncaughtException')) {
    if (!before.has(listener)) process.off('uncaughtException', listener);
  }
}

/**
 * Runs the built main process against the stand-in: `require('electron')` is answered from Node's module cache. One
 * main process at a time; a new one may be started after the last has closed its window.
 */
export function startBuiltMain(standIn: ElectronStandIn): void {
  const load = createRequire(join(root, 'package.json'));
  const electron = load.resolve('electron');
  const main = load.resolve('./dist/electron/main.cjs');
  // Only what the loader reads of a cached module: its exports, and that it is loaded.
  Reflect.set(load.cache, electron, { id: electron, filename: electron, loaded: true, exports: standIn.module });
  Reflect.deleteProperty(load.cache, main);
  void keepingUncaught(() => load(main));
}
