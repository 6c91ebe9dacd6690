/** The main process: wiring only. Order matters, and is commented where it does. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, Menu, protocol, session, shell } from 'electron';
import { appProtocolHandler, appScheme } from './appProtocol.ts';
import { createCopiesCalls } from './copies/desktopCopies.ts';
import { setStoreAside } from './copies/discardStore.ts';
import { type FolderLock, lockFolder, systemLockDeps } from './copies/folderLock.ts';
import { openLog, type RingLog } from './copies/log.ts';
import { fileDialogs } from './dialogs.ts';
import { createExportFolderCalls } from './exportFolder.ts';
import { createFileCalls } from './files.ts';
import { dropGivenSwitches } from './givenSwitches.ts';
import { createHandedFiles } from './handedFiles.ts';
import { claimIdentity } from './identity.ts';
import { createFolderCalls } from './importFolder.ts';
import { registerCalls, sendEvent } from './ipc.ts';
import { type MainWindow, openMainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { createDesktopPrinter } from './printing/desktopPrinter.ts';
import { createPdfCalls, createPdfJobs } from './printing/pdfJobs.ts';
import type { PrintPdf } from './printing/pdfPrinter.ts';
import { errorEntry, flushEntry, logProgram } from './programLog.ts';
import { readFiles } from './readFiles.ts';
import { isAllowedRequest, lockContents, lockSession, silenceChromium } from './security.ts';
import { shellText } from './shellText.ts';
import { isFile, systemFolderFs, systemReadFs, systemWriteTools } from './systemTools.ts';

const devTools = !app.isPackaged;
const built = join(app.getAppPath(), 'dist');
let main: MainWindow | undefined;
let lock: FolderLock | undefined;

const handed = createHandedFiles({
  isFile,
  read: (paths) => readFiles(paths, systemReadFs),
  notify: () => {
    if (main !== undefined) sendEvent(main.window.webContents, 'files-handed');
  },
});

function sayStartFailed(what: 'folder' | 'page' | 'inUse'): void {
  dialog.showErrorBox(shellText.startFailed.title, shellText.startFailed[what]);
}

function openWindow(): void {
  main = openMainWindow(join(built, 'electron/preload.cjs'), devTools, () => sayStartFailed('page'));
  main.window.on('closed', () => {
    main = undefined;
  });
}

function showWindow(): void {
  if (main === undefined) return;
  if (main.window.isMinimized()) main.window.restore();
  main.window.focus();
}

function askToPrint(): void {
  if (main !== undefined) sendEvent(main.window.webContents, 'print-requested');
}

function release(): void {
  if (lock?.kind === 'locked') void lock.release().catch(() => undefined);
}

function restart(): void {
  release();
  app.relaunch();
  app.exit(0);
}

function answerPage(log: RingLog): void {
  const dialogs = fileDialogs(() => main?.window);
  const print = createDesktopPrinter();
  const printPdf: PrintPdf = (html, signal) =>
    print(html, signal).catch((error: unknown) => {
      if (signal?.aborted !== true) log.write(errorEntry('pdf.failed', error));
      throw error;
    });
  const pdfJobs = createPdfJobs();
  registerCalls({
    ...createFileCalls({
      dialogs,
      showInFolder: (path) => shell.showItemInFolder(path),
      isFile,
      writeTools: systemWriteTools,
      readFs: systemReadFs,
      documents: app.getPath('documents'),
      printPdf,
      pdfJobs,
    }),
    ...createPdfCalls(pdfJobs, printPdf),
    ...createExportFolderCalls({
      dialogs,
      openPath: (path) => shell.openPath(path),
      writeTools: systemWriteTools,
      token: randomUUID,
      documents: app.getPath('documents'),
    }),
    ...createFolderCalls({ dialogs, folderFs: systemFolderFs, readFs: systemReadFs }),
    ...createCopiesCalls({ app, dialogs, openPath: (path) => shell.openPath(path), log, restart }),
    'take-handed-files': () => handed.take(),
    'flush-done': (result) => {
      log.write(flushEntry(result));
      main?.handshake.flushDone(result);
      return null;
    },
  });
}

/** Another system's program may use the folder over the network, where the single-instance lock doesn't reach. */
async function lockData(log: RingLog): Promise<boolean> {
  lock = await lockFolder(app.getPath('userData'), systemLockDeps(randomUUID()));
  if (lock.kind === 'unlockable') log.write({ level: 'warning', event: 'lock.failed', detail: lock.code });
  return lock.kind !== 'inUse';
}

async function start(log: RingLog): Promise<void> {
  await app.whenReady();
  if (!(await lockData(log))) {
    sayStartFailed('inUse');
    app.exit(1);
    return;
  }
  lockSession(session.defaultSession, (address) => isAllowedRequest(address, devTools));
  protocol.handle(appScheme.scheme, appProtocolHandler(join(built, 'renderer'), readFile));
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(devTools, askToPrint)]));
  answerPage(log);
  await handed.hand(process.argv, process.cwd());
  openWindow();
}

function run(): void {
  const dataFolder = app.getPath('userData');
  const log = openLog(dataFolder, Date.now);
  // Before Chromium is ready: from then on it may hold the store's files.
  const aside = setStoreAside(dataFolder);
  if (aside !== null) log.write({ level: 'warning', event: `store.${aside}`, detail: '' });
  silenceChromium(app.commandLine);
  protocol.registerSchemesAsPrivileged([appScheme]);
  process.on('uncaughtException', (error) => {
    log.write(errorEntry('program.uncaught', error));
    dialog.showErrorBox(shellText.internalError.title, shellText.internalError.detail);
  });
  logProgram(app, log);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('second-instance', (_event, argv, folder) => {
    showWindow();
    void handed.hand(argv, folder);
  });
  app.on('window-all-closed', () => {
    release();
    app.quit();
  });
  start(log).catch((error: unknown) => {
    log.write(errorEntry('start.failed', error));
    sayStartFailed('page');
    app.exit(1);
  });
}

// Before the lock, because the lock lives in the folder; both before anything that reads or writes there.
try {
  if (app.isPackaged) dropGivenSwitches(app.commandLine, process.argv);
  claimIdentity(app);
  if (app.requestSingleInstanceLock()) run();
  else app.quit();
} catch {
  sayStartFailed('folder');
  app.exit(1);
}
