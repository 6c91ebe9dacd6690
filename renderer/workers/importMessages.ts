import type { FileContent } from './readContent.ts';

/** A file to read. A worker reads one at a time and lives on for the next. */
export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `started` as soon as the worker has the file, then `done`. */
export type ImportReply = { readonly kind: 'started' } | { readonly kind: 'done'; readonly content: FileContent };
