/** What the page asks of a worker of workbooks that lives on for the next draft. */
import type { Draft } from '../../shared/draft/types.ts';

/** What is done to a draft in which errors or blanks are open that a form is sent back for. */
export type ErrorRule = 'export' | 'stop';

export interface BatchDraft {
  readonly draft: Draft;
  readonly rule: ErrorRule;
}

/** As it crosses to the worker, told apart from a single export. Answered one by one, in their order. */
export interface BatchMessage {
  readonly batch: BatchRequest;
}

export type BatchRequest =
  /** a workbook of its own */
  | ({ readonly kind: 'workbook' } & BatchDraft)
  /** one more sheet of the workbook of all */
  | ({ readonly kind: 'sheet' } & BatchDraft)
  /** the workbook of all sheets so far; the next sheet begins another. @property title of the file */
  | { readonly kind: 'book'; readonly title: string };

/** `errors`: open findings of the severity E. */
export type BatchReply =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly errors: number }
  | { readonly kind: 'added'; readonly errors: number }
  /** there are errors, and the rule says to stop */
  | { readonly kind: 'faulty'; readonly errors: number }
  /** a text that no cell of a workbook can hold; `cell` is its address, for example B7 */
  | { readonly kind: 'textTooLong'; readonly cell: string }
  /** the workbook of all takes no more */
  | { readonly kind: 'full' }
  | { readonly kind: 'unknownForm' }
  | { readonly kind: 'broken'; readonly detail: string };
