/** A table of a form: its header, then its rows with merged names of groups. */
import { groupRows, groupsOfLevel, type RowGroup } from '../draft/groups.ts';
import { moneyUnitOf } from '../draft/moneyUnit.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition, SectionDefinition } from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import { type Block, type BlockRow, fixedCell, labelCell, sideCell } from './block.ts';
import { cellLooks } from './styles.ts';
import { fixedRowCell, freeRowCell, groupCell, groupNameCell, type TablePlace } from './tableCells.ts';
import { tableHeader } from './tableHeader.ts';
import type { LayoutTarget, SheetCell } from './types.ts';
import { fixedWords } from './words.ts';

type TableSection = Extract<SectionDefinition, { kind: 'table' }>;

const { minHeight } = cellLooks.text;

function columnCells(
  place: TablePlace,
  column: ColumnDefinition,
  groups: readonly RowGroup[],
  rowCell: typeof freeRowCell,
): readonly SheetCell[] {
  const { table } = place;
  const level = table.levels.indexOf(column) + 1;
  if (level > 0) return groupsOfLevel(groups, level).map((group) => groupNameCell(place, column, group));
  if (column.per !== undefined) {
    return groupsOfLevel(groups, column.per).map((group) => groupCell(place, column, group));
  }
  return place.data.rows.map((row, index) => rowCell(place, column, row, index));
}

function freeRows({ table, data }: TablePlace): readonly BlockRow[] {
  const last = data.rows.length - 1;
  const rows = data.rows.map(
    ({ id }, index): BlockRow => ({
      minHeight,
      source: { kind: 'row', table: table.key, row: id, ordinal: index + 1, isFree: true },
      // The total below the table never stands alone on a page.
      keep: index === last ? 'heading' : 'free',
    }),
  );
  // a table without rows keeps one blank row, so that its side label has a place
  return rows.length > 0 ? rows : [{ minHeight, source: { kind: 'plain' }, keep: 'free' }];
}

function freeTable(place: TablePlace, header: Block, rowCell: typeof freeRowCell): Block {
  const groups = groupRows(place.data.rows, place.table.levelKeys);
  const cells = place.table.columns.flatMap((column) => columnCells(place, column, groups, rowCell));
  return { rows: [...header.rows, ...freeRows(place)], cells: [...header.cells, ...cells] };
}

function fixedTable(place: TablePlace, header: Block): Block {
  const { table } = place;
  const rows = table.fixedRows.map(
    ({ key }, index): BlockRow => ({
      minHeight,
      source: { kind: 'row', table: table.key, row: key, ordinal: index + 1, isFree: false },
      keep: 'free',
    }),
  );
  const cells = table.fixedRows.flatMap((row, index) =>
    table.columns.map((column) => fixedRowCell(place, column, row, index)),
  );
  return { rows: [...header.rows, ...rows], cells: [...header.cells, ...cells] };
}

/**
 * The side label of a table with free rows begins below the header, so that the header can be repeated on every page;
 * beside fixed rows it reaches from the header down.
 */
function sideCells(place: TablePlace, section: TableSection, block: Block, headerRows: number): readonly SheetCell[] {
  const { side } = section;
  if (side === undefined || side === 'continued') return [];
  const text = fixedWords(place.form, place.unit, side.text);
  if (!place.table.isFree || headerRows === 0) return [sideCell(text, side.at, 1, block.rows.length)];
  const above = { ...fixedCell(1, side.at, 'label', ''), rowSpan: headerRows };
  return [above, sideCell(text, side.at, headerRows + 1, block.rows.length)];
}

export function tableSection(
  form: FormDefinition,
  draft: Draft,
  totals: Totals,
  section: TableSection,
  table: TableIndex,
  target: LayoutTarget,
  rowCell: typeof freeRowCell = freeRowCell,
): Block {
  const header = section.headless === true ? { rows: [], cells: [] } : tableHeader(table, labelCell);
  const headerRows = header.rows.length;
  const unit = moneyUnitOf(form, draft);
  const place: TablePlace = { form, totals, table, data: tableOf(draft, table.key), headerRows, unit, target };
  const block = table.isFree ? freeTable(place, header, rowCell) : fixedTable(place, header);
  return { ...block, cells: [...block.cells, ...sideCells(place, section, block, headerRows)] };
}
