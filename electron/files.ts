/** The calls that touch the clerk's files: each goes through a dialog, and only what was saved here can be shown. */
import { basename, dirname, join } from 'node:path';
import type { Dialog, Shell } from 'electron';
import type { FileKind, OpenResult, PdfRequest, PdfResult, SaveRequest, SaveResult } from '../shared/desktop.ts';
import { atomicWrite, type WriteTools } from './atomicWrite.ts';
import { extensions, safeFileName, withExtension } from './fileNames.ts';
import type { CallHandlers } from './ipc.ts';
import { type PdfJobs, printJob } from './printing/pdfJobs.ts';
import type { PrintPdf } from './printing/pdfPrinter.ts';
import { type ReadFs, readFiles } from './readFiles.ts';
import { shellText } from './shellText.ts';

/** The dialogs, already bound to the window they belong to. */
export interface FileDialogs {
  readonly save: (options: Electron.SaveDialogOptions) => ReturnType<Dialog['showSaveDialog']>;
  readonly open: (options: Electron.OpenDialogOptions) => ReturnType<Dialog['showOpenDialog']>;
  readonly message: (options: Electron.MessageBoxOptions) => ReturnType<Dialog['showMessageBox']>;
}

export interface FileDeps {
  readonly dialogs: FileDialogs;
  readonly showInFolder: Shell['showItemInFolder'];
  readonly isFile: (path: string) => Promise<boolean>;
  readonly writeTools: WriteTools;
  readonly readFs: ReadFs;
  /** where the first save is proposed */
  readonly documents: string;
  readonly printPdf: PrintPdf;
  readonly pdfJobs: PdfJobs;
}

const filterOf = (kind: FileKind, use: 'save' | 'open'): Electron.FileFilter => ({
  name: shellText.fileKinds[kind],
  extensions: [...extensions[kind][use]],
});

type Place =
  | { readonly kind: 'chosen'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'again' };

/** The dialog confirmed the typed name; one that got its extension only afterwards is confirmed here. */
async function confirmCompleted(path: string, { dialogs, isFile }: FileDeps): Promise<Place> {
  if (!(await isFile(path))) return { kind: 'chosen', path };
  const { response } = await dialogs.message({
    type: 'warning',
    message: shellText.overwrite.message(basename(path)),
    detail: shellText.overwrite.detail,
    buttons: [...shellText.overwrite.buttons],
    defaultId: 1,
    cancelId: 2,
    noLink: true,
  });
  if (response === 0) return { kind: 'chosen', path };
  return { kind: response === 1 ? 'again' : 'cancelled' };
}

async function askPlace(proposed: string, kind: FileKind, deps: FileDeps): Promise<Place> {
  const { canceled, filePath } = await deps.dialogs.save({
    title: shellText.saveTitle,
    buttonLabel: shellText.saveButton,
    defaultPath: proposed,
    filters: [filterOf(kind, 'save')],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  const path = withExtension(filePath, kind);
  return path === filePath ? { kind: 'chosen', path } : confirmCompleted(path, deps);
}

async function askOpen(kinds: readonly FileKind[], deps: FileDeps): Promise<OpenResult> {
  const filters = kinds.map((kind) => filterOf(kind, 'open'));
  const all = { name: shellText.allReadable, extensions: filters.flatMap((filter) => filter.extensions) };
  const { canceled, filePaths } = await deps.dialogs.open({
    title: shellText.openTitle,
    buttonLabel: shellText.openButton,
    filters: filters.length > 1 ? [all, ...filters] : filters,
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? { kind: 'cancelled' } : readFiles(filePaths, deps.readFs);
}

type FileCalls = Pick<CallHandlers, 'save-file' | 'save-pdf' | 'open-files' | 'reveal-file'>;

export function createFileCalls(deps: FileDeps): FileCalls {
  const saved = new Set<string>();
  let folder = deps.documents;

  /** Asks until there is a place or none is wanted. */
  async function placeFor(suggestedName: string, kind: FileKind): Promise<Exclude<Place, { readonly kind: 'again' }>> {
    const proposed = join(folder, safeFileName(suggestedName, kind));
    for (;;) {
      const place = await askPlace(proposed, kind, deps);
      if (place.kind !== 'again') return place;
    }
  }

  async function write(path: string, bytes: Uint8Array): Promise<SaveResult> {
    const result = await atomicWrite(path, bytes, deps.writeTools);
    if (result.kind === 'failed') return { kind: 'failed', fault: result.fault, path };
    folder = dirname(path);
    saved.add(path);
    return { kind: 'saved', path };
  }

  async function save({ suggestedName, kind, bytes }: SaveRequest): Promise<SaveResult> {
    const place = await placeFor(suggestedName, kind);
    return place.kind === 'cancelled' ? place : write(place.path, bytes);
  }

  function savePdf({ job, suggestedName, html }: PdfRequest): Promise<PdfResult> {
    return deps.pdfJobs.run(job, async (signal) => {
      const place = await placeFor(suggestedName, 'pdf');
      if (place.kind === 'cancelled') return place;
      const printed = await printJob(deps.printPdf, html, signal);
      return printed.kind === 'printed' ? write(place.path, printed.bytes) : printed;
    });
  }

  async function reveal(path: string): Promise<boolean> {
    if (!saved.has(path) || !(await deps.isFile(path))) return false;
    deps.showInFolder(path);
    return true;
  }

  return {
    'save-file': save,
    'save-pdf': savePdf,
    'open-files': (kinds) => askOpen(kinds, deps),
    'reveal-file': reveal,
  };
}
