/**
 * What a form is, as data. One definition drives the editor, the totals, the checks, the sheet, the import and the
 * print; nothing else in the program names a form. A definition is plain JSON-able data (`parseDefinition` reads it from
 * a file); official words are those of the printed form.
 */
import type { Rounding } from '../number/decimal.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';
import type { CheckLimits } from './checkLimits.ts';
import type { ColumnRole, RowRole, ValueRole } from './roles.ts';
import type { ScoringRules } from './scoringRules.ts';

/** First and last grid column of a cell, counted from 1, both included. */
export type Span = readonly [first: number, last: number];

/** How a text is typed, read and printed. `text` is short, `longText` wraps and may have paragraphs. */
export type ValueKind = 'text' | 'longText' | 'number' | 'money' | 'percent' | 'month' | 'date' | 'year' | 'choice';

/** The list a choice is made from. On paper it is all options with a box each (☑ □), or the chosen word alone. */
export interface ChoiceDefinition {
  readonly options: readonly string[];
  readonly print: 'boxes' | 'word';
}

/** A name that a definition gives something, with what other files call it. */
export interface Labelled {
  /** official label; also the accessible name of its input */
  readonly label: string;
  /** other spellings of the label in files from elsewhere, for the import */
  readonly aliases?: readonly string[];
}

/** What is typed into a value or a column. */
export interface Typed {
  readonly kind: ValueKind;
  readonly required?: boolean;
  /** most characters the form's receiver takes */
  readonly limit?: number;
  /** of the kind `choice`, and of no other */
  readonly choice?: ChoiceDefinition;
}

/** A value that is filled in once: a name, a unit, a month, a goal text. */
export interface ValueDefinition extends Labelled, Typed {
  /** key in `Draft.values` */
  readonly key: string;
  readonly role?: ValueRole;
}

/** A column of a table. */
export interface ColumnDefinition extends Labelled, Typed {
  /** key in the table's rows, or in its groups */
  readonly key: string;
  readonly role?: ColumnRole;
  /** the header above this one and its neighbours of the same words, where the header has two rows */
  readonly heading?: string;
  readonly at: Span;
  readonly align?: 'left' | 'center';
  /** one value for each group of this level instead of one for each row */
  readonly per?: 1 | 2 | 3;
  /** of a table with fixed rows: keys of the rows that have a cell to fill in or to compute here; all if not said */
  readonly rows?: readonly string[];
  /** printed in the rows that have none */
  readonly filler?: string;
  /** printed where nothing is filled in */
  readonly blank?: string;
}

/** A row that the form prints itself. */
export interface FixedRowDefinition extends Labelled {
  /** id of the row in a draft */
  readonly key: string;
  readonly role?: RowRole;
  /** the label on the sheet where it differs, for example with 其中： before it */
  readonly shown?: string;
}

/** A row that others add up to, in each column of amounts. */
export interface SumDefinition {
  readonly total: string;
  readonly parts: readonly string[];
  /** false: the parts are some of it and may be less, but never more */
  readonly complete: boolean;
}

/** Group names that a new draft begins with, from level 1 down; one row is made for each innermost name. */
export interface UsualGroup {
  readonly name: string;
  readonly groups?: readonly UsualGroup[];
}

export type TableRows =
  | { readonly kind: 'fixed'; readonly rows: readonly FixedRowDefinition[]; readonly sums: readonly SumDefinition[] }
  | { readonly kind: 'free'; readonly usual: readonly UsualGroup[] };

/** Which amounts of a row make its rate, shown in the column of the role `rate`: executed ÷ budget in percent. */
export interface RateDefinition {
  /** keys of columns */
  readonly executed: string;
  readonly budget: string;
  readonly rounding: Rounding;
}

/** A block of rows under one header: the money, the indicators, whatever else the form lists. */
export interface TableDefinition {
  /** key in `Draft.tables` */
  readonly key: string;
  /** what the program calls it in sentences: 资金, 指标 */
  readonly name: string;
  readonly rows: TableRows;
  readonly columns: readonly ColumnDefinition[];
  readonly rate?: RateDefinition;
}

/** A figure that the program computes. Rates are percent, scores and weights points. */
export type Figure =
  | { readonly kind: 'rate'; readonly table: string; readonly row: string }
  | { readonly kind: 'rateScore' }
  | { readonly kind: 'weightTotal' }
  | { readonly kind: 'totalScore' }
  | { readonly kind: 'grade' };

/**
 * What stands in a placed cell. `{title}` and `{moneyUnit}` in fixed words are the form's title and the draft's unit;
 * `{year}` and `{value}` are the blank.
 */
export type CellSource =
  | { readonly kind: 'text'; readonly text: string }
  /** `（{year}年度）` */
  | { readonly kind: 'year'; readonly text: string }
  /** `text` holds what is printed around the value in the same cell: `部门：{value}` */
  | { readonly kind: 'value'; readonly value: string; readonly text?: string }
  | { readonly kind: 'figure'; readonly figure: Exclude<Figure, { readonly kind: 'rate' | 'rateScore' }> };

/** How a cell looks; the sheet's style table gives each its font, border and alignment. */
export type CellStyle = 'title' | 'subtitle' | 'band' | 'label' | 'text' | 'centered' | 'number' | 'amount' | 'note';

/** A cell stands at columns of the grid, or under a column of a table. */
export type CellPlace = Span | { readonly table: string; readonly column: string };

export interface PlacedCell {
  readonly at: CellPlace;
  readonly source: CellSource;
  readonly style: CellStyle;
}

export interface RowDefinition {
  readonly cells: readonly PlacedCell[];
  /** least height in points */
  readonly minHeight?: number;
}

/** A label merged down the left of a block. Beside a table with free rows it starts below the header, which repeats on page 2. */
export interface SideLabel {
  readonly text: string;
  readonly at: Span;
}

/** What a section has beside it: a side label of its own, or that of the section above, reaching down over it. */
export type Side = SideLabel | 'continued';

/** The blocks of the sheet, from top to bottom. */
export type SectionDefinition =
  | { readonly kind: 'rows'; readonly side?: Side; readonly rows: readonly RowDefinition[] }
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly side?: Side;
      /** fixed rows stand without a header */
      readonly headless?: true;
    };

/** Margins in inches. */
export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** What a form is for in a project's year. */
export type FormPurpose = 'goal' | 'monitoring' | 'selfEvaluation';

export interface FormDefinition {
  /** stored in drafts; never changed once published */
  readonly id: string;
  readonly title: string;
  /** how the program's lists call it, telling apart forms of one title */
  readonly name: string;
  readonly purpose: FormPurpose;
  /** units of the amounts that the receiver takes; the first unless the draft chooses another (`Draft.moneyUnit`) */
  readonly moneyUnits: readonly MoneyUnit[];
  /** where the draft's year stands: printed by itself, or at the beginning of a value */
  readonly year: { readonly kind: 'printed' } | { readonly kind: 'value'; readonly value: string };
  readonly values: readonly ValueDefinition[];
  readonly tables: readonly TableDefinition[];
  /** widths of the grid's columns in characters, as spreadsheets count them */
  readonly widths: readonly number[];
  readonly sections: readonly SectionDefinition[];
  readonly scoring: ScoringRules | null;
  readonly checks: CheckLimits;
  readonly page: PageSetup;
}
