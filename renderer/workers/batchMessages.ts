/** What the page asks of a worker of workbooks that lives on for the next draft. */
import type { Draft } from '../../shared/draft/types.ts';

/** What is done to a draft in which errors or blanks are open that a form is sent back for. */
export type ErrorRule = 'export' | 'stop';

export interface BatchDraft {
  readonly draft: Draft;
  readonly rule: ErrorRule;
  /** what lists call it: the bookmark in a PDF */
  readonly title: string;
}

/** As it crosses to the worker, told apart from a single export. Answered one by one, in their order. */
export interface BatchMessage {
  readonly batch: BatchRequest;
}

/**
 * | kind      | what is made of the draft              |
 * | --------- | -------------------------------------- |
 * | workbook  | a workbook of its own                  |
 * | sheet     | one more sheet of the workbook of all  |
 * | pages     | pages of its own, for a PDF            |
 * | morePages | more pages of the PDF of all           |
 */
export type DraftRequest = BatchDraft & { readonly kind: 'workbook' | 'sheet' | 'pages' | 'morePages' };

/** The workbook of all sheets so far, or all pages so far; the next begin another. */
export interface WholeRequest {
  readonly kind: 'book' | 'document';
  /** of the file */
  readonly title: string;
}

export type BatchRequest = DraftRequest | WholeRequest;

/** `errors`: open findings of the severity E. */
export type BatchReply =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly errors: number }
  /** a document that is to become a PDF */
  | { readonly kind: 'pages'; readonly html: string; readonly errors: number }
  | { readonly kind: 'added'; readonly errors: number }
  /** there are errors, and the rule says to stop */
  | { readonly kind: 'faulty'; readonly errors: number }
  /** a text that no cell of a workbook can hold; `cell` is its address, for example B7 */
  | { readonly kind: 'textTooLong'; readonly cell: string }
  /** the workbook or the PDF of all takes no more */
  | { readonly kind: 'full' }
  | { readonly kind: 'unknownForm' }
  | { readonly kind: 'broken'; readonly detail: string };
