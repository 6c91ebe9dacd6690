import type { Draft, DraftPath } from '../draft/types.ts';
import type { FormIndex, TableIndex } from '../forms/indexForm.ts';
import type { SuggestionRules } from '../forms/scoringRules.ts';
import type { Figure, FormDefinition } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';
import type { Totals } from '../scoring/types.ts';
import type { TableFacts } from './tableFacts.ts';

/** E stops a submission export unless the user confirms, W warns, I hints. */
export type FindingSeverity = 'E' | 'W' | 'I';

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
  /** the amount of a row in a column becomes the sum of its parts */
  | { readonly kind: 'totalFromParts'; readonly table: string; readonly row: string; readonly column: string }
  /** the score becomes the suggested one */
  | { readonly kind: 'takeSuggestion'; readonly table: string; readonly row: string }
  /** the actual value loses the sign copied from the target */
  | { readonly kind: 'stripSign'; readonly table: string; readonly row: string }
  /** the figure stated by a file is dropped, the computed one stands */
  | { readonly kind: 'takeComputed'; readonly figure: Figure };

interface FoundAt {
  /** the input to go to */
  readonly path: DraftPath;
  /** official label of the column or value */
  readonly column: string;
  /** where it differs from the check's own */
  readonly severity?: FindingSeverity;
  readonly mend?: Mend;
  /** only that something is still to be filled in */
  readonly isTodo?: true;
}

/** What a check has found in a row, whose number in the table is said by whoever knows it. */
export interface RowFault extends FoundAt {
  /** the sentence without the row at its beginning: 的得分没有填写，请填写。 */
  readonly problem: string;
}

/** What one check has found at one cell. */
export interface Fault extends FoundAt {
  /** the computed cell that is wrong, where the fault shows in one */
  readonly figure?: Figure;
  /** what the sentence speaks of, as the sheet names it: a row, a group, a value */
  readonly subject: string;
  /** one Chinese sentence: row, column, what is wrong, how to mend it */
  readonly message: string;
  /** what drafts know it by when it is set aside, where several findings lead to one input; else its path */
  readonly knownBy?: string;
}

export interface Finding extends Omit<Fault, 'severity' | 'isTodo'> {
  readonly check: CheckId;
  /** number of the check in the published list, from 1 */
  readonly number: number;
  readonly severity: FindingSeverity;
  /** it says only that something is still to be filled in; false for a real fault */
  readonly isTodo: boolean;
}

/** What a check of one row may look at beside the row: what is the same for all rows of the table. */
export interface RowContext {
  readonly form: FormDefinition;
  readonly table: TableIndex;
  readonly rules: SuggestionRules;
}

export interface FormContext {
  readonly form: FormDefinition;
  readonly index: FormIndex;
  readonly draft: Draft;
  readonly unit: MoneyUnit;
  readonly totals: Totals;
  /** tables with free rows, in the order of the form */
  readonly tables: readonly TableFacts[];
}
