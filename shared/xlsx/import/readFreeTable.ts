/** Reads a table with free rows under its header, down to the total, the notes or the end of the form. */
import { groupKey } from '../../draft/groups.ts';
import type { Row, TableData } from '../../draft/types.ts';
import type { TableIndex } from '../../forms/indexForm.ts';
import type { ColumnRole } from '../../forms/roles.ts';
import type { ColumnDefinition } from '../../forms/types.ts';
import { joinActual, joinTarget } from '../../scoring/joinTarget.ts';
import { shownText } from './cellText.ts';
import { type ExtraColumn, findExtras, type TargetParts, targetParts } from './extraColumns.ts';
import type { FoundColumn, HeaderRow } from './findHeaders.ts';
import type { TableWords } from './formWords.ts';
import { type Block, blockAddress } from './grid.ts';
import { squeeze } from './labels.ts';
import type { LocatedTable } from './locateTables.ts';
import { doubtAt, doubtOf, doubtOver, mark, markAs, quote, type Reading } from './reading.ts';
import { sayFilled, sayOverrun } from './readLevels.ts';
import { textOfKind } from './readTexts.ts';
import { unitOfColumn } from './readUnit.ts';
import type { TableOnSheet } from './rowKinds.ts';
import { type Columns, coveringBlock, ownBlock } from './tableCells.ts';
import { type RowHints, type TableBody, type TableRow, walkTable } from './walkTable.ts';

export interface ReadFreeTable {
  readonly data: TableData;
  readonly sheet: TableOnSheet;
  /** last row of the table on the sheet */
  readonly bottom: number;
}

function sayMergedDown(reading: Reading, row: number, column: FoundColumn, said: Set<Block['cell']>): void {
  const block = coveringBlock(reading, row, column);
  if (block === undefined || block.range.top === row || said.has(block.cell)) return;
  said.add(block.cell);
  const name = squeeze(column.header);
  doubtOver(reading, 'guessed', block.range, `“${name}”合并了几行，${quote(block.cell.text)}只归第一行，请核对。`);
}

/** What the rows of one table are read with. */
interface TableReading {
  readonly reading: Reading;
  readonly table: TableIndex;
  readonly columns: Columns;
  readonly extras: readonly ExtraColumn[];
  readonly parts: TargetParts;
  /** merged values that a doubt has been raised about */
  readonly said: Set<Block['cell']>;
}

const quantityRoles: ReadonlySet<ColumnRole | undefined> = new Set([
  'target',
  'actual',
  'interimActual',
  'forecastActual',
]);

function readCell(
  { reading, table, columns, said }: TableReading,
  row: number,
  id: string,
  column: ColumnDefinition,
): string {
  const found = columns.get(column.key);
  if (found !== undefined) sayMergedDown(reading, row, found, said);
  const block = ownBlock(reading, row, found);
  if (block === undefined) return '';
  markAs(reading, block, { kind: 'cell', table: table.key, row: id, column: column.key });
  return textOfKind(reading, block, {
    ...column,
    unit: unitOfColumn(found),
    isQuantity: quantityRoles.has(column.role),
  });
}

function partText({ reading }: TableReading, row: number, column: FoundColumn | undefined): string | undefined {
  const block = column === undefined ? undefined : ownBlock(reading, row, column);
  if (block === undefined) return undefined;
  mark(reading, block);
  return shownText(reading, block);
}

/** Sign and unit that stand in columns of their own join the cells that this form has for them. */
function joinParts(
  what: TableReading,
  row: number,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { table, parts } = what;
  const [target, actual] = [table.byRole('target')?.key, table.byRole('actual')?.key];
  const direction = partText(what, row, parts.direction);
  const unit = partText(what, row, parts.measureUnit);
  if (target === undefined || (direction === undefined && unit === undefined)) return texts;
  const value = texts[target] ?? '';
  const joined = joinTarget({
    value,
    ...(direction !== undefined && { direction }),
    ...(unit !== undefined && { unit }),
  });
  return {
    ...texts,
    [target]: joined,
    ...(actual !== undefined && { [actual]: joinActual(texts[actual] ?? '', unit) }),
  };
}

function readRow(what: TableReading, { row, levels }: TableRow, id: string): Row {
  const { reading, table, extras } = what;
  const texts = table.rowColumns.map((column) => [column.key, readCell(what, row, id, column)] as const);
  const more = extras.flatMap(({ key, column }) => {
    const block = ownBlock(reading, row, column);
    return block === undefined ? [] : [[key, shownText(reading, block)] as const];
  });
  const names = table.levelKeys.map((key, level) => {
    const name = levels.names[level];
    if (name?.block != null) markAs(reading, name.block, { kind: 'cell', table: table.key, row: id, column: key });
    return [key, name?.text ?? ''] as const;
  });
  const joined = joinParts(what, row, Object.fromEntries(texts));
  return { ...Object.fromEntries(more), ...joined, ...Object.fromEntries(names), id };
}

/** Rows of a template that nobody filled in: dots in place of a name, and nothing else. */
function isTemplateRow(table: TableIndex, row: Row): boolean {
  const texts = table.rowColumns.map(({ key }) => (row[key] ?? '').trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^[.…·。]{2,}$|^…$/.test(text));
}

function dropTemplateRows(what: TableReading, body: TableBody): TableBody {
  const { reading, table } = what;
  const isDropped = ({ row }: TableRow): boolean => {
    const texts = table.rowColumns.map(({ key }) => [
      key,
      ownBlock(reading, row, what.columns.get(key))?.cell.text ?? '',
    ]);
    return isTemplateRow(table, { ...Object.fromEntries(texts), id: '' });
  };
  const dropped = body.rows.filter(isDropped);
  const [first] = dropped;
  if (first === undefined || reading.isOurs) return body;
  for (const { row } of dropped) for (const block of reading.grid.inRow(row)) mark(reading, block);
  const rows = dropped.map(({ row }) => row).join('、');
  const left = Math.min(...[...what.columns.values()].map((column) => column.left));
  const range = { top: first.row, bottom: first.row, left, right: left };
  doubtOver(reading, 'skipped', range, `第 ${rows} 行只有省略号，是空白模板行，没有读入。`);
  return { ...body, rows: body.rows.filter((row) => !dropped.includes(row)) };
}

/** Texts of groups: the first one printed for a name counts. */
function readGroups(what: TableReading, body: TableBody): TableData['groups'] {
  const { reading, table, columns } = what;
  const groups = new Map<string, Record<string, string>>();
  for (const { row, levels } of body.rows) {
    for (const column of table.groupColumns) {
      const block = ownBlock(reading, row, columns.get(column.key));
      if (block === undefined) continue;
      const names = levels.names.slice(0, column.per).map(({ text }) => text);
      const key = groupKey(names);
      const own = groups.get(key) ?? {};
      const before = own[column.key];
      mark(reading, block);
      const text = textOfKind(reading, block, { ...column, unit: unitOfColumn(columns.get(column.key)) });
      if (before === undefined) {
        groups.set(key, { ...own, [column.key]: text });
        markAs(reading, block, { kind: 'group', table: table.key, group: key, column: column.key });
      } else if (before !== text) {
        const said = `${blockAddress(block)} 的${column.label} ${text} 与前面${quote(names.at(-1) ?? '')}的 ${before} 不同，没有读入。`;
        doubtAt(reading, 'conflict', block, said);
      }
    }
  }
  return Object.fromEntries(groups);
}

function sayColumns(reading: Reading, { table, columns }: TableWords, header: HeaderRow): void {
  const strays = header.strays.map(({ block }) => block.cell);
  for (const block of header.blocks) if (!strays.includes(block.cell)) mark(reading, block);
  for (const column of header.columns) {
    mark(reading, column.block);
    if (column.match !== 'guess') continue;
    const label = table.column(column.key)?.label ?? column.key;
    const where = blockAddress(column.block);
    doubtAt(reading, 'guessed', column.block, `${where} 的表头${quote(column.header)}当作“${label}”读入，请核对。`);
  }
  for (const { key, label } of columns) {
    if (header.columns.some((column) => column.key === key)) continue;
    doubtOf(reading, 'missing', `${table.definition.name}表里没有找到“${label}”这一列，按空白读入，请补填。`);
  }
}

export function readFreeTable(
  reading: Reading,
  words: TableWords,
  { header, columns, end }: LocatedTable & { readonly header: HeaderRow },
  hints: RowHints,
): ReadFreeTable {
  const { table } = words;
  sayColumns(reading, words, header);
  const sheet: TableOnSheet = { words, header, columns };
  const walked = walkTable(reading, sheet, end, hints);
  const bare: TableReading = { reading, table, columns, extras: [], parts: {}, said: new Set() };
  const body = dropTemplateRows(bare, walked);
  const parts = targetParts(reading, table, header, columns, body);
  const levels = body.rows.map((row) => row.levels);
  const levelColumns = table.levelKeys.map((key) => columns.get(key));
  sayFilled(reading, levels, levelColumns);
  sayOverrun(reading, levels, levelColumns);
  const extras = findExtras(reading, table, header, body, parts);
  for (const part of [parts.direction, parts.measureUnit]) if (part !== undefined) mark(reading, part.block);
  const rows = body.rows.map((row, index) => readRow({ ...bare, parts, extras }, row, `row-${index + 1}`));
  return { data: { rows, groups: readGroups(bare, body) }, sheet, bottom: walked.bottom };
}
