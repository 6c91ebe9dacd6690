/** The target of a row, where one form says it in one cell and the other in up to three. */
import type { DraftPath, Row } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnDefinition } from '../forms/types.ts';
import { foldTight } from '../number/normalizeText.ts';
import { joinTarget } from '../scoring/joinTarget.ts';
import { parseTarget } from '../scoring/parseTarget.ts';
import { type SplitTarget, sameTarget, splitTarget } from '../scoring/splitTarget.ts';
import { isBlank } from './carryText.ts';
import type { Move, Passage } from './types.ts';
import { bumpYear } from './years.ts';

export const targetRoles = ['direction', 'target', 'measureUnit'] as const;
type TargetRole = (typeof targetRoles)[number];

/** Whether two tables say targets in the same cells, so that each goes to its like. */
export function sameTargetCells(from: TableIndex, to: TableIndex): boolean {
  return targetRoles.every((role) => (from.byRole(role) === undefined) === (to.byRole(role) === undefined));
}

interface Said {
  readonly role: TargetRole;
  readonly path: DraftPath;
  readonly text: string;
}

function saidIn(table: TableIndex, row: Row): readonly Said[] {
  return targetRoles.flatMap((role) => {
    const column = table.byRole(role);
    const text = column === undefined ? '' : (row[column.key] ?? '');
    if (column === undefined || isBlank(text)) return [];
    return [{ role, path: { kind: 'cell', table: table.key, row: row.id, column: column.key }, text }];
  });
}

/** Whether the one text says what a cell said: a sign is in its comparison, a unit in its words. */
function isSaidBy(whole: string, { role, text }: Said): boolean {
  if (role === 'target' || foldTight(whole).includes(foldTight(text))) return true;
  const read = parseTarget(whole);
  return role === 'direction' && read.kind === 'comparison' && read.direction !== 'bare';
}

/** What a cell for the sign can hold: the sign, or the one of its choices that asks for the same. */
function directionFor(column: ColumnDefinition | undefined, { direction, value, unit }: SplitTarget): string | null {
  if (column === undefined) return null;
  if (direction === '' || column.choice === undefined || column.choice.options.includes(direction)) return direction;
  const whole = joinTarget({ direction, value, unit });
  return (
    column.choice.options.find((option) => sameTarget(joinTarget({ direction: option, value, unit }), whole)) ?? null
  );
}

function unitFor(column: ColumnDefinition | undefined, { unit }: SplitTarget): string | null {
  if (column === undefined) return null;
  return unit === '' || column.choice === undefined || column.choice.options.includes(unit) ? unit : null;
}

/** The cells of the other form; what has none of its own stays in the value. */
function cellsOf(to: TableIndex, whole: string): Readonly<Record<TargetRole, string>> {
  const [directionColumn, unitColumn] = [to.byRole('direction'), to.byRole('measureUnit')];
  const value = { direction: '', target: whole, measureUnit: '' };
  if (directionColumn === undefined && unitColumn === undefined) return value;
  const split = splitTarget(whole);
  const [direction, unit] = [directionFor(directionColumn, split), unitFor(unitColumn, split)];
  const target = `${direction === null ? split.direction : ''}${split.value}${unit === null ? split.unit : ''}`;
  return { direction: direction ?? '', target, measureUnit: unit ?? '' };
}

function textOf(said: readonly Said[], role: TargetRole): string {
  return said.find((each) => each.role === role)?.text ?? '';
}

function joined(table: TableIndex, said: readonly Said[]): string {
  const value = textOf(said, 'target');
  if (table.byRole('direction') === undefined && table.byRole('measureUnit') === undefined) return value;
  return joinTarget({ direction: textOf(said, 'direction'), value, unit: textOf(said, 'measureUnit') });
}

/** A row whose sign and unit stand ready without a value yet. */
function withoutValue(said: readonly Said[], to: TableIndex, row: string): readonly Move[] {
  return said.flatMap(({ role, path, text }): readonly Move[] => {
    const column = to.byRole(role);
    if (column === undefined) return [];
    return [{ as: 'typed', from: [path], to: { kind: 'cell', table: to.key, row, column: column.key }, text }];
  });
}

export function carryTarget(
  { what, years }: Passage,
  from: TableIndex,
  row: Row,
  to: TableIndex,
  newRow: string,
): readonly Move[] {
  const said = saidIn(from, row);
  if (textOf(said, 'target') === '') return withoutValue(said, to, newRow);
  const whole = joined(from, said);
  const sources = said.filter((each) => isSaidBy(whole, each)).map(({ path }) => path);
  const cells = cellsOf(to, what === 'nextYear' ? bumpYear(whole, years, '年') : whole);
  return targetRoles.flatMap((role): readonly Move[] => {
    const column = to.byRole(role);
    const text = cells[role];
    if (column === undefined || isBlank(text)) return [];
    const path: DraftPath = { kind: 'cell', table: to.key, row: newRow, column: column.key };
    return [{ as: 'typed', from: sources, to: path, text, change: 'layout' }];
  });
}
