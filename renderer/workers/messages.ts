import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { ListRequest } from '../../shared/summary/listSheets.ts';

/** The official workbook of a draft. */
export interface WorkbookRequest {
  readonly form: FormDefinition;
  readonly draft: Draft;
  /** whether the workbook gets a second sheet with the findings */
  readonly withFindings?: boolean;
}

/** What the page asks of the worker of workbooks, once per worker: a draft's, or one about many. */
export type WorkbookOrder = WorkbookRequest | ListRequest;

/** What it answers: how far it is, from 0 (it has started) to 1, any number of times; then one of the others. */
export type WorkbookReply =
  | { readonly kind: 'building'; readonly fraction: number }
  | { readonly kind: 'built'; readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }
  /** a text that no cell of a workbook can hold; `cell` is its address, for example B7 */
  | { readonly kind: 'textTooLong'; readonly cell: string }
  | { readonly kind: 'failed'; readonly detail: string };
