/** Building blocks of a sheet: each section of a form becomes one, with rows counted from 1 inside it. */
import type { CellStyle, Span } from '../forms/types.ts';
import { blank, textContent } from './content.ts';
import { cellLooks } from './styles.ts';
import type { CellContent, CellUse, RowSource, SheetCell } from './types.ts';

export interface BlockRow {
  readonly minHeight: number;
  readonly source: RowSource;
  readonly keep: Keep;
}

/**
 * What a page end below a row would tear: nothing, a heading from what it heads, or parts of one row of the form. The
 * last is avoided even at the cost of the others.
 */
export type Keep = 'free' | 'heading' | 'part';

export interface Block {
  readonly rows: readonly BlockRow[];
  readonly cells: readonly SheetCell[];
}

export const emptyBlock: Block = { rows: [], cells: [] };

interface CellSeed {
  readonly row: number;
  readonly rowSpan?: number;
  readonly at: Span;
  readonly style: CellStyle;
  readonly content: CellContent;
  readonly use: CellUse;
}

export function cell({ row, rowSpan = 1, at: [first, last], style, content, use }: CellSeed): SheetCell {
  return { row, column: first, rowSpan, columnSpan: last - first + 1, style, content, use };
}

export function labelCell(row: number, at: Span, style: CellStyle, text: string): SheetCell {
  return cell({ row, at, style, content: textContent(text), use: { kind: 'label' } });
}

export function fixedCell(row: number, at: Span, style: CellStyle, text: string): SheetCell {
  return cell({ row, at, style, content: textContent(text), use: { kind: 'fixed' } });
}

/** Puts one block below another. */
export function stack(above: Block, below: Block): Block {
  const offset = above.rows.length;
  return {
    rows: [...above.rows, ...below.rows],
    cells: [...above.cells, ...below.cells.map((each) => ({ ...each, row: each.row + offset }))],
  };
}

/**
 * A side label as it is set in its narrow column: two characters to a line, a number with those before it, a unit in
 * brackets on a line of its own. 项目资金（元） reads 项目 / 资金 / （元）, 绩效目标1 reads 绩效 / 目标1.
 */
export function stackedLabel(text: string): string {
  const parts = text.match(/[（(][^）)]*[）)]|[^（(]+/g) ?? [];
  return parts.flatMap((part) => (/^[（(]/.test(part) ? [part] : (part.match(/.{1,2}\d*/gu) ?? []))).join('\n');
}

/** The merged label down the left of rows `first` to `last` of a block. */
export function sideCell(text: string, at: Span, first: number, last: number): SheetCell {
  return { ...labelCell(first, at, 'label', stackedLabel(text)), rowSpan: last - first + 1 };
}

/** All squares, row after row: 1 where a cell covers it. */
function coverage(block: Block, columnCount: number): Uint8Array {
  const covered = new Uint8Array(block.rows.length * columnCount);
  for (const { row, column, rowSpan, columnSpan } of block.cells) {
    for (let at = row - 1; at < row - 1 + rowSpan; at += 1) {
      const start = at * columnCount + column - 1;
      covered.fill(1, start, start + columnSpan);
    }
  }
  return covered;
}

/** Blank cells for every square that a definition leaves open, so that no line of the table is missing. */
export function fillGaps(block: Block, columnCount: number): Block {
  const openRows = new Set(block.cells.filter(({ style }) => !cellLooks[style].border).map(({ row }) => row));
  const covered = coverage(block, columnCount);
  const gaps: SheetCell[] = [];
  for (let at = covered.indexOf(0); at !== -1; at = covered.indexOf(0, at + 1)) {
    const row = Math.floor(at / columnCount) + 1;
    const column = (at % columnCount) + 1;
    const style = openRows.has(row) ? 'note' : 'text';
    gaps.push(cell({ row, at: [column, column], style, content: blank, use: { kind: 'fixed' } }));
  }
  return { ...block, cells: [...block.cells, ...gaps] };
}
