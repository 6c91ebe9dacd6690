/**
 * The official sheet as plain data: what the editor draws with inputs in its blanks, what is printed, what is written
 * into the workbook. All lengths are points unless a name says otherwise.
 */
import type { DraftPath } from '../draft/types.ts';
import type { CellStyle, PageSetup } from '../forms/types.ts';

/** How a number is printed. `general` shows it exactly as it is; `money` is 14,366,388.61; `percent` has its digits. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'money' }
  | { readonly kind: 'percent'; readonly digits: number };

/** What a cell shows. A number is decimal text; a percent is in percent points (81.84), not as a quotient. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string; readonly format: NumberFormat };

/** A figure that the program computes; the editor shows it from the live totals without drawing the sheet again. */
export type ComputedFigure =
  | { readonly kind: 'rate'; readonly row: string }
  | { readonly kind: 'budgetScore' }
  | { readonly kind: 'weightTotal' }
  | { readonly kind: 'totalScore' };

/** What a cell is for. */
export type CellRole =
  | { readonly kind: 'label' }
  /** printed blank, dash or the repeated name of a split merge */
  | { readonly kind: 'fixed' }
  /** the clerk types here; `name` is the accessible name of the input */
  | { readonly kind: 'input'; readonly path: DraftPath; readonly name: string; readonly input: InputKind }
  | { readonly kind: 'computed'; readonly figure: ComputedFigure; readonly name: string };

/** What is typed into an input: it chooses the widget and how the text is read. */
export type InputKind = 'line' | 'longText' | 'month' | 'year' | 'money' | 'number' | 'levelName';

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
  readonly role: CellRole;
}

/** What a row is, so that tools can be offered and findings placed. */
export type RowRole =
  | { readonly kind: 'plain' }
  | { readonly kind: 'funding'; readonly row: string }
  | { readonly kind: 'indicatorHeader' }
  | { readonly kind: 'indicator'; readonly id: string; readonly ordinal: number };

export interface SheetRow {
  /** points */
  readonly height: number;
  /** least height in points, which text can only exceed */
  readonly minHeight: number;
  readonly role: RowRole;
}

export interface SheetModel {
  /** name of the sheet's tab */
  readonly name: string;
  /** widths in characters, as spreadsheets count them */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly cells: readonly SheetCell[];
  readonly page: PageSetup;
  /** the row repeated on page 2 and after, from 1; null where the form has no table */
  readonly repeatedRow: number | null;
  /** rows after which a new page begins, from 1; empty on screen */
  readonly pageBreaks: readonly number[];
}

/** Screen: one endless sheet, whole merges. Paper: merges split where a page ends, the name repeated. */
export type LayoutTarget = 'screen' | 'paper';
