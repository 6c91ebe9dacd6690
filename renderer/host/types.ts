import type {
  FileFault,
  FileKind,
  FlushResult,
  FolderWrite,
  FolderWriteResult,
  OpenResult,
  PdfRequest,
  PdfResult,
  PrintedPdf,
  SaveRequest,
  SaveResult,
} from '../../shared/desktop.ts';
import type { BackupFolder, Copies } from '../../shared/draftCopies.ts';
import type { LogEntry } from '../../shared/logEntry.ts';

/** The folder of the backups, where the user can be shown it. */
export interface BackupFolderTools {
  /** Asks for another folder; what was kept so far is copied there. Null where the user cancelled. */
  readonly choose: () => Promise<BackupFolder | null>;
  /** Shows it in the file manager. */
  readonly open: () => Promise<boolean>;
}

/** A folder that the user chose for a batch of files. */
export interface ExportFolder {
  /** for the user to read; in a browser only its name is known */
  readonly path: string;
  /** Writes a file whole or not at all. Never rejects. */
  readonly write: (file: Omit<FolderWrite, 'grant'>) => Promise<FolderWriteResult>;
  /** Shows it in the file manager; null where the host can't. Never rejects. */
  readonly open: (() => Promise<boolean>) | null;
}

export type FolderChoice =
  | { readonly kind: 'chosen'; readonly folder: ExportFolder }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: FileFault };

/** A file that is read when its turn comes. Never rejects. */
export interface LaterFile {
  /** with the folders between, where there are some: `街道/自评表.xlsx` */
  readonly name: string;
  readonly load: () => Promise<OpenResult>;
}

export type OpenedFolder =
  | {
      readonly kind: 'opened';
      readonly folder: string;
      readonly files: readonly LaterFile[];
      /** whether there was more than is taken at once */
      readonly isCut: boolean;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: FileFault };

/** @param html a document without scripts that holds all that it needs */
export type MakePdf = (html: string, signal?: AbortSignal) => Promise<PrintedPdf>;

/** What the page asks of whatever holds it: the desktop shell, or a browser. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Asks where to save, then saves. Never rejects: what went wrong is in the result. */
  readonly saveFile: (request: SaveRequest) => Promise<SaveResult>;
  /** Asks for a folder to write many files into; null where the host has none to give. Never rejects. */
  readonly chooseExportFolder: (() => Promise<FolderChoice>) | null;
  /**
   * Asks where to save, then writes the pages as PDF; null where the host has no writer of them. The signal ends it
   * without a file. Never rejects.
   */
  readonly savePdf: ((request: Omit<PdfRequest, 'job'>, signal?: AbortSignal) => Promise<PdfResult>) | null;
  /** Makes a PDF of the pages that is no file yet; null where the host can't. The signal ends it. Never rejects. */
  readonly printPdf: MakePdf | null;
  /** Never rejects. */
  readonly openFiles: (kinds: readonly FileKind[]) => Promise<OpenResult>;
  /** Asks for a folder of files to import. Never rejects. */
  readonly openFolder: () => Promise<OpenedFolder>;
  /** Shows a saved file in the file manager; null where the host can't. */
  readonly revealFile: ((path: string) => Promise<boolean>) | null;
  /** Files handed over by a double click since the last call. Never rejects. */
  readonly takeHandedFiles: () => Promise<OpenResult>;
  readonly onFilesHanded: (listener: () => void) => () => void;
  /** 打印 was chosen in the shell's menu. */
  readonly onPrintRequested: (listener: () => void) => () => void;
  /** The window is about to close: `flush` writes everything; its result decides whether it may. */
  readonly onFlushRequested: (flush: () => Promise<FlushResult>) => () => void;
  /** Where copies of the drafts are kept outside the page's store; null where there is no such place. */
  readonly copies: Copies | null;
  /** Null where the backups are in no folder that the user can see. */
  readonly backupFolder: BackupFolderTools | null;
  /** Sets the files of a store that can't be opened aside at the next start, and starts anew; null where only the user can. */
  readonly discardStore: (() => Promise<void>) | null;
  /** Writes to this computer's log, which holds no contents of forms and goes nowhere. Never rejects. */
  readonly log: (entry: LogEntry) => void;
  /** The log as text, for the user to read or to hand on. Never rejects. */
  readonly readLog: () => Promise<string>;
}
