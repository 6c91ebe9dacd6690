/** What carrying a draft into another form needs and gives. */
import type { Draft, DraftPath } from '../draft/types.ts';
import type { FormIndex } from '../forms/indexForm.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';

/**
 * - `nextYear`: 结转到新年度, the same purpose a year later; names and targets stay, figures and what was reached are blank
 * - `nextForm`: the form that follows in the same year, from goal to monitoring to self-evaluation
 * - `otherForm`: the same said in another form of the same purpose
 */
export type CarryKind = 'nextYear' | 'nextForm' | 'otherForm';

export interface CarryOptions {
  /** of the new draft; else the old one's, for the next year one more */
  readonly year?: string;
  /** ids of the rows that the clerk may add and remove; each `n`, from 1, is asked for once */
  readonly newId?: (n: number) => string;
}

/** A text that the other form has no place for. */
export interface Unplaced {
  /** in the old draft, by `pathKey` */
  readonly path: string;
  /** where it stood: 指标“活动场次”的分值 */
  readonly label: string;
  /** as typed */
  readonly text: string;
  /** a sentence without its full stop */
  readonly why: string;
}

/** How a text differs from the one it came from: another unit of money, another year, one cell for three or three for one. */
export type ChangeKind = 'unit' | 'year' | 'layout';

export interface Converted {
  readonly kind: ChangeKind;
  /** in the old draft and in the new one, by `pathKey` */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly before: string;
  /** in the new draft; cells of one row that share it out are parted by a space */
  readonly after: string;
}

export interface CarriedDraft {
  readonly draft: Draft;
  /** in the order of the old form */
  readonly unplaced: readonly Unplaced[];
  readonly converted: readonly Converted[];
}

/**
 * One text on its way. What no move takes along is listed as unplaced, so nothing can get lost by being forgotten.
 *
 * - `typed`: stands in the new draft, marked as kept
 * - `given`: stands in the new draft and is not from the old one
 * - `shown`: is to be read beside the blank
 */
export interface Move {
  readonly as: 'typed' | 'given' | 'shown';
  /** the old cells that it says all of */
  readonly from: readonly DraftPath[];
  readonly to: DraftPath;
  readonly text: string;
  /** said before a text that is shown beside a cell of another meaning */
  readonly caption?: string;
  readonly change?: ChangeKind;
}

/** The year of the old draft and of the new one as four digits, null where none can be read, and how far they are apart. */
export interface Years {
  readonly old: string | null;
  readonly next: string | null;
  readonly by: number;
}

/** What every part of the way asks for. */
export interface Passage {
  readonly what: CarryKind;
  readonly draft: Draft;
  readonly from: FormIndex;
  readonly to: FormIndex;
  readonly years: Years;
  readonly units: { readonly from: MoneyUnit; readonly to: MoneyUnit };
}
