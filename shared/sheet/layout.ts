import { assertNever } from '../assertNever.ts';
import type { Draft } from '../draft/types.ts';
import type { FormDefinition, SectionDefinition } from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import { type Block, emptyBlock, fillGaps, stack } from './block.ts';
import { createHeightOf } from './cellHeights.ts';
import { fundingSection } from './fundingSection.ts';
import { indicatorSection } from './indicatorSection.ts';
import { pageCapacity, paginate, splitAtBreaks } from './paginate.ts';
import { needsBy, rowHeights } from './rowHeights.ts';
import { rowsSection } from './rowsSection.ts';
import { shrinkToPage } from './shrinkToPage.ts';
import { splitTallRows } from './splitTallRows.ts';
import type { LayoutTarget, SheetModel } from './types.ts';

function sectionBlock(form: FormDefinition, draft: Draft, totals: Totals, section: SectionDefinition): Block {
  switch (section.kind) {
    case 'rows':
      return rowsSection(form, draft, totals, section);
    case 'funding':
      return fundingSection(form, draft, totals, section);
    case 'indicators':
      return indicatorSection(draft, section);
    default:
      return assertNever(section);
  }
}

/** All sections below each other, every square of the grid in exactly one cell, from top left to bottom right. */
function wholeBlock(form: FormDefinition, draft: Draft, totals: Totals): Block {
  const stacked = form.sections.map((section) => sectionBlock(form, draft, totals, section)).reduce(stack, emptyBlock);
  const whole = fillGaps(stacked, form.columns.length);
  return { ...whole, cells: whole.cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}

function headerRow(block: Block): number | null {
  const index = block.rows.findIndex(({ role }) => role.kind === 'indicatorHeader');
  return index === -1 ? null : index + 1;
}

/**
 * The official sheet of a draft.
 *
 * On screen it is endless and merges are whole. On paper it has pages: merged names are cut where a page ends and
 * repeated on the next, heights are those of the parts, and a text too long for a page is set smaller.
 */
export function layout(form: FormDefinition, draft: Draft, totals: Totals, target: LayoutTarget): SheetModel {
  const { columns, page } = form;
  const whole = wholeBlock(form, draft, totals);
  const capacity = pageCapacity(columns, page);
  const heightOf = createHeightOf(columns);
  const block =
    target === 'paper'
      ? splitTallRows(shrinkToPage(whole, columns, heightOf, capacity, headerRow(whole)), heightOf)
      : whole;
  const needs = needsBy(heightOf, block.cells);
  const minHeights = block.rows.map((row) => row.minHeight);
  const repeatedRow = headerRow(block);
  const keeps = block.rows.map((row) => row.keep);
  const pages =
    target === 'paper'
      ? paginate({ minHeights, keeps, needs, repeatedRow }, capacity)
      : { breaks: [], heights: rowHeights(minHeights, needs) };
  return {
    name: form.title,
    columns,
    rows: block.rows.map(({ minHeight, role }, index) => ({
      minHeight,
      role,
      height: pages.heights[index] ?? minHeight,
    })),
    cells: target === 'paper' ? splitAtBreaks(block.cells, pages.breaks) : block.cells,
    page,
    repeatedRow,
    pageBreaks: pages.breaks,
  };
}
