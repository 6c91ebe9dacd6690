/** What sentences about a definition call its parts, and small questions that several checks ask. */
import { quoted } from '../parse/reader.ts';
import type { ColumnDefinition, TableDefinition, ValueDefinition } from '../types.ts';

/** 列“年初预算数”（initialBudget） */
function called(noun: string, label: string, key: string): string {
  return label.trim() === '' ? `${noun}${quoted(key)}` : `${noun}${quoted(label)}（${key}）`;
}

export function tableName(table: TableDefinition): string {
  return called('表', table.name, table.key);
}

export function columnName(table: TableDefinition, column: Pick<ColumnDefinition, 'label' | 'key'>): string {
  return `${tableName(table)}的${called('列', column.label, column.key)}`;
}

export function valueName({ label, key }: Pick<ValueDefinition, 'label' | 'key'>): string {
  return called('填写项', label, key);
}

/** Those that stand in a list more than once, each once. */
export function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
