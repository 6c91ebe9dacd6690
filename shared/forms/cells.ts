/** Short ways to write placed cells in definitions. */
import type { CellPlace, CellStyle, PlacedCell, RowDefinition } from './types.ts';

export function words(at: CellPlace, text: string, style: CellStyle = 'label'): PlacedCell {
  return { at, source: { kind: 'text', text }, style };
}

export function blank(at: CellPlace, style: CellStyle = 'text'): PlacedCell {
  return words(at, '', style);
}

/** @param text what is printed around the value in its cell: `部门：{value}` */
export function value(at: CellPlace, key: string, style: CellStyle = 'centered', text?: string): PlacedCell {
  return { at, source: { kind: 'value', value: key, ...(text !== undefined && { text }) }, style };
}

/** @param text holds `{year}` */
export function year(at: CellPlace, text: string, style: CellStyle = 'subtitle'): PlacedCell {
  return { at, source: { kind: 'year', text }, style };
}

export function figure(at: CellPlace, kind: 'weightTotal' | 'totalScore' | 'grade'): PlacedCell {
  return { at, source: { kind: 'figure', figure: { kind } }, style: 'number' };
}

export function row(...cells: readonly PlacedCell[]): RowDefinition {
  return { cells };
}

/** @param minHeight points */
export function tallRow(minHeight: number, ...cells: readonly PlacedCell[]): RowDefinition {
  return { cells, minHeight };
}

/** The form's title across the sheet. */
export function titleRow(last: number): RowDefinition {
  return tallRow(30, words([1, last], '{title}', 'title'));
}
