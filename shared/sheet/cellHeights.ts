/** Heights that the texts of a sheet's cells need. */
import { spanWidthPt } from './columnWidth.ts';
import { printContent } from './content.ts';
import { textHeight } from './textHeight.ts';
import type { SheetCell } from './types.ts';

/** The height in points that a text needs in a cell; the editor asks it for what is being typed. */
export function cellHeight(columns: readonly number[], cell: SheetCell, text = printContent(cell.content)): number {
  return textHeight(cell.style, text, spanWidthPt(columns, cell.column, cell.columnSpan), cell.size);
}

/** The height in points that a cell needs for what it shows. */
export type HeightOf = (cell: SheetCell) => number;

/** Measures each cell once, however often it is asked for. */
export function createHeightOf(columns: readonly number[]): HeightOf {
  const known = new Map<SheetCell, number>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const height = cellHeight(columns, cell);
    known.set(cell, height);
    return height;
  };
}
