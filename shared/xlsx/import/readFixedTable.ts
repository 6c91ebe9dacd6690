/** Reads a table whose rows the form prints itself: amounts, the weight of the rate, and the figures printed in it. */
import { fixedRowsOf } from '../../draft/newDraft.ts';
import type { Row, TableData } from '../../draft/types.ts';
import { hasCell, isComputed, type TableIndex } from '../../forms/indexForm.ts';
import type { ColumnDefinition, Figure } from '../../forms/types.ts';
import { isDash } from '../export/isDash.ts';
import { type PrintedFigure, printedLabel } from './compareTotals.ts';
import type { FoundColumn } from './findHeaders.ts';
import type { TableWords } from './formWords.ts';
import type { Block } from './grid.ts';
import type { FoundRow, LocatedTable } from './locateTables.ts';
import { doubtOf, mark, markAs, type Reading } from './reading.ts';
import { textOfKind } from './readTexts.ts';
import { unitOfColumn } from './readUnit.ts';

export interface ReadFixedTable {
  readonly data: TableData;
  readonly printed: readonly PrintedFigure[];
  /** rows of the block; null where none was found */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
}

/** A cell of a row under a header, whichever of its columns it stands in. */
function blockUnder(reading: Reading, row: number, column: FoundColumn | undefined): Block | undefined {
  if (column === undefined) return undefined;
  for (let at = column.left; at <= column.right; at += 1) {
    const block = reading.grid.at(row, at);
    if (block !== undefined && block.range.left >= column.left && block.range.top === row) {
      if (block.cell.text.trim() !== '' || block.cell.formula === 'unsaved') return block;
    }
  }
  return undefined;
}

type Columns = ReadonlyMap<string, FoundColumn>;

function readCell(
  reading: Reading,
  table: TableIndex,
  { definition, label }: FoundRow,
  column: ColumnDefinition,
  columns: Columns,
): string | null {
  const found = columns.get(column.key);
  const block = blockUnder(reading, label.cell.row, found);
  if (block === undefined) return null;
  // the form prints a dash where a weight is none of this row's
  if (column.role === 'weight' && isDash(block.cell.text)) return null;
  markAs(reading, block, { kind: 'cell', table: table.key, row: definition.key, column: column.key });
  return textOfKind(reading, block, { ...column, unit: unitOfColumn(found) });
}

function figureOf(table: TableIndex, column: ColumnDefinition, row: string): Figure | null {
  if (column.role === 'rate') return { kind: 'rate', table: table.key, row };
  return table.ratePart?.row === row ? { kind: 'rateScore' } : null;
}

function printedFigures(
  reading: Reading,
  table: TableIndex,
  { definition, label }: FoundRow,
  columns: Columns,
): readonly PrintedFigure[] {
  return table.columns
    .filter((column) => isComputed(table, column) && hasCell(column, definition))
    .flatMap((column): readonly PrintedFigure[] => {
      const found = columns.get(column.key);
      const block = blockUnder(reading, label.cell.row, found);
      const figure = figureOf(table, column, definition.key);
      if (block === undefined || figure === null || isDash(block.cell.text)) return [];
      mark(reading, block);
      return [{ figure, label: printedLabel(definition.label, found), block }];
    });
}

function sayMissing(reading: Reading, { table, rows: all, columns: known }: TableWords, located: LocatedTable): void {
  const rows = all.filter((each) => located.rows.every(({ definition }) => definition.key !== each.key));
  // of a weight that is missing more is said, once the rows are read
  const typed = known.filter((column) =>
    table.rowColumns.some(({ key }) => key === column.key && column.role !== 'weight'),
  );
  const columns = typed.filter(({ key }) => !located.columns.has(key));
  for (const { label } of [...rows, ...columns]) {
    doubtOf(reading, 'missing', `${table.definition.name}部分没有找到“${label}”，按空白读入，请补填。`);
  }
}

/** Marks dashes in cells where the form has no figure; a number there is listed as left out. */
function markDashes(reading: Reading, { label }: FoundRow): void {
  for (const block of reading.grid.inRow(label.cell.row)) if (isDash(block.cell.text)) mark(reading, block);
}

/** The weight of the rate counts as it is read: one that isn't there is blank, not the form's own. */
function sayWeight(reading: Reading, table: TableIndex, isRead: boolean): void {
  const { ratePart } = table;
  if (ratePart?.weight.kind !== 'cell' || isRead) return;
  const usual = ratePart.weight.usual;
  doubtOf(reading, 'missing', `没有找到预算执行的分值，按空白读入；本表通常是 ${usual} 分，请补填。`);
}

function readRow(reading: Reading, table: TableIndex, blank: Row, found: FoundRow, columns: Columns): Row {
  const texts = table.rowColumns
    .filter((column) => hasCell(column, found.definition))
    .map((column) => [column.key, readCell(reading, table, found, column, columns) ?? ''] as const);
  return { ...blank, ...Object.fromEntries(texts), id: blank.id };
}

/** Rows without any text; a weight is blank as well, because nothing was read of it. */
function blankRows(table: TableIndex): readonly Row[] {
  const weight = table.byRole('weight')?.key;
  return fixedRowsOf(table).map((row) =>
    weight === undefined || row[weight] === undefined ? row : { ...row, [weight]: '' },
  );
}

export function readFixedTable(reading: Reading, words: TableWords, located: LocatedTable | undefined): ReadFixedTable {
  const { table } = words;
  const blanks = blankRows(table);
  if (located === undefined) {
    doubtOf(
      reading,
      'missing',
      `没有找到${table.definition.name}部分的表头，${table.definition.name}按空白读入，请补填。`,
    );
    return { data: { rows: blanks, groups: {} }, printed: [], rows: null };
  }
  const { header, rows, columns } = located;
  for (const column of header?.columns ?? []) mark(reading, column.block);
  sayMissing(reading, words, located);
  const read = rows.map((row) => {
    mark(reading, row.label);
    const blank = blanks.find(({ id }) => id === row.definition.key);
    return blank === undefined ? null : readRow(reading, table, blank, row, columns);
  });
  const printed = rows.flatMap((row) => printedFigures(reading, table, row, columns));
  for (const row of rows) markDashes(reading, row);
  const data = blanks.map((blank) => read.find((row) => row?.id === blank.id) ?? blank);
  const weight = table.byRole('weight');
  sayWeight(reading, table, weight !== undefined && data.some((row) => (row[weight.key] ?? '') !== ''));
  const labels = rows.map(({ label }) => label.cell.row);
  const top = header?.top ?? Math.min(...labels);
  return {
    data: { rows: data, groups: {} },
    printed,
    rows: { top, bottom: Math.max(header?.bottom ?? top, ...labels) },
  };
}
