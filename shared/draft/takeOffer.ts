/** Puts a common indicator into a row: its name, and its usual target where the row asks for none yet. */
import type { CommonIndicator } from '../forms/commonIndicators.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../forms/types.ts';
import { setValue } from './edit.ts';
import { rowOf } from './path.ts';
import type { Draft, DraftPath } from './types.ts';

export type CellPath = Extract<DraftPath, { readonly kind: 'cell' }>;

/** The table's column for the name, if the path is of one. */
export function isIndicatorCell(form: FormDefinition, path: DraftPath): path is CellPath {
  if (path.kind !== 'cell') return false;
  const table = indexForm(form).table(path.table);
  return table?.isFree === true && table.byRole('indicator')?.key === path.column;
}

/** The names of the groups around a row, from the outermost in. */
export function levelsAround(form: FormDefinition, draft: Draft, { table, row }: CellPath): readonly string[] {
  const own = rowOf(draft, table, row);
  return (indexForm(form).table(table)?.levelKeys ?? []).map((key) => own?.[key] ?? '');
}

const signs: Readonly<Record<string, readonly string[]>> = {
  '≥': ['≥', '正向', '正向指标'],
  '≤': ['≤', '反向', '反向指标', '逆向', '逆向指标'],
  '=': ['=', '＝'],
};

/** The sign as the form's own choices write it; empty where they have none for it. */
function signFor({ choice }: ColumnDefinition, direction: string): string {
  if (choice === undefined || direction === '') return direction;
  return (signs[direction] ?? []).find((sign) => choice.options.includes(sign)) ?? '';
}

type Cells = readonly (readonly [column: ColumnDefinition | undefined, text: string])[];

/** A figure of the project's own stays blank: half a target would pass for a whole one. */
function targetCells(form: FormDefinition, { table }: CellPath, indicator: CommonIndicator): Cells {
  const index = indexForm(form).table(table);
  const [direction, target, unit] = (['direction', 'target', 'measureUnit'] as const).map((role) =>
    index?.byRole(role),
  );
  const figure = [
    direction === undefined ? indicator.direction : '',
    indicator.value,
    unit === undefined ? indicator.unit : '',
  ];
  return [
    [direction, direction === undefined ? '' : signFor(direction, indicator.direction)],
    [target, indicator.value === '' ? '' : figure.join('')],
    [unit, indicator.unit],
  ];
}

/** The draft with the indicator in the row of the path. */
export function withOffer(form: FormDefinition, draft: Draft, path: CellPath, indicator: CommonIndicator): Draft {
  const named = setValue(form, draft, path, indicator.name);
  const row = rowOf(draft, path.table, path.row);
  const cells = targetCells(form, path, indicator);
  const isAsked = cells.some(([column]) => column !== undefined && (row?.[column.key] ?? '').trim() !== '');
  if (isAsked) return named;
  return cells.reduce(
    (filled, [column, text]) =>
      column === undefined || text === '' ? filled : setValue(form, filled, { ...path, column: column.key }, text),
    named,
  );
}
