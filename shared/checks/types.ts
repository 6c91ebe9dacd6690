import type { Draft, DraftPath } from '../draft/types.ts';
import type { FormDefinition, SuggestionRules } from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import type { ComputedFigure } from '../sheet/types.ts';
import type { GroupFacts } from './level1Groups.ts';
import type { RowFacts } from './rowFacts.ts';
import type { FormWords } from './words.ts';

/** E stops a submission export unless the user confirms, W warns, I hints. */
export type FindingLevel = 'E' | 'W' | 'I';

/** Names of the checks; stored in drafts with ignored findings, so they are never changed once published. */
export type CheckId =
  | 'missingReason'
  | 'scoreOutOfRange'
  | 'weightSum'
  | 'statedTotal'
  | 'requiredCell'
  | 'fundingSum'
  | 'statedRate'
  | 'unmetFullMarks'
  | 'scoreDiffers'
  | 'overFulfilled'
  | 'actualKind'
  | 'unit'
  | 'copiedTarget'
  | 'tier'
  | 'rate'
  | 'scoreAboveSpending'
  | 'unusualWeight'
  | 'duplicateName'
  | 'rejectedCharacter'
  | 'allHundred'
  | 'goalText'
  | 'moneyUnit'
  | 'leftover'
  | 'yearAndUnits';

/** A mend whose outcome is certain; `applyMend` works it out from the draft as it then is. */
export type Mend =
  /** the total funds of a column become the sum of their sources */
  | { readonly kind: 'totalFromParts'; readonly column: string }
  /** the score becomes the suggested one */
  | { readonly kind: 'takeSuggestion'; readonly id: string }
  /** the actual value loses the sign copied from the target */
  | { readonly kind: 'stripSign'; readonly id: string }
  /** the figure stated by a file is dropped, the computed one stands */
  | { readonly kind: 'takeComputed'; readonly figure: ComputedFigure };

/** What one check has found at one cell. */
export interface Fault {
  /** the input to go to */
  readonly path: DraftPath;
  /** the computed cell that is wrong, where the fault shows in one */
  readonly figure?: ComputedFigure;
  /** the row as the sheet names it */
  readonly place: string;
  /** official label of the column or field */
  readonly column: string;
  /** one Chinese sentence: row, column, what is wrong, how to mend it */
  readonly message: string;
  /** where it differs from the check's own */
  readonly level?: FindingLevel;
  readonly mend?: Mend;
}

export interface Finding extends Fault {
  readonly check: CheckId;
  /** number of the check in the published list, from 1 */
  readonly number: number;
  readonly level: FindingLevel;
}

/** What a check of one row may look at: the row, and what is the same for all rows. */
export interface RowContext {
  readonly form: FormDefinition;
  readonly words: FormWords;
  readonly rules: SuggestionRules;
}

export interface FormContext extends RowContext {
  readonly draft: Draft;
  readonly totals: Totals;
  readonly rows: readonly RowFacts[];
  readonly groups: readonly GroupFacts[];
}

/** One check: a rule for each row, a rule for the whole form, or both. */
export interface Check {
  readonly id: CheckId;
  readonly number: number;
  readonly level: FindingLevel;
  /** what it looks for, in Chinese, for lists */
  readonly title: string;
  readonly atRow?: (row: RowFacts, context: RowContext) => readonly Fault[];
  readonly atForm?: (context: FormContext) => readonly Fault[];
}
