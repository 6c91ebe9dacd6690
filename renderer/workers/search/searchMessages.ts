/** What the page asks of the worker that looks into the drafts, and what it answers. */

export type SearchRequest =
  /** `number` counts up: only the last question is answered. Words as `wordsOf` makes them */
  | { readonly kind: 'ask'; readonly number: number; readonly words: readonly string[] }
  /** drafts have changed since */
  | { readonly kind: 'changed' };

/** Where a word stands inside a draft. */
export interface SearchHit {
  readonly id: string;
  /** what the form calls the field */
  readonly label: string;
  /** the words around it; the hit itself is `length` units from `at` */
  readonly snippet: string;
  readonly at: number;
  readonly length: number;
}

export type SearchReply =
  /** first letters of the names' syllables, by name: 科普专项 → kpzx */
  | { readonly kind: 'initials'; readonly initials: readonly (readonly [name: string, letters: string])[] }
  /** texts are being read: so many of so many drafts */
  | { readonly kind: 'reading'; readonly done: number; readonly all: number }
  /** drafts that answer to all words, at least one of them only by a text inside */
  | { readonly kind: 'found'; readonly number: number; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'failed'; readonly detail: string };
