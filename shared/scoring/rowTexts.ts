/** What a row says of its target and of what was reached, whichever cells it says it in. */
import type { Row } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import { joinActual, joinTarget } from './joinTarget.ts';

function textOf(table: TableIndex, row: Row, role: ColumnRole): string | undefined {
  const column = table.byRole(role);
  return column === undefined ? undefined : (row[column.key] ?? '');
}

/** The text of a row in the column of a role; blank where the table has none. */
export function rowText(table: TableIndex, row: Row, role: ColumnRole): string {
  return textOf(table, row, role) ?? '';
}

/** The target as one text: `≤5%` of ≤, 5 and % in cells of their own. */
export function targetText(table: TableIndex, row: Row): string {
  const value = rowText(table, row, 'target');
  const [direction, unit] = [textOf(table, row, 'direction'), textOf(table, row, 'measureUnit')];
  if (direction === undefined && unit === undefined) return value;
  return joinTarget({ value, ...(direction !== undefined && { direction }), ...(unit !== undefined && { unit }) });
}

/** What was reached, with the unit that stands in a cell of its own: 3 beside % is `3%`. */
export function actualText(table: TableIndex, row: Row): string {
  return joinActual(rowText(table, row, 'actual'), textOf(table, row, 'measureUnit'));
}
