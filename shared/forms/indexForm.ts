/** One index of a form: what its definition says, found by key and by role, computed once for each definition. */
import type { ColumnRole, RowRole, ValueRole } from './roles.ts';
import { isAmountRole, levelRoles } from './roles.ts';
import type { RatePart, RowsPart, WeightSource } from './scoringRules.ts';
import type {
  ColumnDefinition,
  FixedRowDefinition,
  FormDefinition,
  TableDefinition,
  ValueDefinition,
} from './types.ts';

export interface TableIndex {
  readonly key: string;
  readonly definition: TableDefinition;
  /** from left to right */
  readonly columns: readonly ColumnDefinition[];
  readonly column: (key: string) => ColumnDefinition | undefined;
  readonly byRole: (role: ColumnRole) => ColumnDefinition | undefined;
  /** columns that hold names of groups, from the outermost in */
  readonly levels: readonly ColumnDefinition[];
  /** their keys */
  readonly levelKeys: readonly string[];
  /** columns that hold one value for a group */
  readonly groupColumns: readonly ColumnDefinition[];
  /** columns that hold one value for a row, without names of groups, names of fixed rows and computed figures */
  readonly rowColumns: readonly ColumnDefinition[];
  readonly amounts: readonly ColumnDefinition[];
  /** rows that the form prints itself; empty where rows are free */
  readonly fixedRows: readonly FixedRowDefinition[];
  readonly fixedRow: (key: string) => FixedRowDefinition | undefined;
  readonly isFree: boolean;
  /** how its rows are scored; null where they are not */
  readonly scored: RowsPart | null;
  /** where its weights stand; null where rows are not scored */
  readonly weights: WeightSource | null;
  /** the part of the total that its rate earns; null where none is earned here */
  readonly ratePart: RatePart | null;
}

export interface FormIndex {
  readonly form: FormDefinition;
  readonly value: (key: string) => ValueDefinition | undefined;
  readonly valueByRole: (role: ValueRole) => ValueDefinition | undefined;
  /** the value that names a draft; every form has one */
  readonly name: ValueDefinition;
  readonly tables: readonly TableIndex[];
  readonly table: (key: string) => TableIndex | undefined;
  /** tables whose rows the clerk adds */
  readonly freeTables: readonly TableIndex[];
  /** tables with rows of their own; the money is one */
  readonly fixedTables: readonly TableIndex[];
  /** the first table of money; undefined where the form has none */
  readonly money: TableIndex | undefined;
  /** the row of the money that its sources add up to, the part that is scored before any other */
  readonly moneyTotal: FixedRowDefinition | undefined;
  /** the table of indicators: the first with free rows; undefined where the form has none */
  readonly indicators: TableIndex | undefined;
}

/** Whether a cell of a column in a fixed row is filled in or computed; elsewhere the form prints its filler. */
export function hasCell(column: ColumnDefinition, row: FixedRowDefinition): boolean {
  return column.rows === undefined || column.rows.includes(row.key);
}

/** Whether the program computes a column's cells: every rate, and the score that a rate earns. */
export function isComputed(table: Pick<TableIndex, 'ratePart' | 'isFree'>, column: ColumnDefinition): boolean {
  return column.role === 'rate' || (!table.isFree && column.role === 'score');
}

function byKey<Part extends { readonly key: string }>(parts: readonly Part[]): (key: string) => Part | undefined {
  const known = new Map(parts.map((part) => [part.key, part]));
  return (key) => known.get(key);
}

function byRole<Role extends string, Part extends { readonly role?: Role }>(
  parts: readonly Part[],
): (role: Role) => Part | undefined {
  const known = new Map<Role, Part>();
  for (const part of parts) if (part.role !== undefined && !known.has(part.role)) known.set(part.role, part);
  return (role) => known.get(role);
}

function indexTable(form: FormDefinition, definition: TableDefinition): TableIndex {
  const columns = definition.columns.toSorted((a, b) => a.at[0] - b.at[0]);
  const ofRole = byRole<ColumnRole, ColumnDefinition>(columns);
  const levels = levelRoles.flatMap((role) => ofRole(role) ?? []);
  const fixedRows = definition.rows.kind === 'fixed' ? definition.rows.rows : [];
  const scored = form.scoring?.rows.find(({ table }) => table === definition.key) ?? null;
  const ratePart = form.scoring?.rate?.table === definition.key ? form.scoring.rate : null;
  const isFree = definition.rows.kind === 'free';
  return {
    key: definition.key,
    definition,
    columns,
    column: byKey(columns),
    byRole: ofRole,
    levels,
    levelKeys: levels.map(({ key }) => key),
    groupColumns: columns.filter(({ per }) => per !== undefined),
    rowColumns: columns.filter(
      (column) =>
        !levels.includes(column) &&
        column.per === undefined &&
        column.role !== 'rowName' &&
        !isComputed({ ratePart, isFree }, column),
    ),
    amounts: columns.filter(({ role }) => isAmountRole(role)),
    fixedRows,
    fixedRow: byKey(fixedRows),
    isFree,
    scored,
    weights: scored?.weights ?? null,
    ratePart,
  };
}

function moneyTotalOf(money: TableIndex | undefined): FixedRowDefinition | undefined {
  if (money === undefined) return undefined;
  const scored = money.ratePart === null ? undefined : money.fixedRow(money.ratePart.row);
  return scored ?? money.fixedRows.find(({ role }: { readonly role?: RowRole }) => role === 'total');
}

function makeIndex(form: FormDefinition): FormIndex {
  const tables = form.tables.map((table) => indexTable(form, table));
  const valueOfRole = byRole<ValueRole, ValueDefinition>(form.values);
  const name = valueOfRole('name');
  if (name === undefined) throw new RangeError(`form ${form.id} has no value that names a draft`);
  const fixedTables = tables.filter(({ isFree }) => !isFree);
  const money = fixedTables.find(({ amounts }) => amounts.length > 0);
  const freeTables = tables.filter(({ isFree }) => isFree);
  return {
    form,
    value: byKey(form.values),
    valueByRole: valueOfRole,
    name,
    tables,
    table: byKey(tables),
    freeTables,
    fixedTables,
    money,
    moneyTotal: moneyTotalOf(money),
    indicators: freeTables[0],
  };
}

/** Definitions never change, so an index is good as long as its definition lives. */
const known = new WeakMap<FormDefinition, FormIndex>();

/** @throws RangeError for a form without a value of the role `name`, which no parsed definition is */
export function indexForm(form: FormDefinition): FormIndex {
  const before = known.get(form);
  if (before !== undefined) return before;
  const index = makeIndex(form);
  known.set(form, index);
  return index;
}
