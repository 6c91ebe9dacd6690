/**
 * What the copies need of a file system, so that the same modules run over a disk, over the browser's private file
 * system, and in tests over a disk that fails at any step. Paths are relative, parts joined by `/`; a part is a name
 * that every system accepts. Rejections carry a `FileFault` (`faultOf` of the implementation).
 */
export interface CopyFiles {
  /** Names in a folder; empty where there is no such folder. Leftovers of unfinished writes are not among them. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Null where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Whole or not at all, also over what is there; makes the folders it needs; on the disk when it resolves. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Nothing happens where there is no such file or folder. A folder goes with all that is in it. */
  readonly remove: (path: string) => Promise<void>;
}
