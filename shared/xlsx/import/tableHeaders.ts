/** What makes a row the header of a table. */

import type { ColumnRole } from '../../forms/roles.ts';
import { isAmountRole, isLevelRole } from '../../forms/roles.ts';
import { type HeaderRow, headerAt } from './findHeaders.ts';
import { isAmong, type TableWords } from './formWords.ts';
import type { Block, Grid } from './grid.ts';

/** Columns that must say so; of a table with fewer all of them. */
const fewestColumns = 4;
const fewestAmounts = 2;

const isName = (role: ColumnRole | undefined): boolean => isLevelRole(role) || role === 'indicator';

const isJudged = (role: ColumnRole | undefined): boolean =>
  role === 'target' || role === 'actual' || role === 'score' || role === 'interimActual';

/** A row is the header of a table with free rows if four columns say so, one of them a name and one a value. */
function isFreeHeader({ table, columns }: TableWords, keys: readonly string[]): boolean {
  const roles = keys.map((key) => table.column(key)?.role);
  const asks = (wanted: (role: ColumnRole | undefined) => boolean): boolean =>
    columns.every(({ role }) => !wanted(role)) || roles.some(wanted);
  return keys.length >= Math.min(fewestColumns, columns.length) && asks(isName) && asks(isJudged);
}

/** The header of a table of money names two of its amounts; that of another table two of its columns. */
function isFixedHeader({ table, columns }: TableWords, keys: readonly string[]): boolean {
  const amounts = keys.filter((key) => isAmountRole(table.column(key)?.role)).length;
  const all = table.amounts.filter(({ label }) => label !== '').length;
  const few = Math.min(fewestAmounts, columns.length);
  return keys.length >= few && amounts >= Math.min(fewestAmounts, all);
}

function isHeaderOf(words: TableWords, header: HeaderRow): boolean {
  const keys = header.columns.map(({ key }) => key);
  if (keys.length === 0) return false;
  return words.table.isFree ? isFreeHeader(words, keys) : isFixedHeader(words, keys);
}

/** Headers of two rows may show only a part of their labels in the first one, but never none. */
const fewestLooks = 2;

function looksLikeHeader(grid: Grid, row: number, words: TableWords): boolean {
  const looks = ({ label }: Block): boolean => isAmong(words.headers, label);
  const [own, next] = [grid.inRow(row).filter(looks).length, grid.inRow(row + 1).filter(looks).length];
  return own > 0 && own + next >= Math.min(fewestLooks, words.columns.length);
}

/** The header of a table that begins in a row; null where none does. */
export function tableHeaderAt(grid: Grid, row: number, words: TableWords): HeaderRow | null {
  if (words.columns.length === 0 || grid.inRow(row).length === 0 || !looksLikeHeader(grid, row, words)) return null;
  const header = headerAt(grid, row, words.columns);
  return isHeaderOf(words, header) ? header : null;
}
