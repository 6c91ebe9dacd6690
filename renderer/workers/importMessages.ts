import type { Draft } from '../../shared/draft/types.ts';
import type { ReadFailure } from '../../shared/xlsx/import/types.ts';
import type { DraftOutline } from '../store/summarizeDraft.ts';
import type { FileContent } from './readContent.ts';

/** A file to read. A worker reads one at a time and lives on for the next. */
export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `started` as soon as the worker has the file, then `done`. */
export type ContentReply<Content> = { readonly kind: 'started' } | { readonly kind: 'done'; readonly content: Content };

export type ImportReply = ContentReply<FileContent>;

/** A form of a file as a table of many shows it. */
export interface BriefForm {
  /** empty of a file of drafts */
  readonly sheet: string;
  readonly draft: Draft;
  /** what the list of drafts will show of it */
  readonly outline: DraftOutline;
  readonly doubts: number;
}

/** Of many files, what they hold and no more: so that thousands fit into memory. */
export type BriefContent =
  | {
      readonly kind: 'forms';
      readonly forms: readonly BriefForm[];
      /** sentences about drafts of the file that could not be taken */
      readonly refused: readonly string[];
    }
  | { readonly kind: 'refused'; readonly text: string }
  | ReadFailure;

export type BriefReply = ContentReply<BriefContent>;
