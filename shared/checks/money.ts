import { moneyUnitOf } from '../draft/moneyUnit.ts';
import { rowOf } from '../draft/path.ts';
import type { Draft, DraftPath } from '../draft/types.ts';
import { type FormIndex, hasCell, type TableIndex } from '../forms/indexForm.ts';
import type { ColumnDefinition, FixedRowDefinition, FormDefinition, SumDefinition } from '../forms/types.ts';
import { type Decimal, sum, zero } from '../number/decimal.ts';
import { moneyOrNull } from '../number/parseMoney.ts';

/** Columns of a table in which amounts are typed, from left to right. */
export function moneyColumns(table: TableIndex): readonly ColumnDefinition[] {
  return table.rowColumns.filter((column) => column.kind === 'money' || table.amounts.includes(column));
}

/** A text of a fixed row as typed; empty where the draft has none. */
export function textAt(draft: Draft, table: TableIndex, row: string, column: string): string {
  return rowOf(draft, table.key, row)?.[column] ?? '';
}

/** An amount in the draft's unit; null when blank or no amount. */
export function amountAt(
  form: FormDefinition,
  draft: Draft,
  table: TableIndex,
  row: string,
  column: string,
): Decimal | null {
  return moneyOrNull(textAt(draft, table, row, column), moneyUnitOf(form, draft));
}

export function amountPath(table: TableIndex, row: string, column: string): DraftPath {
  return { kind: 'cell', table: table.key, row, column };
}

/** What a table's rows add up to; rows that are free have no sums. */
export function sumsOf({ definition: { rows } }: TableIndex): readonly SumDefinition[] {
  return rows.kind === 'fixed' ? rows.sums : [];
}

/** The sum of a total's parts in a column; null when every part is blank, because then nothing says what they are. */
export function partsSum(
  form: FormDefinition,
  draft: Draft,
  table: TableIndex,
  { parts }: SumDefinition,
  column: ColumnDefinition,
): Decimal | null {
  const rows = parts.filter((part) => {
    const row = table.fixedRow(part);
    return row !== undefined && hasCell(column, row);
  });
  return sum(rows.map((row) => amountAt(form, draft, table, row, column.key)));
}

/** The sum that may replace the total without doubt: its parts are all there are, and more than nothing. */
export function certainTotal(
  form: FormDefinition,
  draft: Draft,
  table: TableIndex,
  total: SumDefinition,
  column: ColumnDefinition,
): Decimal | null {
  const parts = total.complete ? partsSum(form, draft, table, total, column) : null;
  return parts?.greaterThan(zero) ? parts : null;
}

/** Whether the amounts of a row must be filled in: of one that others add up to, of one whose rate is scored. */
export function isTotalRow(table: TableIndex, row: FixedRowDefinition): boolean {
  const sums = sumsOf(table);
  const isPart = sums.some(({ parts }) => parts.includes(row.key));
  return (
    row.role === 'total' || table.ratePart?.row === row.key || (!isPart && sums.some(({ total }) => total === row.key))
  );
}

/** The row whose rate speaks for the whole form: the total of the money, or its only row. */
export function mainMoneyRow({ money, moneyTotal }: FormIndex): FixedRowDefinition | undefined {
  return moneyTotal ?? (money?.fixedRows.length === 1 ? money.fixedRows[0] : undefined);
}
