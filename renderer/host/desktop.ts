import { remoteCopies } from '../../shared/copies/remote.ts';
import type { Desktop, OpenResult } from '../../shared/desktop.ts';
import { pickedFiles } from '../text/files.ts';
import type { ExportFolder, FolderChoice, Host } from './types.ts';

declare global {
  interface Window {
    /** put there by the preload script; absent in a browser */
    readonly desktop?: Desktop;
  }
}

const nothingOpened: OpenResult = { kind: 'cancelled' };

const notOpened: OpenResult = { kind: 'opened', files: [], failed: [{ name: pickedFiles, fault: 'unknown' }] };

async function chooseExportFolder(desktop: Desktop): Promise<FolderChoice> {
  try {
    const given = await desktop.call('choose-export-folder');
    if (given === null) return { kind: 'cancelled' };
    const { grant, path } = given;
    const folder = {
      path,
      write: (file: Parameters<ExportFolder['write']>[0]) =>
        desktop
          .call('write-export-file', { ...file, grant })
          .catch(() => ({ kind: 'failed', fault: 'unknown' }) as const),
      open: () => desktop.call('open-export-folder', grant).catch(() => false),
    } satisfies ExportFolder;
    return { kind: 'chosen', folder };
  } catch {
    return { kind: 'failed', fault: 'unknown' };
  }
}

function desktopHost(desktop: Desktop): Host {
  return {
    kind: 'desktop',
    saveFile: (request) =>
      desktop
        .call('save-file', request)
        .catch(() => ({ kind: 'failed', fault: 'unknown', path: request.suggestedName }) as const),
    chooseExportFolder: () => chooseExportFolder(desktop),
    savePdf: async (request, signal) => (await import('./desktopPdf.ts')).savePdf(desktop, request, signal),
    printPdf: async (html, signal) => (await import('./desktopPdf.ts')).printPdf(desktop, html, signal),
    openFiles: (kinds) => desktop.call('open-files', kinds).catch(() => notOpened),
    openFolder: async () => (await import('./openFolder.ts')).openDesktopFolder(desktop),
    revealFile: (path) => desktop.call('reveal-file', path),
    takeHandedFiles: () => desktop.call('take-handed-files').catch(() => nothingOpened),
    onFilesHanded: (listener) => desktop.on('files-handed', listener),
    onPrintRequested: (listener) => desktop.on('print-requested', listener),
    onFlushRequested: (flush) =>
      desktop.on('flush-requested', () => {
        void flush()
          .catch((error: unknown) => ({ kind: 'failed', reason: String(error) }) as const)
          .then((result) => desktop.call('flush-done', result));
      }),
    copies: remoteCopies((request) => desktop.call('copies', request)),
    backupFolder: {
      choose: () => desktop.call('choose-backup-folder'),
      open: () => desktop.call('open-backup-folder').catch(() => false),
    },
    discardStore: async () => {
      await desktop.call('discard-store');
    },
    log: (entry) => void desktop.call('log', entry).catch(() => undefined),
    readLog: () => desktop.call('read-log').catch(() => ''),
  };
}

/** The desktop shell, where there is one. The only reader of `window.desktop`. */
export function findDesktopHost(): Host | null {
  return window.desktop === undefined ? null : desktopHost(window.desktop);
}
