/** What keys do to the texts of a range: cleared, or filled from one of its cells. Pure: a draft in, a draft out. */
import { setValue } from '../../../shared/draft/edit.ts';
import { valueAt } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { type InputCell, isInputCell } from '../../../shared/sheet/cellMoves.ts';
import { type CellRange, cellsIn } from '../../../shared/sheet/cellRange.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { takenText } from './takenText.ts';

/** The cells of a range whose texts may be changed with others: what the form states is changed by itself only. */
export function changeableIn(model: SheetModel, range: CellRange): readonly InputCell[] {
  return cellsIn(model, range)
    .filter(isInputCell)
    .filter(({ use }) => use.isGiven !== true);
}

/** A change of one cell. */
export interface CellChange {
  readonly cell: InputCell;
  readonly text: string;
}

/** Names of groups last, and from the last row up: a new name merges rows, and takes texts of the group along. */
export function changed(form: FormDefinition, draft: Draft, changes: readonly CellChange[]): Draft {
  const names = changes.filter(({ cell }) => cell.use.path.kind === 'groupName').toReversed();
  const others = changes.filter(({ cell }) => cell.use.path.kind !== 'groupName');
  return [...others, ...names].reduce((after, { cell, text }) => {
    const taken = takenText(cell, text);
    if (taken === null || valueAt(after, cell.use.path) === taken) return after;
    return setValue(form, after, cell.use.path, taken);
  }, draft);
}

/** A name that holds several rows together stays: without it they would fall apart. */
export function clearing(model: SheetModel, range: CellRange): readonly CellChange[] {
  return changeableIn(model, range)
    .filter(({ use, rowSpan }) => use.path.kind !== 'groupName' || rowSpan === 1)
    .map((cell) => ({ cell, text: '' }));
}

export function filling(model: SheetModel, range: CellRange, text: string): readonly CellChange[] {
  return changeableIn(model, range).map((cell) => ({ cell, text }));
}

/** Cells of one line of the range: those that begin in the same column, or in the same row. */
function lines(cells: readonly InputCell[], direction: 'down' | 'right'): readonly (readonly InputCell[])[] {
  const byLine = new Map<number, InputCell[]>();
  for (const cell of cells) {
    const line = direction === 'down' ? cell.column : cell.row;
    byLine.set(line, [...(byLine.get(line) ?? []), cell]);
  }
  return [...byLine.values()];
}

/** Each column of the range takes the text of its first cell, or each row that of its first. */
export function fillingOn(
  draft: Draft,
  model: SheetModel,
  range: CellRange,
  direction: 'down' | 'right',
): readonly CellChange[] {
  const cells = cellsIn(model, range).filter(isInputCell);
  return lines(cells, direction).flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const text = valueAt(draft, first.use.path);
    return others.filter(({ use }) => use.isGiven !== true).map((cell) => ({ cell, text }));
  });
}
