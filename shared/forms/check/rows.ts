/** Rows that add up to others, rates of rows, usual groups. */

import { quoted } from '../parse/reader.ts';
import { isLevelRole } from '../roles.ts';
import type { ColumnDefinition, FormDefinition, SumDefinition, TableDefinition, UsualGroup } from '../types.ts';
import { columnName, repeated, tableName } from './names.ts';

/** Most rows that a new draft begins with. */
const mostUsual = 500;

const rowKeys = ({ rows }: TableDefinition): readonly string[] =>
  rows.kind === 'fixed' ? rows.rows.map(({ key }) => key) : [];

/** Whether a row is, through other sums, a part of itself. */
function isCircular(sums: readonly SumDefinition[], total: string): boolean {
  const seen = new Set<string>();
  const open = [total];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parts = sums.filter((sum) => sum.total === next).flatMap((sum) => sum.parts);
    if (parts.includes(total)) return true;
    for (const part of parts) {
      if (!seen.has(part)) open.push(part);
      seen.add(part);
    }
  }
  return false;
}

function sumProblems(table: TableDefinition): readonly string[] {
  if (table.rows.kind === 'free') return [];
  const { sums } = table.rows;
  const known = new Set(rowKeys(table));
  const name = tableName(table);
  return sums.flatMap(({ total, parts }) => [
    ...[total, ...parts]
      .filter((key) => !known.has(key))
      .map((key) => `${name}的合计关系里的${quoted(key)}不是这张表的行`),
    ...repeated(parts).map((key) => `${name}的合计${quoted(total)}把${quoted(key)}加了两次`),
    ...(parts.includes(total) ? [`${name}的合计${quoted(total)}把自己也算作加数`] : []),
    ...(isCircular(sums, total) ? [`${name}的合计${quoted(total)}绕了一圈又加到自己`] : []),
  ]);
}

const cellsOf = (table: TableDefinition, column: ColumnDefinition): readonly string[] => column.rows ?? rowKeys(table);

function rateProblems(table: TableDefinition): readonly string[] {
  const { rate } = table;
  if (rate === undefined) return [];
  const name = tableName(table);
  if (table.rows.kind === 'free') return [`${name}的行由填报人增减，不能有执行率（rate）`];
  if (rate.executed === rate.budget) return [`${name}的执行率把同一列${quoted(rate.budget)}除以自己`];
  const rated = table.columns.filter(({ role }) => role === 'rate').flatMap((column) => cellsOf(table, column));
  return [rate.executed, rate.budget].flatMap((key): readonly string[] => {
    const column = table.columns.find((each) => each.key === key);
    if (column === undefined) return [`${name}的执行率用到的列${quoted(key)}不在这张表里`];
    if (column.kind !== 'money') return [`${columnName(table, column)}不是金额（money），不能用来算执行率`];
    const cells = cellsOf(table, column);
    return rated
      .filter((row) => !cells.includes(row))
      .map((row) => `${columnName(table, column)}在行${quoted(row)}没有格子，这一行的执行率就算不出来`);
  });
}

function groupProblems(name: string, groups: readonly UsualGroup[], levels: number): readonly string[] {
  if (groups.length === 0) return [];
  if (levels === 0) return [`${name}的常用分组比表的分级列更深`];
  return [
    ...repeated(groups.map((group) => group.name.trim())).map((each) => `${name}的常用分组${quoted(each)}重复`),
    ...groups.flatMap((group) => groupProblems(name, group.groups ?? [], levels - 1)),
  ];
}

function countRows(groups: readonly UsualGroup[]): number {
  return groups.reduce((count, { groups: inner = [] }) => count + (inner.length === 0 ? 1 : countRows(inner)), 0);
}

function usualProblems(table: TableDefinition): readonly string[] {
  if (table.rows.kind === 'fixed') return [];
  const { usual } = table.rows;
  const name = tableName(table);
  const count = countRows(usual);
  return [
    ...groupProblems(name, usual, table.columns.filter(({ role }) => isLevelRole(role)).length),
    ...(count > mostUsual ? [`${name}的常用分组有 ${count} 行，最多 ${mostUsual} 行`] : []),
  ];
}

export function checkRows(form: FormDefinition): readonly string[] {
  return form.tables.flatMap((table) => [...sumProblems(table), ...rateProblems(table), ...usualProblems(table)]);
}
