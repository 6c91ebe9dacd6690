/** What columns and values say of themselves: kinds, choices, groups, rows. */

import { quoted } from '../parse/reader.ts';
import { type ColumnRole, isAmountRole, isLevelRole, levelRoles } from '../roles.ts';
import type { ColumnDefinition, FormDefinition, TableDefinition, Typed, ValueKind } from '../types.ts';
import { columnName, repeated, tableName, valueName } from './names.ts';

function choiceProblems(name: string, { kind, choice }: Typed): readonly string[] {
  if (kind !== 'choice') return choice === undefined ? [] : [`${name}不是 choice 类型，却有选项`];
  if (choice === undefined || choice.options.length === 0) return [`${name}是 choice 类型，却没有选项`];
  return repeated(choice.options).map((option) => `${name}的选项${quoted(option)}重复`);
}

const texts: readonly ValueKind[] = ['text', 'longText'];

/** Kinds that a column of a role can have; any where the role says nothing about it. */
function kindsOf(role: ColumnRole | undefined): readonly ValueKind[] | null {
  if (isAmountRole(role)) return ['money'];
  if (isLevelRole(role) || role === 'rowName' || role === 'indicator') return texts;
  if (role === 'weight' || role === 'score') return ['number'];
  return role === 'rate' ? ['percent'] : null;
}

function kindProblems(table: TableDefinition, column: ColumnDefinition): readonly string[] {
  const kinds = kindsOf(column.role);
  if (kinds === null || kinds.includes(column.kind)) return [];
  return [`${columnName(table, column)}的作用是 ${column.role}，类型应为 ${kinds.join(' 或 ')}，不能是 ${column.kind}`];
}

/** What a row says of itself alone, so that no group can say it for its rows. */
const ofRows: ReadonlySet<ColumnRole> = new Set([
  ...(['indicator', 'direction', 'target', 'measureUnit', 'actual', 'interimActual', 'forecastActual'] as const),
  ...(['possibility', 'score', ...levelRoles] as const),
]);

function groupProblems(table: TableDefinition, column: ColumnDefinition): readonly string[] {
  const { per, role } = column;
  if (per === undefined) return [];
  const name = columnName(table, column);
  if (table.rows.kind === 'fixed') return [`${name}按分组填写（per），但表的行是固定的，没有分组`];
  if (role !== undefined && ofRows.has(role)) return [`${name}的作用是 ${role}，只能逐行填写，不能按分组（per）填写`];
  const levels = table.columns.filter((each) => isLevelRole(each.role)).length;
  return per > levels ? [`${name}按第 ${per} 级分组填写（per），但表只有 ${levels} 级`] : [];
}

function rowProblems(table: TableDefinition, column: ColumnDefinition): readonly string[] {
  if (column.rows === undefined) return [];
  const name = columnName(table, column);
  const { rows } = table;
  if (rows.kind === 'free') return [`${name}指定了 rows，但表的行由填报人增减`];
  if (column.rows.length === 0) return [`${name}的 rows 是空的，这一列就没有可填的格子`];
  return column.rows
    .filter((key) => rows.rows.every((row) => row.key !== key))
    .map((key) => `${name}的 rows 里的${quoted(key)}不是这张表的行`);
}

/** Rows that a form prints itself are found by their names, by a clerk and by a reader of the sheet alike. */
function namelessRows(table: TableDefinition): readonly string[] {
  if (table.rows.kind === 'free' || table.columns.some(({ role }) => role === 'rowName')) return [];
  return [`${tableName(table)}的行是固定的，却没有写行名的列（rowName）`];
}

function roleProblems(table: TableDefinition, column: ColumnDefinition): readonly string[] {
  const { role } = column;
  const isFree = table.rows.kind === 'free';
  const name = columnName(table, column);
  if (column.label.trim() === '' && role !== 'rowName') return [`${name}没有名称（label）`];
  if (isLevelRole(role) && !isFree) return [`${name}的作用是 ${role}，但表的行是固定的，没有分级`];
  if (role === 'rowName' && isFree) return [`${name}的作用是 rowName，但表的行由填报人增减`];
  if (role === 'rate' && table.rate === undefined) {
    return [`${name}的作用是 rate，但表没有说明执行率怎样算（rate）`];
  }
  return [];
}

function levelProblems(table: TableDefinition): readonly string[] {
  const has = (role: ColumnRole): boolean => table.columns.some((column) => column.role === role);
  return levelRoles
    .filter((role, index) => has(role) && levelRoles.slice(0, index).some((outer) => !has(outer)))
    .map((role) => `${tableName(table)}有 ${role} 列，却缺少它上面的级别`);
}

export function checkColumns(form: FormDefinition): readonly string[] {
  return [
    ...form.values.flatMap((value) => [
      ...(value.label.trim() === '' ? [`${valueName(value)}没有名称（label）`] : []),
      ...choiceProblems(valueName(value), value),
    ]),
    ...form.tables.flatMap((table) => [
      ...levelProblems(table),
      ...namelessRows(table),
      ...table.columns.flatMap((column) => [
        ...roleProblems(table, column),
        ...kindProblems(table, column),
        ...choiceProblems(columnName(table, column), column),
        ...groupProblems(table, column),
        ...rowProblems(table, column),
      ]),
    ]),
  ];
}
