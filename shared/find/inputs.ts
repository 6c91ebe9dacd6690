/** The blanks of a sheet as somebody reads them, and what stands in them: rows that no page draws are among them. */
import { pathKey, valueAt } from '../draft/path.ts';
import type { Draft, DraftPath, Row } from '../draft/types.ts';
import { printContent } from '../sheet/content.ts';
import type { InputUse, SheetCell, SheetModel } from '../sheet/types.ts';

export interface SheetInput {
  /** one text for its path */
  readonly key: string;
  readonly use: InputUse;
  readonly cell: SheetCell;
}

function listInputs(model: SheetModel): readonly SheetInput[] {
  const inputs = new Map<string, SheetInput>();
  const inOrder = model.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of inOrder) {
    if (cell.use.kind !== 'input') continue;
    const key = pathKey(cell.use.path);
    // what stands in two cells is one text
    if (!inputs.has(key)) inputs.set(key, { key, use: cell.use, cell });
  }
  return [...inputs.values()];
}

const known = new WeakMap<SheetModel, readonly SheetInput[]>();

/** All inputs, row by row from left to right, each text once. */
export function inputsOf(model: SheetModel): readonly SheetInput[] {
  const listed = known.get(model) ?? listInputs(model);
  known.set(model, listed);
  return listed;
}

/** Reads many texts of one draft. A cell that the draft doesn't state shows the form's own value. */
export function textReader(draft: Draft): (input: SheetInput) => string {
  const tables = new Map(
    Object.entries(draft.tables).map(([key, { rows }]) => [key, new Map(rows.map((row) => [row.id, row]))] as const),
  );
  const rowAt = (path: Extract<DraftPath, { row: string }>): Row | undefined => tables.get(path.table)?.get(path.row);
  return ({ use: { path }, cell }) => {
    if (path.kind === 'cell') return rowAt(path)?.[path.column] ?? printContent(cell.content);
    return path.kind === 'groupName' ? (rowAt(path)?.[path.column] ?? '') : valueAt(draft, path);
  };
}

export interface Hit {
  readonly input: SheetInput;
  /** index among all inputs of the sheet */
  readonly order: number;
  readonly text: string;
}
