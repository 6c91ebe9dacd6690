import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import type { RowFacts } from './rowFacts.ts';
import type { TableFacts } from './tableFacts.ts';
import type { CheckId, Fault, FindingSeverity, FormContext, RowContext, RowFault } from './types.ts';

/** What a table must have for a rule to speak of it. */
export interface Needs {
  /** a column for each of these roles */
  readonly needs?: readonly ColumnRole[];
  /** its rows earn points */
  readonly scored?: true;
}

/** One rule of a check: for each row or the whole of a table with free rows, for a table with fixed ones, for the form. */
export type Rule =
  | (Needs & {
      readonly at: 'row';
      readonly find: (facts: RowFacts, context: RowContext) => readonly RowFault[];
    })
  | (Needs & {
      readonly at: 'rows';
      readonly find: (facts: TableFacts, context: FormContext) => readonly Fault[];
    })
  | (Needs & {
      readonly at: 'fixedRows';
      readonly find: (table: TableIndex, context: FormContext) => readonly Fault[];
    })
  | { readonly at: 'form'; readonly scored?: true; readonly find: (context: FormContext) => readonly Fault[] };

/** One check of the published list. */
export interface Check {
  readonly id: CheckId;
  readonly number: number;
  readonly severity: FindingSeverity;
  /** what it looks for, in Chinese, for lists */
  readonly title: string;
  readonly rules: readonly Rule[];
}

export type RuleAt<Place extends Rule['at']> = Extract<Rule, { readonly at: Place }>;

/** Whether a table has all that a rule speaks of. */
export function holdsFor({ needs = [], scored }: Needs, table: TableIndex): boolean {
  if (scored && table.scored === null) return false;
  return needs.every((role) => table.byRole(role) !== undefined);
}
