/** What of a draft is worth beginning another one with. */

import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole, ValueRole } from '../forms/roles.ts';
import type { ColumnDefinition, FormDefinition } from '../forms/types.ts';
import { blankDraft, fixedRowsOf, newRow } from './newDraft.ts';
import { tableOf } from './path.ts';
import type { Draft, Row, TableData } from './types.ts';

/** What the clerk may take along; names of indicators always come. */
export const templateParts = ['targets', 'weights', 'departments', 'goals'] as const;
export type TemplatePart = (typeof templateParts)[number];

/** What most templates are for: the same indicators, asked for anew. */
export const usualParts: ReadonlySet<TemplatePart> = new Set(['targets', 'weights', 'departments']);

const columnParts: Readonly<Partial<Record<ColumnRole, TemplatePart | 'names'>>> = {
  level1: 'names',
  level2: 'names',
  level3: 'names',
  indicator: 'names',
  direction: 'targets',
  target: 'targets',
  measureUnit: 'targets',
  weight: 'weights',
};

const valueParts: Readonly<Partial<Record<ValueRole, TemplatePart>>> = {
  department: 'departments',
  implementingUnit: 'departments',
  person: 'departments',
  phone: 'departments',
  expectedGoal: 'goals',
  overallGoal: 'goals',
};

/** Choices without a role describe the indicator as its name does; any other text without one tells of its year. */
function partOfColumn({ role, kind }: ColumnDefinition): TemplatePart | 'names' | undefined {
  return role === undefined ? (kind === 'choice' ? 'names' : undefined) : columnParts[role];
}

function keptColumns(table: TableIndex, parts: ReadonlySet<TemplatePart>): readonly string[] {
  return table.columns
    .filter((column) => {
      const part = partOfColumn(column);
      return part === 'names' || (part !== undefined && parts.has(part));
    })
    .map(({ key }) => key);
}

function pick(row: Row, columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));
}

/** The rows that a form prints itself keep the weights that they were given, and nothing else. */
function fixedTable(table: TableIndex, draft: Draft, parts: ReadonlySet<TemplatePart>): TableData {
  const weight = parts.has('weights') ? table.byRole('weight') : undefined;
  const own = new Map(tableOf(draft, table.key).rows.map((row) => [row.id, row]));
  const rows = fixedRowsOf(table).map((row): Row => {
    const kept = weight === undefined ? undefined : own.get(row.id)?.[weight.key];
    return weight === undefined || kept === undefined ? row : { ...row, [weight.key]: kept };
  });
  return { rows, groups: {} };
}

function freeTable(table: TableIndex, draft: Draft, parts: ReadonlySet<TemplatePart>): TableData {
  const columns = keptColumns(table, parts);
  const { rows, groups } = tableOf(draft, table.key);
  const keptGroups = Object.entries(groups).map(
    ([group, texts]) =>
      [group, Object.fromEntries(Object.entries(texts).filter(([key]) => columns.includes(key)))] as const,
  );
  return {
    rows: rows.map((row) => ({ ...newRow(table, row.id), ...pick(row, columns), id: row.id })),
    groups: Object.fromEntries(keptGroups.filter(([, texts]) => Object.keys(texts).length > 0)),
  };
}

/** The draft without what is told of one year only: no scores, no figures reached, no reasons, no amounts, no year. */
export function templateOf(form: FormDefinition, draft: Draft, parts: ReadonlySet<TemplatePart>): Draft {
  const index = indexForm(form);
  const blank = blankDraft(form);
  const values = form.values.map(({ key, role }) => {
    const part = role === undefined ? undefined : valueParts[role];
    return [key, part !== undefined && parts.has(part) ? (draft.values[key] ?? '') : ''] as const;
  });
  const tables = index.tables.map(
    (table) => [table.key, table.isFree ? freeTable(table, draft, parts) : fixedTable(table, draft, parts)] as const,
  );
  return {
    ...blank,
    moneyUnit: draft.moneyUnit,
    values: Object.fromEntries(values),
    tables: Object.fromEntries(tables),
    options: draft.options,
  };
}
