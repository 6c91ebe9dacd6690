/** Which cell, row or table of one form is which of another: by role, and only without one by name. */
import type { FormIndex, TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole, RowRole, ValueRole } from '../forms/roles.ts';
import type { FixedRowDefinition, Labelled, TableDefinition, ValueKind } from '../forms/types.ts';
import { foldTight } from '../number/normalizeText.ts';

interface Named extends Labelled {
  readonly key: string;
}

interface Cell extends Named {
  readonly role?: ColumnRole | ValueRole;
  readonly kind: ValueKind;
}

const spellings = ({ label, aliases = [] }: Labelled): readonly string[] =>
  [label, ...aliases].map(foldTight).filter((text) => text !== '');

export function sameLabel(a: Labelled, b: Labelled): boolean {
  const known = new Set(spellings(a));
  return spellings(b).some((text) => known.has(text));
}

/** People and notes are many in a form: without a name in common nothing says that two are the same. */
const byNameOnly: ReadonlySet<ColumnRole | ValueRole> = new Set(['person', 'phone', 'signature', 'note', 'filledOn']);

function holds(kind: ValueKind, other: ValueKind): boolean {
  return kind === other || other === 'text' || other === 'longText' || other === 'choice';
}

type Fits<Part> = (from: Part, to: Part) => boolean;

/** Pairs what fits, rule after rule, each part once. */
function pairBy<From, To>(
  from: readonly From[],
  to: readonly To[],
  rules: readonly ((from: From, to: To) => boolean)[],
): ReadonlyMap<From, To> {
  const pairs = new Map<From, To>();
  const taken = new Set<To>();
  for (const rule of rules) {
    for (const one of from) {
      const found = pairs.has(one) ? undefined : to.find((other) => !taken.has(other) && rule(one, other));
      if (found === undefined) continue;
      pairs.set(one, found);
      taken.add(found);
    }
  }
  return pairs;
}

/** Values with values, columns with columns. */
export function pairCells<From extends Cell, To extends Cell>(
  from: readonly From[],
  to: readonly To[],
): ReadonlyMap<From, To> {
  const count = (cells: readonly Cell[], role: Cell['role']): number =>
    cells.filter((cell) => cell.role === role).length;
  const sameRole: Fits<Cell> = (a, b) => a.role !== undefined && a.role === b.role;
  const isSure: Fits<Cell> = (a, b) =>
    a.role === undefined || !byNameOnly.has(a.role) || (count(from, a.role) === 1 && count(to, b.role) === 1);
  const bothPlain: Fits<Cell> = (a, b) => a.role === undefined && b.role === undefined && holds(a.kind, b.kind);
  return pairBy(from, to, [
    (a, b) => sameRole(a, b) && sameLabel(a, b),
    (a, b) => sameRole(a, b) && isSure(a, b),
    (a, b) => bothPlain(a, b) && sameLabel(a, b),
    (a, b) => bothPlain(a, b) && a.key === b.key && a.kind === b.kind,
  ]);
}

/** Sources of money that forms name differently and that are one where the other form lacks the other name. */
export const equivalentRows: readonly (readonly [RowRole, RowRole])[] = [['currentAppropriation', 'fiscal']];

const areEquivalent = (a: RowRole, b: RowRole): boolean =>
  equivalentRows.some(([one, other]) => (a === one && b === other) || (a === other && b === one));

/** Whether a row tells of all years of a project: its whole sum, or a part of that. */
function ofAllYears({ rows }: TableDefinition, row: FixedRowDefinition): boolean {
  if (rows.kind === 'free') return false;
  const whole = rows.rows.find(({ role }) => role === 'projectTotal')?.key;
  const isPart = rows.sums.some(({ total, parts }) => total === whole && parts.includes(row.key));
  return row.role === 'projectTotal' || isPart;
}

/** The rows that two forms print themselves. A part of the whole project's money is none of the year's. */
export function pairFixedRows(from: TableIndex, to: TableIndex): ReadonlyMap<FixedRowDefinition, FixedRowDefinition> {
  const whole = (table: TableIndex, row: FixedRowDefinition): boolean => ofAllYears(table.definition, row);
  const span: Fits<FixedRowDefinition> = (a, b) => whole(from, a) === whole(to, b);
  const lacks = (table: TableIndex, role: RowRole, isWhole: boolean): boolean =>
    table.fixedRows.every((row) => row.role !== role || whole(table, row) !== isWhole);
  const equivalent: Fits<FixedRowDefinition> = (a, b) =>
    a.role !== undefined &&
    b.role !== undefined &&
    areEquivalent(a.role, b.role) &&
    lacks(to, a.role, whole(from, a)) &&
    lacks(from, b.role, whole(to, b));
  const bothPlain: Fits<FixedRowDefinition> = (a, b) => a.role === undefined && b.role === undefined;
  return pairBy(from.fixedRows, to.fixedRows, [
    (a, b) => a.role !== undefined && a.role === b.role && span(a, b),
    (a, b) => equivalent(a, b) && span(a, b),
    (a, b) => bothPlain(a, b) && sameLabel(a, b),
    (a, b) => bothPlain(a, b) && a.key === b.key,
  ]);
}

/** The money with the money, the indicators with the indicators, further tables by their name. */
export function pairTables(from: FormIndex, to: FormIndex): ReadonlyMap<TableIndex, TableIndex> {
  const leads = (form: FormIndex, table: TableIndex): boolean => table === form.money || table === form.indicators;
  const further: Fits<TableIndex> = (a, b) => a.isFree === b.isFree && !leads(from, a) && !leads(to, b);
  return pairBy(from.tables, to.tables, [
    (a, b) => (a === from.money && b === to.money) || (a === from.indicators && b === to.indicators),
    (a, b) => further(a, b) && foldTight(a.definition.name) === foldTight(b.definition.name),
    (a, b) => further(a, b) && a.key === b.key,
  ]);
}
