import type { SortedFindings } from '../../shared/checks/ignored.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { ListRequest } from '../../shared/summary/listSheets.ts';

/** Something to print: a draft on its form, or what is said of many. */
export type PaperItem =
  | { readonly kind: 'draft'; readonly title: string; readonly form: FormDefinition; readonly draft: Draft }
  | { readonly kind: 'list'; readonly title: string; readonly request: ListRequest };

/** What the page asks of the worker of paper, one thing at a time: each item, then the whole. */
export type PaperRequest =
  /** `withFindings`: the findings of a draft are printed behind it */
  | { readonly kind: 'add'; readonly item: PaperItem; readonly withFindings: boolean }
  /** the pages of all that was added; `title` is that of the file */
  | { readonly kind: 'preview'; readonly title: string }
  /** the same as a document by itself, for a PDF */
  | { readonly kind: 'html'; readonly title: string };

/** One answer to each. */
export type PaperReply =
  /** `findings` of a draft, null of a list */
  | { readonly kind: 'added'; readonly pages: number; readonly findings: SortedFindings | null }
  | { readonly kind: 'preview'; readonly style: string; readonly body: string }
  | { readonly kind: 'html'; readonly html: string }
  /** nothing was added, or made */
  | { readonly kind: 'failed'; readonly detail: string };
