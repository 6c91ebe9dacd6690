import type { NamePattern } from '../../../shared/xlsx/export/namePattern.ts';
import type { ExportFolder } from '../../host/types.ts';

/** A draft that is to be exported. */
export interface BatchItem {
  readonly id: string;
  /** what lists call it */
  readonly title: string;
  /** its place among those chosen, from 1 */
  readonly number: number;
  /** what its file was to be called in an earlier run; null where it had none */
  readonly fileName: string | null;
}

export const batchFormats = ['workbook', 'pdf'] as const;

/** What the drafts become. */
export type BatchFormat = (typeof batchFormats)[number];

export const batchShapes = ['folder', 'book', 'zip'] as const;

/**
 * | shape  | what is written                                        |
 * | ------ | ------------------------------------------------------ |
 * | folder | a file each, into a folder                             |
 * | book   | one workbook with a sheet each, or one PDF with all     |
 * | zip    | one ZIP with a file each                               |
 */
export type BatchShape = (typeof batchShapes)[number];

/** What is done with drafts in which errors are open; `ask`: nobody was asked yet. */
export type FaultyDrafts = 'export' | 'skip' | 'ask';

export interface BatchWish {
  readonly items: readonly BatchItem[];
  /** how many were chosen at first: a retry counts on */
  readonly count: number;
  readonly format: BatchFormat;
  readonly pattern: NamePattern;
  readonly faulty: FaultyDrafts;
}

/** How it ended for one draft. */
export type ItemOutcome =
  /** `fileName`: what its file, or the one file of all, is called. `errors`: open findings of the severity E */
  | { readonly kind: 'written'; readonly item: BatchItem; readonly fileName: string; readonly errors: number }
  /** left out because of its errors, as was wished */
  | { readonly kind: 'skipped'; readonly item: BatchItem; readonly errors: number }
  /** `text` says why, in one sentence */
  | { readonly kind: 'failed'; readonly item: BatchItem; readonly text: string }
  /** cancelled before its turn, or before its file was written */
  | { readonly kind: 'left'; readonly item: BatchItem };

/** What has to be decided while it runs, once for all. */
export type BatchQuestion =
  | { readonly kind: 'errors'; readonly title: string; readonly errors: number }
  /** the folder has a file of that name already */
  | { readonly kind: 'existing'; readonly fileName: string };

export type BatchAnswer = 'export' | 'skip' | 'replace' | 'number' | 'cancel';

/** Where one file of a batch went. */
export type PutResult =
  | { readonly kind: 'written'; readonly fileName: string }
  /** `isOfPlace`: the fault is one of the place and not of this file */
  | { readonly kind: 'failed'; readonly text: string; readonly isOfPlace: boolean }
  | { readonly kind: 'left' };

/** Takes the files as they come. */
export interface BatchPlace {
  readonly put: (fileName: string, bytes: Uint8Array) => Promise<PutResult>;
}

/** Where the files of a batch go. */
export type Destination =
  /** `place` asks about files that are there already once for all runs */
  | { readonly kind: 'folder'; readonly folder: ExportFolder; readonly place: BatchPlace }
  | { readonly kind: 'book' }
  | { readonly kind: 'zip' };

/** Where what was written is now. */
export type BatchSaved =
  | { readonly kind: 'folder'; readonly folder: ExportFolder }
  | { readonly kind: 'file'; readonly path: string }
  /** no file was written; `text` says why where nobody wished it so */
  | { readonly kind: 'nothing'; readonly text: string | null }
  /** the one file of all is made and could not be saved; `saveAgain` asks for another place */
  | { readonly kind: 'unsaved'; readonly text: string; readonly saveAgain: () => Promise<BatchReport> };

export interface BatchReport {
  /** of each draft, in their order */
  readonly outcomes: readonly ItemOutcome[];
  readonly saved: BatchSaved;
  readonly wasCancelled: boolean;
}
