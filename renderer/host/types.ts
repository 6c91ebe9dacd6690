import type { FileKind, FlushResult, OpenResult, SaveRequest, SaveResult } from '../../shared/desktop.ts';

/** What the page asks of whatever holds it: the desktop shell, or a browser. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Asks where to save, then saves. Never rejects: what went wrong is in the result. */
  readonly saveFile: (request: SaveRequest) => Promise<SaveResult>;
  /** Never rejects. */
  readonly openFiles: (kinds: readonly FileKind[]) => Promise<OpenResult>;
  /** Shows a saved file in the file manager; null where the host can't. */
  readonly revealFile: ((path: string) => Promise<boolean>) | null;
  /** Files handed over by a double click since the last call. Never rejects. */
  readonly takeHandedFiles: () => Promise<OpenResult>;
  readonly onFilesHanded: (listener: () => void) => () => void;
  /** The window is about to close: `flush` writes everything; its result decides whether it may. */
  readonly onFlushRequested: (flush: () => Promise<FlushResult>) => () => void;
}
