/**
 * A draft: one filled-in form. Every value is text exactly as typed; numbers are read from it where they are needed.
 */

/** One level-3 row. Keys beside the named ones are further columns of the form, always text. */
export interface Indicator {
  /** stable for the life of the draft; rows are found by it, never by place */
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly score: string;
  readonly [column: string]: string;
}

/** A finding that the clerk has seen and set aside, with the reason to show the reviewer. */
export interface IgnoredFinding {
  /** id of the check */
  readonly check: string;
  /** where it was found, as `pathKey` prints it */
  readonly path: string;
  readonly reason: string;
}

/**
 * Computed figures as a file or a person stated them, text as printed. They are compared with the exact ones and never
 * used in their place; a draft made in the program has none.
 */
export interface PrintedFigures {
  readonly total?: string;
  readonly weightTotal?: string;
  readonly budgetScore?: string;
  /** by funding row */
  readonly rates: Readonly<Record<string, string>>;
}

export interface Draft {
  /** id of the form definition */
  readonly form: string;
  /** as typed; empty where the form prints none */
  readonly year: string;
  readonly fields: Readonly<Record<string, string>>;
  /** amounts by funding row, then by column */
  readonly funding: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** weights of level-1 groups by their name; empty where weights stand at each indicator */
  readonly level1Weights: Readonly<Record<string, string>>;
  readonly indicators: readonly Indicator[];
  /** choices among published scoring rules, by key of `SuggestionRules`; empty takes the form's own */
  readonly options: Readonly<Record<string, string>>;
  readonly ignoredFindings: readonly IgnoredFinding[];
  readonly printed?: PrintedFigures;
  /** properties this version doesn't know, by JSON pointer, kept and written back */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Where a value stands in a draft. A cell of the sheet, a finding and an input all name it this way. */
export type DraftPath =
  | { readonly kind: 'year' }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'funding'; readonly row: string; readonly column: string }
  | { readonly kind: 'level1Weight'; readonly level1: string }
  | { readonly kind: 'indicator'; readonly id: string; readonly column: string }
  /** the name of a level-1 or level-2 group, shared by all rows of the group that begins at `id` */
  | { readonly kind: 'level'; readonly id: string; readonly level: 'level1' | 'level2' };
