import { assertNever } from '../assertNever.ts';
import type { Draft } from '../draft/types.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition, SectionDefinition } from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import { type Block, type BlockRow, emptyBlock, fillGaps } from './block.ts';
import { createHeightOf, type HeightOf } from './cellHeights.ts';
import type { LayoutMemory } from './layoutMemory.ts';
import { pageCapacity, paginate, splitAtBreaks } from './paginate.ts';
import { needsBy, rowHeights } from './rowHeights.ts';
import { rowsSection } from './rowsSection.ts';
import { shrinkToPage } from './shrinkToPage.ts';
import { splitTallRows } from './splitTallRows.ts';
import { stackSections } from './stackSections.ts';
import { tableSection } from './tableSection.ts';
import type { LayoutTarget, RowRange, SheetModel } from './types.ts';

function sectionBlock(
  form: FormDefinition,
  draft: Draft,
  totals: Totals,
  section: SectionDefinition,
  target: LayoutTarget,
  memory: LayoutMemory | null,
): Block {
  switch (section.kind) {
    case 'rows':
      return rowsSection(form, draft, totals, section, target);
    case 'table': {
      const table = indexForm(form).table(section.table);
      return table === undefined
        ? emptyBlock
        : tableSection(form, draft, totals, section, table, target, memory?.rowCell);
    }
    default:
      return assertNever(section);
  }
}

/** All sections below each other, every square of the grid in exactly one cell, from top left to bottom right. */
function wholeBlock(
  form: FormDefinition,
  draft: Draft,
  totals: Totals,
  target: LayoutTarget,
  memory: LayoutMemory | null,
): Block {
  const blocks = form.sections.map((section) => ({
    side: section.side,
    block: sectionBlock(form, draft, totals, section, target, memory),
  }));
  const whole = fillGaps(stackSections(blocks), form.widths.length);
  return { ...whole, cells: whole.cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}

/** The header rows of a table with free rows. */
interface Header extends RowRange {
  readonly table: string;
}

function headersOf(form: FormDefinition, block: Block): readonly Header[] {
  return indexForm(form).freeTables.flatMap(({ key }): readonly Header[] => {
    const isHeader = ({ source }: BlockRow): boolean => source.kind === 'header' && source.table === key;
    const [first, last] = [block.rows.findIndex(isHeader), block.rows.findLastIndex(isHeader)];
    return first === -1 ? [] : [{ table: key, first: first + 1, last: last + 1 }];
  });
}

/** The header of the table in which a page ends; a workbook can repeat only one, so it is that of the first such page. */
function headerAtBreak(headers: readonly Header[], block: Block, breaks: readonly number[]): Header | undefined {
  const tables = breaks
    .map((row) => block.rows[row - 1]?.source)
    .map((source) => (source?.kind === 'row' ? source.table : ''));
  return tables.flatMap((table) => headers.find((header) => header.table === table) ?? [])[0];
}

interface Paged {
  readonly block: Block;
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
  readonly repeated: RowRange | null;
}

/** A sheet with its pages, as if one header were repeated. */
function pagesOf(form: FormDefinition, whole: Block, table: string | undefined, heightOf: HeightOf): Paged {
  const { widths, page } = form;
  const capacity = pageCapacity(widths, page);
  const headerIn = (block: Block): Header | null =>
    headersOf(form, block).find((header) => header.table === table) ?? null;
  const block = splitTallRows(shrinkToPage(whole, widths, heightOf, capacity, headerIn(whole)), heightOf);
  const repeated = headerIn(block);
  const rows = {
    minHeights: block.rows.map((row) => row.minHeight),
    keeps: block.rows.map((row) => row.keep),
    needs: needsBy(heightOf, block.cells),
    repeated,
  };
  const { breaks, heights } = paginate(rows, capacity);
  return { block, heights, breaks, repeated };
}

function onPaper(form: FormDefinition, whole: Block, heightOf: HeightOf): Paged {
  const headers = headersOf(form, whole);
  const first = pagesOf(form, whole, headers[0]?.table, heightOf);
  const own = headerAtBreak(headers, first.block, first.breaks) ?? headers[0];
  return own?.table === headers[0]?.table ? first : pagesOf(form, whole, own?.table, heightOf);
}

function onScreen(form: FormDefinition, block: Block, heightOf: HeightOf): Paged {
  const minHeights = block.rows.map((row) => row.minHeight);
  const heights = rowHeights(minHeights, needsBy(heightOf, block.cells));
  return { block, heights, breaks: [], repeated: headersOf(form, block)[0] ?? null };
}

/**
 * The official sheet of a draft.
 *
 * On screen it is endless and merges are whole. On paper it has pages: merged names are cut where a page ends and
 * repeated on the next, heights are those of the parts, and a text too long for a page is set smaller.
 *
 * @param memory of the layouts before, which spares what hasn't changed and changes nothing in the outcome
 */
export function layout(
  form: FormDefinition,
  draft: Draft,
  totals: Totals,
  target: LayoutTarget,
  memory: LayoutMemory | null = null,
): SheetModel {
  const { widths, page } = form;
  const whole = wholeBlock(form, draft, totals, target, memory);
  const heightOf = memory?.heightsIn(widths) ?? createHeightOf(widths);
  const { block, heights, breaks, repeated } = (target === 'paper' ? onPaper : onScreen)(form, whole, heightOf);
  return {
    name: form.title,
    columns: widths,
    rows: block.rows.map(({ minHeight, source }, index) => ({
      minHeight,
      source,
      height: heights[index] ?? minHeight,
    })),
    cells: target === 'paper' ? splitAtBreaks(block.cells, breaks) : block.cells,
    page,
    repeated: repeated === null ? null : { first: repeated.first, last: repeated.last },
    pageBreaks: breaks,
  };
}
