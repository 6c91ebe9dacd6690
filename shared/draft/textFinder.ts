import { valueAt } from './path.ts';
import type { Draft, DraftPath, Row } from './types.ts';

/** The rows of all tables, found at once: for looking up very many. */
function rowFinder(draft: Draft): (table: string, id: string) => Row | undefined {
  const tables = new Map(
    Object.entries(draft.tables).map(([key, { rows }]) => [key, new Map(rows.map((row) => [row.id, row]))] as const),
  );
  return (table, id) => tables.get(table)?.get(id);
}

/** As `valueAt`, for looking up very many texts of one draft. */
export function textFinder(draft: Draft): (path: DraftPath) => string {
  const find = rowFinder(draft);
  return (path) =>
    path.kind === 'cell' || path.kind === 'groupName'
      ? (find(path.table, path.row)?.[path.column] ?? '')
      : valueAt(draft, path);
}
