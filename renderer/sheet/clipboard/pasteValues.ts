/** Pasting a block over values that stand outside of the tables, as the two goal texts do. */

import type { CellBlock } from '../../../shared/clipboard/parseCells.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { type InputCell, inputCells } from '../../../shared/sheet/cellMoves.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { placeOfCell } from '../../session/draft/placeStore.ts';
import { takenText } from '../cells/takenText.ts';
import type { Pasted } from './pasteBlock.ts';

/** The cells beside one, itself the first, that are typed in. */
function cellsBeside(model: SheetModel, from: InputCell): readonly InputCell[] {
  return inputCells(model)
    .filter((cell) => cell.row === from.row && cell.column >= from.column)
    .toSorted((a, b) => a.column - b.column);
}

/** The first cell of each line of values from one on, below each other in its column; a table ends them. */
function cellsBelow(model: SheetModel, from: InputCell): readonly InputCell[] {
  const below = inputCells(model).filter(
    ({ row, column, columnSpan }) => row >= from.row && column <= from.column && from.column < column + columnSpan,
  );
  const end = below.findIndex((cell) => placeOfCell(model, cell) !== null);
  return end === -1 ? below : below.slice(0, end);
}

/**
 * The cell that each text of a line goes to; null for one that has none. A block copied from the form has a square for
 * each column of the sheet, any other one for each cell that is typed in.
 */
function targetsIn(
  beside: readonly InputCell[],
  from: InputCell,
  line: readonly string[],
): readonly (InputCell | null)[] {
  if (line.length <= beside.length) return line.map((_, at) => beside[at] ?? null);
  return line.map((_, at) => beside.find(({ column }) => column === from.column + at) ?? null);
}

export function pasteValues(
  form: FormDefinition,
  draft: Draft,
  model: SheetModel,
  from: InputCell,
  block: CellBlock,
): Pasted {
  const lines = cellsBelow(model, from);
  let after = draft;
  let isCut = false;
  for (const [at, texts] of block.entries()) {
    const first = lines[at];
    if (first === undefined) break;
    for (const [index, cell] of targetsIn(cellsBeside(model, first), first, texts).entries()) {
      const text = texts[index] ?? '';
      if (cell === null) isCut ||= text.trim() !== '';
      else after = setValue(form, after, cell.use.path, takenText(cell, text) ?? '');
    }
  }
  return { draft: after, added: 0, cut: isCut, cutRows: block.length > lines.length };
}
