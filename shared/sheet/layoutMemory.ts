/**
 * What a layout may remember of the ones before it: cells of rows that are the same objects, and the heights of texts that
 * were measured. A draft is never changed in place, so identity is enough. It belongs to whoever lays out one form's
 * drafts again and again.
 */
import type { Row } from '../draft/types.ts';
import type { ColumnDefinition } from '../forms/types.ts';
import { cellHeight, type HeightOf } from './cellHeights.ts';
import { spanWidthPt } from './columnWidth.ts';
import { printContent } from './content.ts';
import { freeRowCell, rowCellName, type TablePlace } from './tableCells.ts';
import type { CellContent, SheetCell } from './types.ts';

export interface LayoutMemory {
  /** as `freeRowCell` */
  readonly rowCell: typeof freeRowCell;
  /** measures each content once in a style and a width */
  readonly heightsIn: (columns: readonly number[]) => HeightOf;
}

/** What of a place a cell of a row follows from; the rest of it would keep old drafts in the memory. */
type CellPlace = Pick<TablePlace, 'form' | 'table' | 'unit' | 'target' | 'headerRows'>;

interface KnownCell {
  readonly cell: SheetCell;
  readonly index: number;
  readonly place: CellPlace;
}

interface KnownHeight {
  readonly style: SheetCell['style'];
  readonly size: number | undefined;
  readonly width: number;
  readonly height: number;
}

/** Whether cells of a row stand for the same text and unit, wherever the row stands. */
function sameTable(a: CellPlace, b: CellPlace): boolean {
  return a.form === b.form && a.table === b.table && a.unit === b.unit && a.target === b.target;
}

/** The cell of a row that stands elsewhere now: what it holds and where it leads is the same object as before. */
function moved({ cell, index, place }: KnownCell, to: CellPlace, column: ColumnDefinition, next: number): SheetCell {
  const row = cell.row + next - index + to.headerRows - place.headerRows;
  const { use } = cell;
  return { ...cell, row, use: use.kind === 'input' ? { ...use, name: rowCellName(column, next) } : use };
}

export function createLayoutMemory(): LayoutMemory {
  const cells = new WeakMap<Row, Map<ColumnDefinition, KnownCell>>();
  const heights = new WeakMap<CellContent, KnownHeight>();
  /** of the last layout, by what they follow from: labels and values outside of free rows are other objects each time */
  let lastHeights: ReadonlyMap<string, number> = new Map();

  function rowCell(place: TablePlace, column: ColumnDefinition, row: Row, index: number): SheetCell {
    const known = cells.get(row) ?? new Map<ColumnDefinition, KnownCell>();
    const before = known.get(column);
    const isSame = before !== undefined && sameTable(before.place, place);
    if (isSame && before.index === index && before.place.headerRows === place.headerRows) return before.cell;
    const cell = isSame ? moved(before, place, column, index) : freeRowCell(place, column, row, index);
    const { form, table, unit, target, headerRows } = place;
    known.set(column, { cell, index, place: { form, table, unit, target, headerRows } });
    cells.set(row, known);
    return cell;
  }

  function heightsIn(columns: readonly number[]): HeightOf {
    const known = lastHeights;
    const next = new Map<string, number>();
    lastHeights = next;
    return (cell) => {
      const { content, style, size } = cell;
      const width = spanWidthPt(columns, cell.column, cell.columnSpan);
      const before = heights.get(content);
      if (before?.style === style && before.size === size && before.width === width) return before.height;
      const text = printContent(content);
      const key = `${style}/${size}/${width}/${text}`;
      const height = known.get(key) ?? cellHeight(columns, cell, text);
      next.set(key, height);
      heights.set(content, { style, size, width, height });
      return height;
    };
  }

  return { rowCell, heightsIn };
}
