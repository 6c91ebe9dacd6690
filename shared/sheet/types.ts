/**
 * The official sheet as plain data: what the editor draws with inputs in its blanks, what is printed, what is written
 * into the workbook. All lengths are points unless a name says otherwise.
 */
import type { DraftPath } from '../draft/types.ts';
import type { CellStyle, ChoiceDefinition, Figure, PageSetup, ValueKind } from '../forms/types.ts';

/** How a number is printed. `general` shows it exactly as it is; `money` is 14,366,388.61; `percent` has its digits. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'money' }
  | { readonly kind: 'percent'; readonly digits: number };

/** What a cell shows. A number is decimal text; a percent is in percent points (81.84), not as a quotient. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string; readonly format: NumberFormat };

/** What a cell is for. */
export type CellUse =
  | { readonly kind: 'label' }
  /** printed blank, dash or the repeated name of a split merge */
  | { readonly kind: 'fixed' }
  | InputUse
  | { readonly kind: 'computed'; readonly figure: Figure; readonly name: string };

/** The clerk types here. */
export interface InputUse {
  readonly kind: 'input';
  readonly path: DraftPath;
  /** accessible name of the input */
  readonly name: string;
  readonly input: InputKind;
  /** of the kind `choice` */
  readonly choice?: ChoiceDefinition;
  /** the form states it until the clerk says otherwise: no stop on the way of the keys, changed only on purpose */
  readonly isGiven?: true;
  /** words printed before and after the text in the same cell */
  readonly around?: readonly [before: string, after: string];
}

/** What is typed into an input: it chooses the widget and how the text is read. */
export type InputKind = ValueKind | 'groupName';

export interface SheetCell {
  /** first row and column, from 1 */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly style: CellStyle;
  /** points, on paper where the text must be smaller than its style to fit a page */
  readonly size?: number;
  readonly content: CellContent;
  readonly use: CellUse;
}

/** What a row belongs to, so that tools can be offered and findings shown. */
export type RowSource =
  | { readonly kind: 'plain' }
  | { readonly kind: 'header'; readonly table: string }
  | {
      readonly kind: 'row';
      readonly table: string;
      /** id of the draft's row */
      readonly row: string;
      /** number in its table, from 1 */
      readonly ordinal: number;
      /** whether the clerk may add and take away such rows */
      readonly isFree: boolean;
    };

export interface SheetRow {
  /** points */
  readonly height: number;
  /** least height in points, which text can only exceed */
  readonly minHeight: number;
  readonly source: RowSource;
}

/** Rows of a sheet, from 1, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface SheetModel {
  /** name of the sheet's tab */
  readonly name: string;
  /** widths in characters, as spreadsheets count them */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly cells: readonly SheetCell[];
  readonly page: PageSetup;
  /** the header rows repeated on page 2 and after; null where the form has no table */
  readonly repeated: RowRange | null;
  /** rows after which a new page begins, from 1; empty on screen */
  readonly pageBreaks: readonly number[];
}

/** Screen: one endless sheet, whole merges. Paper: merges split where a page ends, the name repeated. */
export type LayoutTarget = 'screen' | 'paper';
