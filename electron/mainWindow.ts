/** The one editor window and what happens to it: shown, closed with the page's consent, loaded again after a crash. */
import { BrowserWindow, Menu, screen } from 'electron';
import { startPage } from './appProtocol.ts';
import { type CloseHandshake, createCloseHandshake, flushLimit } from './closeHandshake.ts';
import { createCrashGuard } from './crashGuard.ts';
import { askReload, askUnsaved } from './dialogs.ts';
import { sendEvent } from './ipc.ts';
import { contextMenuTemplate } from './menu.ts';
import { windowOptions } from './window.ts';

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly handshake: CloseHandshake;
}

function handshakeOf(window: BrowserWindow): CloseHandshake {
  return createCloseHandshake({
    requestFlush: () => sendEvent(window.webContents, 'flush-requested'),
    askUnsaved: (reason) => askUnsaved(window, reason),
    close: () => window.close(),
    startTimer: (expired) => {
      const timer = setTimeout(expired, flushLimit);
      return () => clearTimeout(timer);
    },
  });
}

function surviveCrashes(window: BrowserWindow, handshake: CloseHandshake): void {
  const afterCrash = createCrashGuard(() => performance.now());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    handshake.pageGone();
    const answer = afterCrash(reason);
    if (window.isDestroyed() || answer === 'ignore') return;
    if (answer === 'reload') window.webContents.reload();
    else void askReload(window).then((choice) => (choice === 'reload' ? window.webContents.reload() : window.close()));
  });
}

function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params);
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
  });
}

/**
 * Opens the window and begins to load the page.
 *
 * @param onLoadFailure called where the page can't be loaded; the window was not shown and is gone
 */
export function openMainWindow(preload: string, devTools: boolean, onLoadFailure: () => void): MainWindow {
  const window = new BrowserWindow(windowOptions(screen.getPrimaryDisplay().workAreaSize, preload, devTools));
  const handshake = handshakeOf(window);
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!handshake.mayClose()) event.preventDefault();
  });
  // Windows is shutting down and waits for nobody: let the page use the moment it has.
  window.on('query-session-end', () => sendEvent(window.webContents, 'flush-requested'));
  window.webContents.on('did-finish-load', () => handshake.pageStarted());
  surviveCrashes(window, handshake);
  offerContextMenu(window);
  window.loadURL(startPage).catch(() => {
    if (window.isDestroyed()) return;
    onLoadFailure();
    window.destroy();
  });
  return { window, handshake };
}
