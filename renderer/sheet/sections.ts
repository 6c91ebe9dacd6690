/**
 * The parts of a sheet above its indicators that may fold away on the screen: the title with what stands under it, the
 * money, the goals. Found in the sheet as it is laid out, so that every form has its own. Paper knows nothing of it.
 */

import { printContent } from '../../shared/sheet/content.ts';
import type { RowRange, SheetCell, SheetModel } from '../../shared/sheet/types.ts';

export interface SheetSection extends RowRange {
  /** the same for the same part of a form, whatever is typed */
  readonly key: string;
  /** as the form calls it: 项目资金（元）; empty for the head of the form */
  readonly label: string;
}

const isTitle = ({ style }: SheetCell) => style === 'title' || style === 'subtitle';

/** Rows that belong together: no cell reaches from one part into the next, and no table is torn. */
function parts(model: SheetModel, until: number): readonly RowRange[] {
  const reach = model.rows.slice(0, until).map((_, index) => index + 1);
  for (const { row, rowSpan } of model.cells) {
    if (row <= until) reach[row - 1] = Math.max(reach[row - 1] ?? row, row + rowSpan - 1);
  }
  const tableAt = (row: number) => {
    const source = model.rows[row - 1]?.source;
    return source === undefined || source.kind === 'plain' ? null : source.table;
  };
  const found: RowRange[] = [];
  let first = 1;
  let last = 1;
  for (let row = 1; row <= until; row += 1) {
    last = Math.max(last, reach[row - 1] ?? row);
    const isTorn = tableAt(row) !== null && tableAt(row) === tableAt(row + 1);
    if (row === last && !isTorn) {
      found.push({ first, last });
      first = row + 1;
    }
    last = Math.max(last, row + 1);
  }
  return found;
}

const oneLine = (cell: SheetCell) => printContent(cell.content).replace(/\s+/g, '');

/** The label down the side of a part, else the first word printed in it. */
function labelIn(model: SheetModel, { first, last }: RowRange): string {
  const labels = model.cells.filter(({ row, use }) => row >= first && row <= last && use.kind === 'label');
  const side = labels.find(({ style, rowSpan }) => style === 'band' || rowSpan === last - first + 1) ?? labels[0];
  return side === undefined ? '' : oneLine(side);
}

/** A line that is one heading from edge to edge, over what stands below it. */
function isHeading(model: SheetModel, { first, last }: RowRange): boolean {
  const cells = model.cells.filter(({ row }) => row === first);
  return first === last && cells.length === 1 && cells[0]?.style === 'band';
}

const isLine = ({ first, last }: RowRange) => first === last;

/** Whether a part goes on what stands above it: under a heading, or one line below others. */
function goesOn(model: SheetModel, above: RowRange, part: RowRange): boolean {
  const isOnlyTitle = above.first === 1 && model.cells.every((cell) => cell.row > above.last || isTitle(cell));
  if (isOnlyTitle) return isHeading(model, part) || isLine(part);
  if (isHeading(model, part)) return false;
  if (hasHeading(model, above)) return true;
  return isLine(part) && above.first === 1;
}

/** Whether a part begins with a heading, under the title or by itself. */
function hasHeading(model: SheetModel, { first, last }: RowRange): boolean {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const top = rows.find((row) => !model.cells.filter((cell) => cell.row === row).every(isTitle));
  return top !== undefined && isHeading(model, { first: top, last: top });
}

/** Parts that fold as one: a heading with what it heads, the title with the lines below it. */
function joined(model: SheetModel, all: readonly RowRange[]): readonly RowRange[] {
  const found: RowRange[] = [];
  for (const part of all) {
    const above = found.at(-1);
    if (above === undefined || !goesOn(model, above, part)) found.push(part);
    else found[found.length - 1] = { first: above.first, last: part.last };
  }
  return found;
}

function findSections(model: SheetModel): readonly SheetSection[] {
  const free = model.rows.findIndex(({ source }) => source.kind === 'row' && source.isFree);
  const table = model.rows[free]?.source;
  if (table?.kind !== 'row') return [];
  const header = model.rows.findIndex(({ source }) => source.kind === 'header' && source.table === table.table);
  const until = header === -1 ? free : Math.min(free, header);
  // the rows below are many and of no matter here
  const top: SheetModel = { ...model, cells: model.cells.filter(({ row }) => row <= until) };
  return joined(top, parts(top, until))
    .filter((part) => part.last <= until && !isHeading(top, part))
    .map((part, index) => ({
      ...part,
      key: String(index),
      label: top.cells.some((cell) => cell.row === part.first && isTitle(cell)) ? '' : labelIn(top, part),
    }));
}

const known = new WeakMap<SheetModel, readonly SheetSection[]>();

/** The parts above the first table whose rows the clerk adds, from top to bottom; none where nothing stands below. */
export function foldableSections(model: SheetModel): readonly SheetSection[] {
  const before = known.get(model);
  if (before !== undefined) return before;
  const sections = findSections(model);
  known.set(model, sections);
  return sections;
}

/** A sheet without the cells of folded parts. Its rows keep their numbers. */
export function withoutFolded(model: SheetModel, folded: readonly SheetSection[]): SheetModel {
  if (folded.length === 0) return model;
  const cells = model.cells.filter(({ row }) => !folded.some(({ first, last }) => row >= first && row <= last));
  return { ...model, cells };
}

/** Points of the line that stands for a folded part. */
export const foldedHeight = 19.5;

/** Heights of rows where the first row of a folded part is its line, and the others are none. */
export function foldedHeights(heights: readonly number[], folded: readonly SheetSection[]): readonly number[] {
  if (folded.length === 0) return heights;
  return heights.map((height, index) => {
    const part = folded.find(({ first, last }) => first <= index + 1 && index + 1 <= last);
    if (part === undefined) return height;
    return part.first === index + 1 ? foldedHeight : 0;
  });
}
