/** What the table of many files knows: what was found in them, how it stands to the drafts, what is to become of it. */
import type { Draft } from '../../../shared/draft/types.ts';
import type { DraftOutline } from '../../store/summarizeDraft.ts';

export interface FormLine {
  readonly kind: 'form';
  /** unique in the table */
  readonly id: string;
  /** the file's place among the files */
  readonly file: number;
  readonly fileName: string;
  /** empty of a file of drafts */
  readonly sheet: string;
  readonly draft: Draft;
  readonly outline: DraftOutline;
  readonly doubts: number;
}

/** A file, or a draft of one, that was not read: `text` says why and what to do. */
export interface FaultLine {
  readonly kind: 'fault';
  readonly id: string;
  readonly file: number;
  readonly fileName: string;
  readonly text: string;
}

export type ManyLine = FormLine | FaultLine;

/** What a form is beside the drafts that are there, and beside the lines above it. */
export type Standing =
  | { readonly kind: 'new' }
  /** a draft says the same: there is nothing to do */
  | { readonly kind: 'same'; readonly title: string }
  /** a draft of the same form, year and name says something else */
  | { readonly kind: 'exists'; readonly draftId: string; readonly title: string }
  /** of the same form, year and name as a line above */
  | { readonly kind: 'repeated'; readonly fileName: string; readonly isSame: boolean };

export type ManyChoice = 'new' | 'update' | 'skip';

export interface ManyState {
  readonly phase: 'reading' | 'looking' | 'ready' | 'storing';
  /** files to read, and those that are read or given up */
  readonly all: number;
  readonly done: number;
  /** names of the files that are being read now */
  readonly reading: readonly string[];
  /** in the order of the files */
  readonly lines: readonly ManyLine[];
  /** by line; empty until all is read */
  readonly standings: ReadonlyMap<string, Standing>;
  /** what the user chose, by line */
  readonly chosen: ReadonlyMap<string, ManyChoice>;
  /** whether there were more files than are taken at once */
  readonly isCut: boolean;
  /** why nothing was stored; empty for nothing */
  readonly problem: string;
}
