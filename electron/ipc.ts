/** The only file that talks to `ipcMain`: who may call, what may be said, and what is answered. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { DesktopCalls, DesktopEvents } from '../shared/desktop.ts';
import { isOwnUrl } from './ownUrl.ts';
import { type Payload, payloadParsers } from './payloads.ts';

type Call = keyof DesktopCalls;
type Answer<Name extends Call> = ReturnType<DesktopCalls[Name]>;

export type CallHandlers = {
  readonly [Name in Call]: (...payload: Payload<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** Only our own page in a window's main frame may call; a frame that is gone may not. */
function assertTrusted(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  const trusted = frame !== null && frame === event.sender.mainFrame && isOwnUrl(frame.url);
  if (!trusted) throw new Error(`refused a call from ${frame?.url ?? 'a frame that is gone'}`);
}

function registerCall<Name extends Call>(
  name: Name,
  parse: (args: readonly unknown[]) => Payload<Name>,
  handler: (...payload: Payload<Name>) => Answer<Name> | Promise<Answer<Name>>,
): void {
  ipcMain.handle(name, async (event, ...args: readonly unknown[]): Promise<Answer<Name>> => {
    assertTrusted(event);
    return handler(...parse(args));
  });
}

/** Answers every call of the contract. A foreign sender or a bad payload rejects; all other outcomes are data. */
export function registerCalls(handlers: CallHandlers): void {
  registerCall('save-file', payloadParsers['save-file'], handlers['save-file']);
  registerCall('save-pdf', payloadParsers['save-pdf'], handlers['save-pdf']);
  registerCall('print-pdf', payloadParsers['print-pdf'], handlers['print-pdf']);
  registerCall('cancel-pdf', payloadParsers['cancel-pdf'], handlers['cancel-pdf']);
  registerCall('open-files', payloadParsers['open-files'], handlers['open-files']);
  registerCall('choose-import-folder', payloadParsers['choose-import-folder'], handlers['choose-import-folder']);
  registerCall('read-import-file', payloadParsers['read-import-file'], handlers['read-import-file']);
  registerCall('reveal-file', payloadParsers['reveal-file'], handlers['reveal-file']);
  registerCall('take-handed-files', payloadParsers['take-handed-files'], handlers['take-handed-files']);
  registerCall('flush-done', payloadParsers['flush-done'], handlers['flush-done']);
  registerCall('copies', payloadParsers.copies, handlers.copies);
  registerCall('choose-backup-folder', payloadParsers['choose-backup-folder'], handlers['choose-backup-folder']);
  registerCall('open-backup-folder', payloadParsers['open-backup-folder'], handlers['open-backup-folder']);
  registerCall('choose-export-folder', payloadParsers['choose-export-folder'], handlers['choose-export-folder']);
  registerCall('write-export-file', payloadParsers['write-export-file'], handlers['write-export-file']);
  registerCall('open-export-folder', payloadParsers['open-export-folder'], handlers['open-export-folder']);
  registerCall('log', payloadParsers.log, handlers.log);
  registerCall('read-log', payloadParsers['read-log'], handlers['read-log']);
  registerCall('discard-store', payloadParsers['discard-store'], handlers['discard-store']);
}

/** Tells the page that something happened; the page asks for the rest. */
export function sendEvent(contents: WebContents, event: keyof DesktopEvents): void {
  if (!contents.isDestroyed()) contents.send(event);
}
