/** Cells of a table's rows, by what the clerk sees: a row and a column. */
import { groupKey } from '../../../shared/draft/groups.ts';
import { rowOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';

/** A row of a table. */
export interface RowAt {
  readonly table: string;
  /** id of the draft's row */
  readonly row: string;
}

/** The row the cursor is in, and the column it shall stay in when the row moves. */
export interface RowPlace extends RowAt {
  readonly column: string;
}

export const sameRowAt = (a: RowAt | null, b: RowAt | null): boolean => a?.row === b?.row && a?.table === b?.table;

/** The column in which a row is begun: the name of its indicator, else the first that is typed in. */
export function nameColumn(table: TableIndex): string {
  const column = table.byRole('indicator') ?? table.rowColumns[0] ?? table.levels.at(-1) ?? table.columns[0];
  return column?.key ?? '';
}

/** The path of a column's cell in a row; the name of a group may belong to an earlier row, which the sheet then finds. */
export function cellPath(form: FormDefinition, draft: Draft, { table: key, row, column }: RowPlace): DraftPath {
  const table = indexForm(form).table(key);
  if (table?.levelKeys.includes(column) === true) return { kind: 'groupName', table: key, row, column };
  const per = table?.column(column)?.per;
  if (table === undefined || per === undefined) return { kind: 'cell', table: key, row, column };
  const texts = rowOf(draft, key, row);
  const names = table.levelKeys.slice(0, per).map((level) => texts?.[level] ?? '');
  return { kind: 'group', table: key, group: groupKey(names), column };
}
