/** What the totals panel lists, as keys and figures. */
import { figureKey } from '../../shared/draft/path.ts';
import { type FormIndex, hasCell, indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { WeightSource } from '../../shared/forms/scoringRules.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { bareGroupName } from '../../shared/scoring/groupName.ts';
import type { GroupTotals, Totals } from '../../shared/scoring/types.ts';

/** A group of a scored table, by place in the totals; the table itself has an empty path. */
export interface GroupKey {
  /** index of the table */
  readonly table: number;
  /** indexes from the outermost group in */
  readonly path: readonly number[];
  /** of the group, else what the program calls the table */
  readonly name: string;
}

export interface GroupFigures {
  readonly weight: string | null;
  readonly score: string | null;
  /** the weights that the form gives an outermost group, where it has another; null where it is right */
  readonly usual: string | null;
}

function groupsIn(table: number, groups: readonly GroupTotals[], path: readonly number[]): readonly GroupKey[] {
  return groups.flatMap((group, index) => [
    { table, path: [...path, index], name: group.name },
    ...groupsIn(table, group.groups, [...path, index]),
  ]);
}

/** Groups of every depth below each other; with several scored tables each below its own sum. */
export function groupKeys(form: FormDefinition, totals: Totals): readonly GroupKey[] {
  return totals.tables.flatMap(({ table: key, groups }, table): readonly GroupKey[] => {
    const own = groupsIn(table, groups, []);
    if (totals.tables.length === 1) return own;
    return [{ table, path: [], name: indexForm(form).table(key)?.definition.name ?? '' }, ...own];
  });
}

function groupAt(groups: readonly GroupTotals[], [first, ...rest]: readonly number[]): GroupTotals | undefined {
  const group = first === undefined ? undefined : groups[first];
  return group === undefined || rest.length === 0 ? group : groupAt(group.groups, rest);
}

/** Published weights of one outermost group; none where it shares points with others. */
function published(weights: WeightSource | null, name: string): readonly string[] {
  if (weights === null || weights.kind === 'given') return [];
  const bare = bareGroupName(name);
  const own = weights.divisions.flatMap((division) =>
    division.filter(({ names }) => names.length === 1 && names[0] === bare).map(({ weight }) => weight),
  );
  return [...new Set(own)];
}

function usualWeight(form: FormDefinition, table: string, group: GroupTotals): string | null {
  const usual = published(indexForm(form).table(table)?.weights ?? null, group.name);
  return usual.length === 0 || usual.some((weight) => weight === group.weight) ? null : usual.join(' / ');
}

export function groupFigures(form: FormDefinition, totals: Totals, key: GroupKey): GroupFigures {
  const table = totals.tables[key.table];
  if (table === undefined) return { weight: null, score: null, usual: null };
  if (key.path.length === 0) return { weight: table.weight, score: table.score, usual: null };
  const group = groupAt(table.groups, key.path);
  if (group === undefined) return { weight: null, score: null, usual: null };
  const usual = key.path.length === 1 ? usualWeight(form, table.table, group) : null;
  return { weight: group.weight, score: group.score, usual };
}

/** Whether the weights make what the form asks for. Both are plain decimal text without trailing zeros. */
export function weightsAreRight(form: FormDefinition, totals: Totals): boolean {
  return totals.weightTotal === form.scoring?.weightTotal;
}

/** The rate of a table: that of the row which is scored, else of the row that the others add up to, else the first. */
export interface ShownRate {
  readonly table: string;
  /** what the program calls the table */
  readonly name: string;
  readonly row: string;
  /** as `figureKey` */
  readonly key: string;
}

function ratedRow({ moneyTotal }: FormIndex, table: TableIndex): string | undefined {
  const column = table.byRole('rate');
  if (column === undefined || table.definition.rate === undefined) return undefined;
  const rows = table.fixedRows.filter((row) => hasCell(column, row));
  const total = rows.find((row) => row === moneyTotal) ?? rows.find(({ role }) => role === 'total');
  return table.ratePart?.row ?? (total ?? rows[0])?.key;
}

export function shownRates(form: FormDefinition): readonly ShownRate[] {
  const index = indexForm(form);
  return index.fixedTables.flatMap((table) => {
    const row = ratedRow(index, table);
    if (row === undefined) return [];
    const key = figureKey({ kind: 'rate', table: table.key, row });
    return [{ table: table.key, name: table.definition.name, row, key }];
  });
}
