import { rowOf } from '../draft/path.ts';
import type { Draft, DraftPath } from '../draft/types.ts';
import { type FormIndex, hasCell, type TableIndex } from '../forms/indexForm.ts';
import type { ValueRole } from '../forms/roles.ts';
import type { ValueDefinition } from '../forms/types.ts';
import { isNoReason } from './words.ts';

/** Where a form wants something explained. */
export interface ReasonPlace {
  readonly path: DraftPath;
  readonly label: string;
}

function valuePlace(value: ValueDefinition | undefined): ReasonPlace | null {
  return value === undefined ? null : { path: { kind: 'value', value: value.key }, label: value.label };
}

/** Where the reason of a rate belongs: beside it, else in the reasons of the whole form, else in what was achieved. */
export function rateReasonPlace(index: FormIndex, table: TableIndex, row: string): ReasonPlace | null {
  const column = table.byRole('reason');
  const fixed = table.fixedRow(row);
  if (column !== undefined && fixed !== undefined && hasCell(column, fixed)) {
    return { path: { kind: 'cell', table: table.key, row, column: column.key }, label: column.label };
  }
  return valuePlace(index.valueByRole('reason')) ?? valuePlace(index.valueByRole('achievedGoal'));
}

/** Whether the table has a column for the reason of a row's rate, and something is explained there. */
export function hasOwnReason(draft: Draft, table: TableIndex, row: string): boolean {
  const column = table.byRole('reason');
  return column !== undefined && !isNoReason(rowOf(draft, table.key, row)?.[column.key]);
}

/** The one value in which a form wants the reasons of all rows; null where it has a column for them, or no place at all. */
export function commonReasonPlace(index: FormIndex, table: TableIndex): ReasonPlace | null {
  if (table.byRole('reason') !== undefined) return null;
  return valuePlace(index.valueByRole('reason')) ?? valuePlace(index.valueByRole('improvement'));
}

const explaining: readonly ValueRole[] = ['reason', 'improvement', 'achievedGoal'];

/** Every text that may explain something: reasons and improvements of all rows and of the form, and what was achieved. */
export function explanations({ form, tables }: FormIndex, draft: Draft): readonly string[] {
  const inRows = tables.flatMap((table) => {
    const columns = table.rowColumns.filter(({ role }) => role === 'reason' || role === 'improvement');
    const rows = draft.tables[table.key]?.rows ?? [];
    return rows.flatMap((row) => columns.map(({ key }) => row[key] ?? ''));
  });
  const values = form.values.filter(({ role }) => role !== undefined && explaining.includes(role));
  return [...inRows, ...values.map(({ key }) => draft.values[key] ?? '')];
}
