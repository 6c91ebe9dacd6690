/** Cells of a table's rows and groups. */
import { groupKey, groupText, type RowGroup } from '../draft/groups.ts';
import type { DraftPath, Row, TableData } from '../draft/types.ts';
import { hasCell, isComputed, type TableIndex } from '../forms/indexForm.ts';
import type { CellStyle, ColumnDefinition, Figure, FixedRowDefinition, FormDefinition, Typed } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';
import type { Totals } from '../scoring/types.ts';
import { cell, fixedCell, labelCell } from './block.ts';
import { blank, choiceContent, computedContent, moneyContent, numberContent, textContent } from './content.ts';
import type { CellContent, InputUse, LayoutTarget, SheetCell } from './types.ts';

/** Where cells of a table are laid out. */
export interface TablePlace {
  readonly form: FormDefinition;
  readonly totals: Totals;
  readonly table: TableIndex;
  readonly data: TableData;
  /** rows of the block above the first row of the table */
  readonly headerRows: number;
  readonly unit: MoneyUnit;
  readonly target: LayoutTarget;
}

const rowAt = ({ headerRows }: TablePlace, index: number): number => headerRows + index + 1;

/** How a typed text is shown, by its kind; on screen a choice is its word, because the input lists the others. */
export function typedContent(
  typed: string,
  { kind, choice }: Typed,
  unit: MoneyUnit,
  target: LayoutTarget,
): CellContent {
  if (kind === 'money') return moneyContent(typed, unit);
  if (kind === 'number') return numberContent(typed);
  if (kind === 'choice' && choice !== undefined && target === 'paper') return choiceContent(typed, choice);
  return textContent(typed);
}

function styleOf({ kind, align }: ColumnDefinition): CellStyle {
  if (kind === 'money') return 'amount';
  if (kind === 'number' || kind === 'percent') return 'number';
  return align === 'left' ? 'text' : 'centered';
}

function contentOf(place: TablePlace, column: ColumnDefinition, typed: string): CellContent {
  const shown = typedContent(typed, column, place.unit, place.target);
  const isBlank = shown.kind === 'text' && shown.text.trim() === '';
  return isBlank && place.target === 'paper' && column.blank !== undefined ? textContent(column.blank) : shown;
}

function inputUse(path: DraftPath, name: string, { kind, choice }: ColumnDefinition): InputUse {
  return { kind: 'input', path, name, input: kind, ...(choice !== undefined && { choice }) };
}

/** The merged name of a group. */
export function groupNameCell(place: TablePlace, column: ColumnDefinition, group: RowGroup): SheetCell {
  const path = { kind: 'groupName', table: place.table.key, row: group.rows[0]?.id ?? '', column: column.key } as const;
  return cell({
    row: rowAt(place, group.start),
    rowSpan: group.rows.length,
    at: column.at,
    style: styleOf(column),
    content: textContent(group.name),
    use: { kind: 'input', path, name: `第${group.start + 1}行 ${column.label}`, input: 'groupName' },
  });
}

/** A value of a whole group belongs to its name; a group without one has nothing to give it to. */
export function groupCell(place: TablePlace, column: ColumnDefinition, group: RowGroup): SheetCell {
  const at = {
    row: rowAt(place, group.start),
    rowSpan: group.rows.length,
    at: column.at,
    style: styleOf(column),
  } as const;
  if (group.name === '') return cell({ ...at, content: blank, use: { kind: 'fixed' } });
  const key = groupKey(group.names);
  const path = { kind: 'group', table: place.table.key, group: key, column: column.key } as const;
  return cell({
    ...at,
    content: contentOf(place, column, groupText(place.data.groups, key, column.key) ?? ''),
    use: inputUse(path, `${group.names.filter((name) => name !== '').join(' ')} ${column.label}`, column),
  });
}

/** What a cell of a free row is called. */
export function rowCellName(column: ColumnDefinition, index: number): string {
  return `第${index + 1}行 ${column.label}`;
}

export function freeRowCell(place: TablePlace, column: ColumnDefinition, row: Row, index: number): SheetCell {
  const path = { kind: 'cell', table: place.table.key, row: row.id, column: column.key } as const;
  return cell({
    row: rowAt(place, index),
    at: column.at,
    style: styleOf(column),
    content: contentOf(place, column, row[column.key] ?? ''),
    use: inputUse(path, rowCellName(column, index), column),
  });
}

/** A rate, or the score that a rate earns; null where the row has none. */
function figureOf({ table }: TablePlace, column: ColumnDefinition, row: FixedRowDefinition): Figure | null {
  if (column.role === 'rate') return { kind: 'rate', table: table.key, row: row.key };
  return column.role === 'score' && table.ratePart?.row === row.key ? { kind: 'rateScore' } : null;
}

function computedCell(place: TablePlace, column: ColumnDefinition, row: FixedRowDefinition, index: number): SheetCell {
  const figure = figureOf(place, column, row);
  if (figure === null) return fixedCell(rowAt(place, index), column.at, 'centered', column.filler ?? '');
  const shown = computedContent(place.form, place.totals, figure);
  const isBlank = shown.kind === 'text' && shown.text === '';
  return cell({
    row: rowAt(place, index),
    at: column.at,
    style: 'number',
    content: isBlank && place.target === 'paper' ? textContent(column.blank ?? '') : shown,
    use: { kind: 'computed', figure, name: `${row.label} ${column.label}` },
  });
}

/** The form's own text of a cell that holds the weight of its rate; null for any other cell. */
function usualIn({ table }: TablePlace, column: ColumnDefinition, row: FixedRowDefinition): string | null {
  const weight = table.ratePart?.row === row.key && column.role === 'weight' ? table.ratePart.weight : null;
  return weight?.kind === 'cell' ? weight.usual : null;
}

/** The weight of the rate is the form's own as long as the draft says nothing. */
function typedIn(place: TablePlace, column: ColumnDefinition, row: FixedRowDefinition): string {
  const typed = place.data.rows.find(({ id }) => id === row.key)?.[column.key];
  return typed ?? usualIn(place, column, row) ?? '';
}

export function fixedRowCell(
  place: TablePlace,
  column: ColumnDefinition,
  row: FixedRowDefinition,
  index: number,
): SheetCell {
  const at = rowAt(place, index);
  if (column.role === 'rowName') return labelCell(at, column.at, 'label', row.shown ?? row.label);
  if (!hasCell(column, row)) return fixedCell(at, column.at, 'centered', column.filler ?? '');
  if (isComputed(place.table, column)) return computedCell(place, column, row, index);
  const path = { kind: 'cell', table: place.table.key, row: row.key, column: column.key } as const;
  return cell({
    row: at,
    at: column.at,
    style: styleOf(column),
    content: contentOf(place, column, typedIn(place, column, row)),
    use: {
      ...inputUse(path, `${row.label} ${column.label}`, column),
      ...(usualIn(place, column, row) !== null && { isGiven: true as const }),
    },
  });
}
