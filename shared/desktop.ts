/**
 * The contract between the page and the shell: every call, payload and result. The preload script, the main process,
 * the browser shell and the test hosts all derive from it. Results are data, because only an error's message would
 * survive the border.
 */
import type { BackupFolder, CopiesCall } from './draftCopies.ts';
import type { LogEntry } from './logEntry.ts';

/** Names settled on day one. Drafts are keyed by them: changing one hides everybody's work. */
export const appOrigin = 'app://ziping';
export const userDataFolder = 'ziping';
export const databaseName = 'ziping';
export const appId = 'cn.ziping.desktop';
export const draftExtension = '.ziping';

/** Why a file could not be written or read. */
export type FileFault = 'inUse' | 'diskFull' | 'readOnly' | 'notFound' | 'tooLarge' | 'unknown';

export type SaveResult =
  /** `path` is where the file is now; in a browser only its name is known */
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  /** the file that was there before is intact */
  | { readonly kind: 'failed'; readonly fault: FileFault; readonly path: string };

/** `archive`: several workbooks in one ZIP; `image`: a PNG */
export type FileKind = 'workbook' | 'drafts' | 'text' | 'archive' | 'pdf' | 'image';

export const fileKinds: readonly FileKind[] = ['workbook', 'drafts', 'text', 'archive', 'pdf', 'image'];

export interface SaveRequest {
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** A folder that the user chose for a batch. */
export interface ExportFolderGrant {
  /** the word by which the shell knows the folder; it dies with the program or with the next choice */
  readonly grant: string;
  /** for the user to read */
  readonly path: string;
}

/** What becomes of a file that has the name already. */
export type ExistingFile =
  /** nothing is written, and it is said */
  | 'refuse'
  | 'replace'
  /** it stays; the new one gets a number: `表（2）.xlsx` */
  | 'number';

/** One file of a batch. */
export interface FolderWrite {
  readonly grant: string;
  /** without folders; the shell makes it legal */
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly existing: ExistingFile;
}

export type FolderWriteResult =
  /** `name` is what the file is called now */
  | { readonly kind: 'written'; readonly name: string }
  | { readonly kind: 'exists'; readonly name: string }
  /** nothing of it is there; what had the name before is intact */
  | { readonly kind: 'failed'; readonly fault: FileFault };

/** Pages to be made a PDF of. */
export interface PdfPages {
  /** the word by which `cancel-pdf` knows it, never given twice */
  readonly job: string;
  /** a document without scripts that holds all that it needs */
  readonly html: string;
}

/** Pages to be printed into a file. */
export interface PdfRequest extends PdfPages {
  readonly suggestedName: string;
}

/** `unprinted`: no PDF came out of the pages, and no file was touched; `detail` is for whoever mends it. */
export type PdfResult = SaveResult | { readonly kind: 'unprinted'; readonly detail: string };

/** A PDF that is no file yet. */
export type PrintedPdf =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | Extract<PdfResult, { readonly kind: 'unprinted' }>;

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was picked or handed over but could not be read stands beside those that could. */
export type OpenResult =
  | {
      readonly kind: 'opened';
      readonly files: readonly OpenedFile[];
      readonly failed: readonly { readonly name: string; readonly fault: FileFault }[];
    }
  | { readonly kind: 'cancelled' };

/** A folder that was chosen for an import: its files are read one by one, as their turn comes. */
export type ImportFolder =
  | {
      readonly kind: 'chosen';
      /** tells this choice from the ones before, whose files can't be read any more */
      readonly choice: number;
      /** name of the folder, without where it lies */
      readonly folder: string;
      /** names of the files, in folders below with those: `街道/自评表.xlsx` */
      readonly names: readonly string[];
      /** whether there was more than is taken at once */
      readonly isCut: boolean;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: FileFault };

/** A file of the chosen folder, by its place among the names. */
export interface FolderFileRequest {
  readonly choice: number;
  readonly index: number;
}

/** The outcome of writing everything to the database before the window closes. */
export type FlushResult = { readonly kind: 'flushed' } | { readonly kind: 'failed'; readonly reason: string };

/** A call of `Copies` as it crosses the border; read with `parseCopiesRequest`. */
export interface CopiesPayload {
  readonly call: CopiesCall;
  readonly argument: unknown;
}

/** Calls from the page, each answered once. */
export interface DesktopCalls {
  /** Asks where to save, then writes atomically. Overwriting is confirmed by the dialog. */
  'save-file': (request: SaveRequest) => SaveResult;
  /** Asks where to save, then prints the pages to PDF and writes it as `save-file` does. */
  'save-pdf': (request: PdfRequest) => PdfResult;
  /** Prints the pages to PDF, for a batch that writes it then; two at a time, the others wait. */
  'print-pdf': (pages: PdfPages) => PrintedPdf;
  /** Ends a `save-pdf` or `print-pdf` at once; a file that is being written already becomes whole. */
  'cancel-pdf': (job: string) => null;
  /** Asks which files to read. */
  'open-files': (kinds: readonly FileKind[]) => OpenResult;
  /** Asks for a folder of files to import, and tells what is in it and below it. */
  'choose-import-folder': () => ImportFolder;
  /** Reads one file of the folder that was chosen last. */
  'read-import-file': (request: FolderFileRequest) => OpenResult;
  /** Shows a file that this program saved in the system's file manager. */
  'reveal-file': (path: string) => boolean;
  /** Files handed over at the start or since the last call: a double click, a second start. */
  'take-handed-files': () => OpenResult;
  /** The page's answer to the event `flush-requested`. */
  'flush-done': (result: FlushResult) => null;
  /** A call of `Copies`; its answer is that call's. */
  copies: (request: CopiesPayload) => unknown;
  /**
   * Asks for another folder of the backups and copies there what was kept so far. Null where the user cancelled; with a
   * fault the folder is still the one it was, and `path` the one that could not be used.
   */
  'choose-backup-folder': () => BackupFolder | null;
  /** Shows the folder of the backups in the file manager. */
  'open-backup-folder': () => boolean;
  /** Asks for a folder to export many files into. Null where the user cancelled. */
  'choose-export-folder': () => ExportFolderGrant | null;
  /** Writes one file into the chosen folder, whole or not at all. */
  'write-export-file': (request: FolderWrite) => FolderWriteResult;
  /** Shows the chosen folder in the file manager. */
  'open-export-folder': (grant: string) => boolean;
  /** Writes a line to this computer's log. */
  log: (entry: LogEntry) => null;
  /** The log as text. */
  'read-log': () => string;
  /** Starts the program anew; the files of its store are set aside before that, and nothing of them is deleted. */
  'discard-store': () => null;
}

/** Events from the shell. */
export interface DesktopEvents {
  /** the window is about to close: write everything, then call `flush-done` */
  'flush-requested': null;
  /** files were handed over: call `take-handed-files` */
  'files-handed': null;
  /** 打印 was chosen in the window's menu */
  'print-requested': null;
}

/** The names of the calls at run time, for the two ends that must know them; a new call without a name here fails the type check. */
export const desktopCalls: Readonly<Record<keyof DesktopCalls, true>> = {
  'save-file': true,
  'save-pdf': true,
  'print-pdf': true,
  'cancel-pdf': true,
  'open-files': true,
  'choose-import-folder': true,
  'read-import-file': true,
  'reveal-file': true,
  'take-handed-files': true,
  'flush-done': true,
  copies: true,
  'choose-backup-folder': true,
  'open-backup-folder': true,
  'choose-export-folder': true,
  'write-export-file': true,
  'open-export-folder': true,
  log: true,
  'read-log': true,
  'discard-store': true,
};

/** The names of the events at run time. */
export const desktopEvents: Readonly<Record<keyof DesktopEvents, true>> = {
  'flush-requested': true,
  'files-handed': true,
  'print-requested': true,
};

/** What the preload script puts at `window.desktop`. */
export interface Desktop {
  call<Channel extends keyof DesktopCalls>(
    channel: Channel,
    ...payload: Parameters<DesktopCalls[Channel]>
  ): Promise<ReturnType<DesktopCalls[Channel]>>;
  on<Event extends keyof DesktopEvents>(event: Event, listener: () => void): () => void;
}
