import type { Row } from '../draft/types.ts';
import { type RowPoints, type RowReader, readRow } from './tableTotals.ts';

/**
 * A reader that reads each row once, known by its identity because drafts are never changed in place. It gives what
 * `readRow` gives; scoring a long form at each keystroke is only additions then. A row belongs to one table only.
 */
export function rememberRows(): RowReader {
  const known = new WeakMap<Row, RowPoints>();
  return (table, row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const points = readRow(table, row);
    known.set(row, points);
    return points;
  };
}
