/** Cells of an open form by one text each, as the search knows them. */
import { pathKey } from '../../shared/draft/path.ts';
import { inputsOf } from '../../shared/find/inputs.ts';
import type { CellRange } from '../../shared/sheet/cellRange.ts';
import type { SheetCell } from '../../shared/sheet/types.ts';
import type { EditorSession } from '../session/EditorContext.tsx';

/** The cell with the cursor; null while the cursor is outside of the sheet. */
export function activeKey({ fields, cells }: EditorSession): string | null {
  const { activeElement } = document;
  const use = fields.cellOf(activeElement?.getAttribute('name') ?? '')?.use;
  if (use?.kind === 'input') return pathKey(use.path);
  const isInSheet = activeElement?.closest('.sheet') !== null && activeElement !== null;
  const selection = cells.getSnapshot();
  return isInSheet && selection !== null ? pathKey(selection.active) : null;
}

const isIn = ({ row, column, rowSpan, columnSpan }: SheetCell, range: CellRange): boolean =>
  row <= range.bottom && row + rowSpan > range.top && column <= range.right && column + columnSpan > range.left;

/** The inputs of the selected range; null where it holds one or none. */
export function selectedKeys({ store, cells }: EditorSession): ReadonlySet<string> | null {
  const range = cells.getSnapshot()?.range;
  if (range === undefined) return null;
  const within = inputsOf(store.getSnapshot().model).filter(({ cell }) => isIn(cell, range));
  return within.length > 1 ? new Set(within.map(({ key }) => key)) : null;
}
