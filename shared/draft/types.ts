/**
 * A draft: one filled-in form. Every value is text exactly as typed; numbers are read from it where they are needed.
 */

/** One row of a table: a text for each column. A row that the form prints itself has its key as id. */
export interface Row {
  /** stable for the life of the draft; rows are found by it, never by place */
  readonly id: string;
  readonly [column: string]: string;
}

/** What is filled into a table. */
export interface TableData {
  readonly rows: readonly Row[];
  /** texts that belong to a whole group, by `groupKey` of its names and then by column */
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A finding that the clerk has seen and set aside, with the reason to show the reviewer. */
export interface IgnoredFinding {
  /** id of the check */
  readonly check: string;
  /** what it is known by: the cell it was found at, as `pathKey` prints it, or a figure, as `figureKey` does */
  readonly path: string;
  readonly reason: string;
}

/** What came from another draft: last year's, or an earlier form of the same project. */
export interface CarriedOver {
  /** how the clerk knows the draft it came from: 2022年度 财政项目支出绩效自评表 */
  readonly from: string;
  /** texts that were taken over and are to be looked at, by `pathKey`; one that no longer says this was changed since */
  readonly kept: Readonly<Record<string, string>>;
  /** what the other draft said where this one is blank, by `pathKey` */
  readonly earlier: Readonly<Record<string, string>>;
}

export interface Draft {
  /** id of the form definition */
  readonly form: string;
  /** as typed; empty where the form prints none */
  readonly year: string;
  /** unit of the amounts, where the form leaves it open; empty for the form's own */
  readonly moneyUnit: string;
  readonly values: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, TableData>>;
  /** choices among published scoring rules, by key of `SuggestionRules`; empty takes the form's own */
  readonly options: Readonly<Record<string, string>>;
  readonly ignoredFindings: readonly IgnoredFinding[];
  /**
   * Computed figures as a file or a person stated them, by `figureKey`. They are compared with the exact ones and never
   * used in their place; a draft made in the program has none.
   */
  readonly stated: Readonly<Record<string, string>>;
  readonly carriedOver?: CarriedOver;
  /** properties this version doesn't know, by JSON pointer, kept and written back */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Where a text stands in a draft. A cell of the sheet, a finding and an input all name it this way. */
export type DraftPath =
  | { readonly kind: 'year' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'cell'; readonly table: string; readonly row: string; readonly column: string }
  /** a text that belongs to a whole group, by `groupKey` of its names */
  | { readonly kind: 'group'; readonly table: string; readonly group: string; readonly column: string }
  /** the name of a group, shared by all rows of the group that begins at the row, in the column of its level */
  | { readonly kind: 'groupName'; readonly table: string; readonly row: string; readonly column: string };
