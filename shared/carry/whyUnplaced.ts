/** Why a text of one form has no place in another. */
import { rowOf } from '../draft/path.ts';
import type { DraftPath } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import { rowText } from '../scoring/rowTexts.ts';
import { reasonRoles } from './carryReasons.ts';
import { type CarriedCell, isBlank } from './carryText.ts';
import { pairCells, pairFixedRows, pairTables } from './pairs.ts';
import type { SourceText } from './sourceTexts.ts';
import type { Passage } from './types.ts';

type InTable = Extract<DraftPath, { readonly table: string }>;

function whyInTable({ draft, from, to }: Passage, path: InTable): string | null {
  const table = from.table(path.table);
  const other: TableIndex | undefined = table === undefined ? undefined : pairTables(from, to).get(table);
  if (table === undefined || other === undefined) return `新表没有“${table?.definition.name ?? path.table}”这一部分`;
  if (path.kind !== 'cell') return null;
  const row = table.fixedRow(path.row);
  if (row !== undefined && !pairFixedRows(table, other).has(row)) return `新表没有“${row.label}”这一行`;
  const column = table.column(path.column);
  if (column?.role === 'weight' && other.groupColumns.some(({ role }) => role === 'weight')) {
    return '新表的分值按组填写，不按指标填写';
  }
  if ((column?.role === 'direction' || column?.role === 'measureUnit') && other.byRole('target') !== undefined) {
    const old = rowOf(draft, table.key, path.row);
    const isOpen = old === undefined || isBlank(rowText(table, old, 'target'));
    return isOpen ? '这一行没有填写指标值' : '新表的指标值写在一格里，文字型指标值里放不进去';
  }
  return column === undefined ? null : whyNotIn(pairCells(table.rowColumns, other.rowColumns).get(column));
}

/** There is such a cell, but it can't hold the text. */
function whyNotIn(to: CarriedCell | undefined): string | null {
  if (to === undefined) return null;
  return to.kind === 'choice' ? '新表没有这个选项' : '新表的这一格填不了这项内容';
}

function whyNoValue({ from, to }: Passage, key: string): string | null {
  const value = from.value(key);
  if (value === undefined) return null;
  const isReason = value.role === 'reason' || value.role === 'improvement';
  if (isReason && reasonRoles.some((role) => to.indicators?.byRole(role) !== undefined)) {
    return '新表按指标填写，看不出写的是哪项指标';
  }
  return whyNotIn(pairCells(from.form.values, to.form.values).get(value));
}

export function whyUnplaced(passage: Passage, { path, isKnown }: SourceText): string {
  if (!isKnown) return '原表没有这一栏，不知道它是什么';
  if (path.kind === 'year') return '新表没有单独的年度栏';
  const why = path.kind === 'value' ? whyNoValue(passage, path.value) : whyInTable(passage, path);
  return why ?? '新表没有对应的栏目';
}
