import type { FileKind, OpenResult, SaveRequest, SaveResult } from '../../shared/desktop.ts';
import { errorName } from './browserFaults.ts';
import { downloadFile } from './downloadFile.ts';
import type { FolderPicker } from './exportFolder.ts';
import { fileTypes } from './fileTypes.ts';
import { pickFiles } from './pickFiles.ts';
import { type SavePicker, writeThroughPicker } from './savePicker.ts';
import type { FolderChoice, Host } from './types.ts';

declare global {
  interface Window {
    /** Chromium's picker of a place to save; absent elsewhere */
    readonly showSaveFilePicker?: SavePicker;
    /** Chromium's picker of a folder */
    readonly showDirectoryPicker?: FolderPicker;
  }
}

async function saveFile(request: SaveRequest): Promise<SaveResult> {
  if (window.showSaveFilePicker === undefined) return downloadFile(request);
  const result = await writeThroughPicker(window.showSaveFilePicker.bind(window), request);
  // A picker opens only shortly after a click; a long export may come too late for it.
  return result === 'pickerRefused' ? downloadFile(request) : result;
}

async function openFiles(kinds: readonly FileKind[]): Promise<OpenResult> {
  try {
    return await pickFiles(
      kinds.flatMap((kind) => [...fileTypes[kind].extensions, ...(fileTypes[kind].alsoOpens ?? [])]),
    );
  } catch (error) {
    return { kind: 'opened', files: [], failed: [{ name: errorName(error), fault: 'unknown' }] };
  }
}

/** Loaded when it is asked for: few ever export a folder from a browser. */
async function chooseExportFolder(): Promise<FolderChoice> {
  const { chooseFolder } = await import('./exportFolder.ts');
  return chooseFolder(window.showDirectoryPicker?.bind(window));
}

/** A browser: pickers where it has them, else downloads. It says nothing before it closes, so there is no last flush. */
export const browserHost: Host = {
  kind: 'browser',
  saveFile,
  chooseExportFolder: typeof window.showDirectoryPicker === 'function' ? chooseExportFolder : null,
  savePdf: null,
  printPdf: null,
  openFiles,
  openFolder: async () => (await import('./openFolder.ts')).pickFolder(),
  revealFile: null,
  takeHandedFiles: async () => ({ kind: 'cancelled' }),
  onFilesHanded: () => () => undefined,
  onPrintRequested: () => () => undefined,
  onFlushRequested: () => () => undefined,
  copies: null,
  backupFolder: null,
  discardStore: null,
  log: () => undefined,
  readLog: async () => '',
};
