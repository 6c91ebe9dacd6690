/** A sheet seen with its merges: which cell stands at a place, and how far it reaches. */
import { address, placeKey, type Range, type SourceCell, type SourceSheet } from '../package/read/sourceSheet.ts';
import { type LabelText, labelOf } from './labels.ts';

/** A cell and the range it covers: its merge, or itself. */
export interface Block {
  readonly cell: SourceCell;
  readonly range: Range;
  readonly label: LabelText;
}

export interface Grid {
  readonly sheet: SourceSheet;
  /** cells with something to read, row by row */
  readonly blocks: readonly Block[];
  readonly lastRow: number;
  /** the block that covers a place; undefined for a blank one */
  at(row: number, column: number): Block | undefined;
  /** the merge that covers a place, whether it holds something or not */
  mergeAt(row: number, column: number): Range | undefined;
  /** blocks whose first row is `row`, from left to right */
  inRow(row: number): readonly Block[];
}

/** Blank rows below the last text of a sheet that may belong to a merge which begins above it. */
export const mostTrailingRows = 200;

/** Merges are looked up by place only where cells are, and a little below: further on there is nothing to find. */
function clip(range: Range, last: { readonly row: number; readonly column: number }): Range {
  const bottom = Math.min(range.bottom, last.row + mostTrailingRows);
  return { ...range, bottom, right: Math.min(range.right, last.column) };
}

/** Most places looked at for the table of merges, so that overlapping giants cost neither memory nor time. */
const mostPlaces = 1_000_000;

function indexMerges(
  merges: readonly Range[],
  last: { readonly row: number; readonly column: number },
): ReadonlyMap<number, Range> {
  const places = new Map<number, Range>();
  let looked = 0;
  for (const merge of merges) {
    const { top, left, bottom, right } = clip(merge, last);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        looked += 1;
        if (looked > mostPlaces) return places;
        const key = placeKey(row, column);
        if (!places.has(key)) places.set(key, merge);
      }
    }
  }
  return places;
}

const single = (row: number, column: number): Range => ({ top: row, left: column, bottom: row, right: column });

/** A merge shows its first cell; other cells under it are hidden but stay in the file, so they are cells of their own. */
function rangeOf(cell: SourceCell, merge: Range | undefined): Range {
  const isFirst = merge !== undefined && merge.top === cell.row && merge.left === cell.column;
  return isFirst ? merge : single(cell.row, cell.column);
}

function rowsOf(blocks: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const rows = new Map<number, Block[]>();
  for (const block of blocks) {
    const row = rows.get(block.cell.row);
    if (row === undefined) rows.set(block.cell.row, [block]);
    else row.push(block);
  }
  return rows;
}

export function openGrid(sheet: SourceSheet): Grid {
  const last = {
    row: sheet.cells.at(-1)?.row ?? 0,
    column: sheet.cells.reduce((most, cell) => Math.max(most, cell.column), 0),
  };
  const merges = indexMerges(sheet.merges, last);
  const all = sheet.cells.map((cell): Block => {
    const range = rangeOf(cell, merges.get(placeKey(cell.row, cell.column)));
    return { cell, range, label: labelOf(cell.text) };
  });
  const byPlace = new Map(all.map((block) => [placeKey(block.cell.row, block.cell.column), block]));

  const blocks = all.filter(({ cell }) => cell.text.trim() !== '' || cell.formula === 'unsaved');
  const rows = rowsOf(blocks);
  return {
    sheet,
    blocks,
    lastRow: last.row,
    at: (row, column) => {
      const own = byPlace.get(placeKey(row, column));
      const merge = own === undefined ? merges.get(placeKey(row, column)) : undefined;
      return merge === undefined ? own : byPlace.get(placeKey(merge.top, merge.left));
    },
    mergeAt: (row, column) => merges.get(placeKey(row, column)),
    inRow: (row) => rows.get(row) ?? [],
  };
}

/** The address of a block's first cell. */
export function blockAddress(block: Block): string {
  return address(block.cell.row, block.cell.column);
}
