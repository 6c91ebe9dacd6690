/** What the import window knows: files, the forms found in them, and what is to become of each. */
import type { Draft } from '../../shared/draft/types.ts';
import type { Doubt, ReadFailure, ReadForm } from '../../shared/xlsx/import/types.ts';
import type { StoredComparison } from './comparison.ts';

/** A draft file says everything itself; of a workbook, the reader says where it found what and how sure it is. */
export type FormSource = { readonly kind: 'workbook'; readonly read: ReadForm } | { readonly kind: 'draftFile' };

/** What the user wants of a found form. */
export type Choice =
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'compare'; readonly draftId: string; readonly comparison: ComparisonState };

export type ComparisonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly text: string }
  | {
      readonly kind: 'ready';
      readonly comparison: StoredComparison;
      /** keys of the differences to take over */
      readonly chosen: ReadonlySet<string>;
    };

export interface FoundForm {
  /** unique in the window */
  readonly id: string;
  readonly fileName: string;
  readonly draft: Draft;
  readonly source: FormSource;
  readonly choice: Choice;
}

export type FileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'read';
      readonly forms: readonly FoundForm[];
      /** doubts that belong to no form */
      readonly doubts: readonly Doubt[];
      /** sentences about drafts of the file that could not be taken */
      readonly refused: readonly string[];
    }
  | { readonly kind: 'refused'; readonly text: string }
  | ReadFailure
  | { readonly kind: 'cancelled' };

export interface ImportFile {
  /** unique in the window */
  readonly id: string;
  readonly name: string;
  readonly state: FileState;
}

export interface ImportState {
  readonly files: readonly ImportFile[];
  /** id of the form or of the file that is shown; null before the first file */
  readonly shown: string | null;
}
