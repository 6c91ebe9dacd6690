/** Pasting a block of cells into a table, as one edit. */

import type { CellBlock } from '../../../shared/clipboard/parseCells.ts';
import { withTable } from '../../../shared/draft/edit.ts';
import { insertRow } from '../../../shared/draft/editRows.ts';
import { groupKey } from '../../../shared/draft/groups.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, Row, TableData } from '../../../shared/draft/types.ts';
import { hasCell, indexForm, isComputed, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../../shared/forms/types.ts';
import type { RowPlace } from '../../session/draft/rowPlace.ts';

export interface Pasted {
  readonly draft: Draft;
  /** rows that the block needed beyond the end of a table whose rows the clerk adds */
  readonly added: number;
  /** whether columns of the block fell off the right edge of the table */
  readonly cut: boolean;
  /** whether rows of the block fell off the lower edge of a table with rows of its own */
  readonly cutRows: boolean;
}

/** The column that each column of the block goes to; null for one that lies under a cell merged across. */
type Targets = readonly (ColumnDefinition | null)[];

/**
 * A spreadsheet copies a cell merged across as its text and blanks for the squares behind it. A block that is wider than
 * the table's columns and blank there was copied from the form itself.
 */
function targetsOf(columns: readonly ColumnDefinition[], block: CellBlock): Targets {
  const squares = columns.flatMap((column): Targets => {
    const [first, last] = column.at;
    return [column, ...Array.from({ length: last - first }, () => null)];
  });
  const width = block[0]?.length ?? 0;
  const isFromForm =
    width > columns.length &&
    block.every((texts) => texts.every((text, at) => squares[at] !== null || text.trim() === ''));
  return isFromForm ? squares : columns;
}

function withRoom(draft: Draft, table: TableIndex, from: number, rows: number, newId: () => string): Draft {
  const missing = table.isFree ? from + rows - tableOf(draft, table.key).rows.length : 0;
  return Array.from({ length: Math.max(0, missing) }).reduce<Draft>(
    (grown) => insertRow(grown, table, tableOf(grown, table.key).rows.at(-1)?.id ?? null, newId()),
    draft,
  );
}

const isText = ({ kind }: ColumnDefinition): boolean => kind === 'text' || kind === 'longText';

/** Neither tab nor line break enters a figure, a date or a choice. */
const textFor = (column: ColumnDefinition, text: string): string =>
  isText(column) ? text : text.replace(/[\t\r\n]+/g, ' ').trim();

/** Whether a text of the block is kept at a row: not where the form prints or computes the cell itself. */
function takes(table: TableIndex, column: ColumnDefinition, row: Row): boolean {
  if (column.per !== undefined || column.role === 'rowName' || isComputed(table, column)) return false;
  // the weight that the form states is changed by hand only
  if (table.ratePart?.row === row.id && column.role === 'weight') return false;
  const fixed = table.fixedRow(row.id);
  return fixed === undefined || hasCell(column, fixed);
}

/**
 * The merged name of a group is copied as its text and blanks below it: a blank name means the one above it in the
 * block. Everywhere else a blank empties the cell, as spreadsheets do.
 */
function pastedRow(
  table: TableIndex,
  row: Row,
  above: Row | undefined,
  targets: Targets,
  texts: readonly string[],
): Row {
  const values = targets.flatMap((column, index) => {
    const text = texts[index];
    if (text === undefined || column === null || !takes(table, column, row)) return [];
    if (!table.levels.includes(column) || text.trim() !== '') return [[column.key, textFor(column, text)] as const];
    return above === undefined ? [] : [[column.key, above[column.key] ?? ''] as const];
  });
  return { ...row, ...Object.fromEntries(values) };
}

/** A text of a group is copied at its first row; it goes to the group that the row belongs to now. */
function pastedGroups(
  table: TableIndex,
  groups: TableData['groups'],
  rows: readonly Row[],
  targets: Targets,
  block: CellBlock,
): TableData['groups'] {
  const pasted = new Map(Object.entries(groups));
  for (const [at, column] of targets.entries()) {
    const per = column?.per;
    if (column === null || per === undefined) continue;
    for (const [index, row] of rows.entries()) {
      const text = block[index]?.[at] ?? '';
      const key = groupKey(table.levelKeys.slice(0, per).map((level) => row[level] ?? ''));
      if (text.trim() !== '') pasted.set(key, { ...pasted.get(key), [column.key]: text });
    }
  }
  return Object.fromEntries(pasted);
}

/** Puts a block at a row and a column; a table with free rows grows when the block is longer. */
export function pasteBlock(
  form: FormDefinition,
  draft: Draft,
  place: RowPlace,
  block: CellBlock,
  newId: () => string,
): Pasted {
  const nothing: Pasted = { draft, added: 0, cut: false, cutRows: false };
  const table = indexForm(form).table(place.table);
  const before = tableOf(draft, place.table).rows;
  const from = before.findIndex((row) => row.id === place.row);
  const first = table?.columns.findIndex(({ key }) => key === place.column) ?? -1;
  if (table === undefined || from === -1 || first === -1) return nothing;
  const targets = targetsOf(table.columns.slice(first), block);
  const grown = withRoom(draft, table, from, block.length, newId);
  const data = tableOf(grown, table.key);
  const rows: Row[] = [];
  for (const [index, row] of data.rows.slice(from, from + block.length).entries()) {
    rows.push(pastedRow(table, row, rows.at(-1), targets, block[index] ?? []));
  }
  const pasted = {
    rows: data.rows.toSpliced(from, rows.length, ...rows),
    groups: pastedGroups(table, data.groups, rows, targets, block),
  };
  return {
    draft: withTable(grown, table.key, pasted),
    added: data.rows.length - before.length,
    cut: (block[0]?.length ?? 0) > targets.length,
    cutRows: block.length > rows.length,
  };
}
