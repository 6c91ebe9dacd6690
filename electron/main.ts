/** The main process: wiring only. Order matters, and is commented where it does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, Menu, protocol, session, shell } from 'electron';
import { appProtocolHandler, appScheme } from './appProtocol.ts';
import { fileDialogs } from './dialogs.ts';
import { createFileCalls } from './files.ts';
import { dropGivenSwitches } from './givenSwitches.ts';
import { createHandedFiles } from './handedFiles.ts';
import { claimIdentity } from './identity.ts';
import { registerCalls, sendEvent } from './ipc.ts';
import { type MainWindow, openMainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { readFiles } from './readFiles.ts';
import { lockContents, lockSession, silenceChromium } from './security.ts';
import { shellText } from './shellText.ts';
import { isFile, systemReadFs, systemWriteTools } from './systemTools.ts';

const devTools = !app.isPackaged;
const built = join(app.getAppPath(), 'dist');
let main: MainWindow | undefined;

const handed = createHandedFiles({
  isFile,
  read: (paths) => readFiles(paths, systemReadFs),
  notify: () => {
    if (main !== undefined) sendEvent(main.window.webContents, 'files-handed');
  },
});

function sayStartFailed(what: 'folder' | 'page'): void {
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

function answerPage(): void {
  registerCalls({
    ...createFileCalls({
      dialogs: fileDialogs(() => main?.window),
      showInFolder: (path) => shell.showItemInFolder(path),
      isFile,
      writeTools: systemWriteTools,
      readFs: systemReadFs,
      documents: app.getPath('documents'),
    }),
    'take-handed-files': () => handed.take(),
    'flush-done': (result) => {
      main?.handshake.flushDone(result);
      return null;
    },
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  lockSession(session.defaultSession, devTools);
  protocol.handle(appScheme.scheme, appProtocolHandler(join(built, 'renderer'), readFile));
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(devTools)]));
  answerPage();
  await handed.hand(process.argv, process.cwd());
  openWindow();
}

function run(): void {
  silenceChromium(app.commandLine);
  protocol.registerSchemesAsPrivileged([appScheme]);
  process.on('uncaughtException', () =>
    dialog.showErrorBox(shellText.internalError.title, shellText.internalError.detail),
  );
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('second-instance', (_event, argv, folder) => {
    showWindow();
    void handed.hand(argv, folder);
  });
  app.on('window-all-closed', () => app.quit());
  start().catch(() => {
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
