import type { MemoForm } from '../../shared/summary/memoSheet.ts';

/** What the page asks of the worker of summaries: some drafts as they are stored, one request after another. */
export interface SummaryRequest {
  readonly jsons: readonly unknown[];
}

/** What one draft comes to. */
export type SummaryRead =
  | { readonly kind: 'read'; readonly form: MemoForm }
  /** not to be read by this program, with the sentence why */
  | { readonly kind: 'refused'; readonly text: string };

/** What it answers to each request: as many as were asked for, in their order. */
export interface SummaryReply {
  readonly reads: readonly SummaryRead[];
}
