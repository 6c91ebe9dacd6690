import type { FileFault, FileKind, FlushResult, OpenResult, SaveRequest, SaveResult } from '../../shared/desktop.ts';
import type { BackupFolder, Copies } from '../../shared/draftCopies.ts';
import type { LogEntry } from '../../shared/logEntry.ts';

/** The folder of the backups, where the user can be shown it. */
export interface BackupFolderTools {
  /** Asks for another folder; what was kept so far is copied there. Null where the user cancelled. */
  readonly choose: () => Promise<BackupFolder | null>;
  /** Shows it in the file manager. */
  readonly open: () => Promise<boolean>;
}

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

/** What the page asks of whatever holds it: the desktop shell, or a browser. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Asks where to save, then saves. Never rejects: what went wrong is in the result. */
  readonly saveFile: (request: SaveRequest) => Promise<SaveResult>;
  /** Never rejects. */
  readonly openFiles: (kinds: readonly FileKind[]) => Promise<OpenResult>;
  /** Asks for a folder of files to import. Never rejects. */
  readonly openFolder: () => Promise<OpenedFolder>;
  /** Shows a saved file in the file manager; null where the host can't. */
  readonly revealFile: ((path: string) => Promise<boolean>) | null;
  /** Files handed over by a double click since the last call. Never rejects. */
  readonly takeHandedFiles: () => Promise<OpenResult>;
  readonly onFilesHanded: (listener: () => void) => () => void;
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
