import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import { foldTight } from '../number/normalizeText.ts';

const longest = 24;

/** A text in Chinese quotes, on one line and shortened, for use inside a sentence. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const chars = [...line];
  return `“${chars.length > longest ? `${chars.slice(0, longest).join('')}…` : line}”`;
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Whether a reason explains nothing: blank, a lone dash or slash, or 无, which many clerks put into every empty cell. */
export const isNoReason = (text: string | undefined): boolean =>
  /^(?:无|暂无|没有)?[\p{Punctuation}\p{Symbol}]*$/u.test(foldTight(text ?? ''));

/** The table's own word for the column of a role; empty where it has none. */
export function labelOf(table: TableIndex, role: ColumnRole): string {
  return table.byRole(role)?.label ?? '';
}

/** The table's own word for what its rows are: 三级指标, else what the program calls the table. */
export function rowWord(table: TableIndex): string {
  return table.byRole('indicator')?.label ?? table.definition.name;
}

/** How sentences name a row: 第3行“举办培训场次”. @param ordinal its number in the table, from 1 */
export function rowSubject(ordinal: number, name: string): string {
  return isBlank(name) ? `第${ordinal}行` : `第${ordinal}行${quote(name)}`;
}

/** How sentences name groups of one level: 一级指标“效益指标”“满意度指标”. */
export function groupSubject(table: TableIndex, level: number, names: readonly string[]): string {
  return `${table.levels[level - 1]?.label ?? ''}${names.map(quote).join('')}`;
}
