import { hasCell, indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { Division, WeightSource } from '../forms/scoringRules.ts';
import type { FormDefinition, UsualGroup } from '../forms/types.ts';
import { groupKey } from './groups.ts';
import type { Draft, Row, TableData } from './types.ts';

/** A row with blank texts in every column that the form prints for one. */
export function newRow(table: TableIndex, id: string, names: Readonly<Record<string, string>> = {}): Row {
  const columns = [...table.levels, ...table.rowColumns];
  return { ...Object.fromEntries(columns.map(({ key }) => [key, ''])), ...names, id };
}

/** The rows that a form prints itself, blank but for the weight that it gives to the rate. */
export function fixedRowsOf(table: TableIndex): readonly Row[] {
  const weight = table.byRole('weight');
  return table.fixedRows.map((row): Row => {
    const columns = table.rowColumns.filter((column) => hasCell(column, row));
    const isScored = table.ratePart?.row === row.key && table.ratePart.weight.kind === 'cell';
    const usual = isScored && weight !== undefined ? { [weight.key]: usualWeight(table) } : {};
    return { ...Object.fromEntries(columns.map(({ key }) => [key, ''])), ...usual, id: row.key };
  });
}

function usualWeight({ ratePart }: TableIndex): string {
  return ratePart?.weight.kind === 'cell' ? ratePart.weight.usual : '';
}

/** Every innermost usual name with those around it. */
function usualPaths(groups: readonly UsualGroup[], around: readonly string[] = []): readonly (readonly string[])[] {
  return groups.flatMap(({ name, groups: inner = [] }) =>
    inner.length === 0 ? [[...around, name]] : usualPaths(inner, [...around, name]),
  );
}

function usualRows(table: TableIndex): readonly Row[] {
  const { rows } = table.definition;
  if (rows.kind === 'fixed') return [];
  const paths = table.levels.length === 0 || rows.usual.length === 0 ? [[]] : usualPaths(rows.usual);
  return paths.map((names, index) => {
    const named = table.levelKeys.map((key, level) => [key, names[level] ?? ''] as const);
    return newRow(table, `row-${index + 1}`, Object.fromEntries(named));
  });
}

/** The first published division that a form names; its usual one. */
export function usualDivision(weights: WeightSource): Division {
  return weights.kind === 'given' ? weights.groups : (weights.divisions[0] ?? []);
}

/** Weights that are typed once for a level-1 group begin with the form's own. */
function usualGroups(table: TableIndex): TableData['groups'] {
  const { weights } = table;
  if (weights?.kind !== 'group' || weights.level !== 1) return {};
  const column = table.groupColumns.find(({ role, per }) => role === 'weight' && per === 1);
  if (column === undefined) return {};
  const entries = usualDivision(weights).flatMap(({ names, weight }) =>
    names.length === 1 ? names.map((name) => [groupKey([name]), { [column.key]: weight }] as const) : [],
  );
  return Object.fromEntries(entries);
}

/** A table as a new draft begins with it. */
export function newTable(table: TableIndex): TableData {
  return { rows: table.isFree ? usualRows(table) : fixedRowsOf(table), groups: usualGroups(table) };
}

/** A draft without any row of its own: blank values, the form's fixed rows. What is read or carried over goes into it. */
export function blankDraft(form: FormDefinition): Draft {
  const { tables } = indexForm(form);
  return {
    form: form.id,
    year: '',
    moneyUnit: '',
    values: Object.fromEntries(form.values.map(({ key }) => [key, ''])),
    tables: Object.fromEntries(
      tables.map((table) => [table.key, { rows: table.isFree ? [] : fixedRowsOf(table), groups: {} }]),
    ),
    options: {},
    ignoredFindings: [],
    stated: {},
    unknown: {},
  };
}

/**
 * A new draft: one row for each usual innermost group, the form's own weights.
 *
 * @param year as the form prints it; empty where it prints none
 */
export function newDraft(form: FormDefinition, year: string): Draft {
  const { tables } = indexForm(form);
  return {
    ...blankDraft(form),
    year: form.year.kind === 'printed' ? year : '',
    tables: Object.fromEntries(tables.map((table) => [table.key, newTable(table)])),
  };
}
