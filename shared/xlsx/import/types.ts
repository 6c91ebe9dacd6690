/** What reading a workbook gives. Everything is plain data, fit to cross from a worker. */
import type { Draft } from '../../draft/types.ts';
import type { RefusalKind } from '../package/read/refusal.ts';
import type { Range } from '../package/read/sourceSheet.ts';

/**
 * Why a doubt was raised.
 *
 * | kind        | the reader…                                                          |
 * | ----------- | -------------------------------------------------------------------- |
 * | guessed     | took a value or a column for what it most likely is                  |
 * | filled      | gave a blank level cell the name above it                            |
 * | converted   | changed an amount's unit                                             |
 * | rounded     | took another text than the one stored: noise of binary arithmetic, a date, more digits than shown |
 * | skipped     | left out a text that it found no place for                           |
 * | extraColumn | kept a column that the form doesn't have                             |
 * | missing     | did not find something that the form prints                          |
 * | conflict    | found two values for one place and took the first                    |
 * | formula     | met a formula without a saved result, or an error value              |
 * | picture     | found a picture in a cell, which it doesn't read                     |
 * | hidden      | read a hidden row, column or sheet                                   |
 * | struck      | read a text that is crossed out                                      |
 * | comment     | found a note fixed to a cell                                         |
 */
export type DoubtKind =
  | 'guessed'
  | 'filled'
  | 'converted'
  | 'rounded'
  | 'skipped'
  | 'extraColumn'
  | 'missing'
  | 'conflict'
  | 'formula'
  | 'picture'
  | 'hidden'
  | 'struck'
  | 'comment';

export interface Doubt {
  readonly kind: DoubtKind;
  readonly sheet: string;
  /** a cell or a range of the sheet; empty where the doubt has no place */
  readonly address: string;
  /** one Chinese sentence */
  readonly text: string;
}

/** A computed figure that the file prints, beside the exact one. Percent and points as plain decimal text. */
export interface PrintedTotal {
  /** row and column as the form prints them: 年度资金总额执行率 */
  readonly label: string;
  /** as shown in the file */
  readonly printed: string;
  /** null where nothing can be computed from what was read */
  readonly exact: string | null;
  readonly agrees: boolean;
  readonly sheet: string;
  readonly address: string;
}

/**
 * How sure the reader is of what it took.
 *
 * | confidence | when                                                                                  |
 * | ---------- | ------------------------------------------------------------------------------------- |
 * | high       | title and all labels found, nothing guessed, left out or missing                      |
 * | medium     | title found, and at least three quarters of the labels                                |
 * | low        | the rest: look at every value                                                         |
 */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a value was found. */
export interface SourcePlace {
  readonly sheet: string;
  readonly address: string;
}

/** A cell of an excerpt; a merged one reaches over several rows and columns. */
export interface ExcerptCell {
  /** the places that it covers on its sheet */
  readonly range: Range;
  /** index into the excerpt's rows */
  readonly row: number;
  /** index into the excerpt's columns */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** as a reader of the sheet sees it; the formula where it has no saved result */
  readonly text: string;
}

/** The cells that a form stands on, as they look in the file. */
export interface SourceExcerpt {
  /** numbers of the rows that hold something */
  readonly rows: readonly number[];
  /** columns that hold something, each with its letters and its width in characters */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  /** row by row from left to right */
  readonly cells: readonly ExcerptCell[];
  /** whether rows or columns at the end are left out because there are too many */
  readonly isCut: boolean;
}

export interface ReadForm {
  /** rows have the ids `row-1`, `row-2` …; whoever stores the draft gives it its own */
  readonly draft: Draft;
  readonly confidence: Confidence;
  /** labels of the form that were found, of how many that it prints */
  readonly labels: { readonly found: number; readonly of: number };
  readonly doubts: readonly Doubt[];
  readonly printed: readonly PrintedTotal[];
  /** by `pathKey` */
  readonly sources: Readonly<Record<string, SourcePlace>>;
  readonly sheet: string;
  /** the form's range on its sheet, `A1:I19` */
  readonly range: string;
  readonly excerpt: SourceExcerpt;
}

/** Our mistake and not the file's: reading broke off. */
export interface ReadFailure {
  readonly kind: 'failed';
  /** whose fault it is and what to do, one Chinese sentence */
  readonly text: string;
  /** the error for those who mend it: name, message, stack */
  readonly detail: string;
}

export type ReadResult =
  | {
      readonly kind: 'read';
      readonly forms: readonly ReadForm[];
      /** doubts that belong to no form: sheets without one */
      readonly doubts: readonly Doubt[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalKind;
      /** what is wrong and what to do, one Chinese sentence */
      readonly text: string;
    }
  | ReadFailure;
