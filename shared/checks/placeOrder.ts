import { pathKey } from '../draft/path.ts';
import type { Indicator } from '../draft/types.ts';
import type { FormDefinition, FundingRowDefinition, SectionDefinition } from '../forms/types.ts';
import type { ComputedFigure } from '../sheet/types.ts';
import type { Fault } from './types.ts';
import { formWords } from './words.ts';

/** Where rows stand, from 1: by id, and the first row of each level-1 name. */
export interface Ordinals {
  readonly rows: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
}

/** Sheet order as a number: rows of the table lie between the sections before and after it. */
export type PlaceOf = (found: Pick<Fault, 'path' | 'figure'>, ordinals: Ordinals) => number;

const rowWidth = 100;
const sectionWidth = 10_000_000;

/** A computed figure has a key of its own, because no path leads to it. */
function figureKey(figure: ComputedFigure): string {
  return figure.kind === 'rate' ? `figure/rate/${figure.row}` : `figure/${figure.kind}`;
}

function fundingKey(row: FundingRowDefinition, column: string): string {
  if (column === 'executionRate') return figureKey({ kind: 'rate', row: row.key });
  if (row.isTotal === true && column === 'weight') return pathKey({ kind: 'field', field: 'budgetWeight' });
  if (row.isTotal === true && column === 'score') return figureKey({ kind: 'budgetScore' });
  return pathKey({ kind: 'funding', row: row.key, column });
}

function keysOf(form: FormDefinition, section: SectionDefinition): readonly string[] {
  switch (section.kind) {
    case 'rows':
      return section.rows.flatMap(({ cells }) =>
        cells.flatMap(({ source }) => {
          if (source.kind === 'year') return [pathKey({ kind: 'year' })];
          if (source.kind === 'weightTotal' || source.kind === 'totalScore') return [figureKey(source)];
          return source.kind === 'field' ? [pathKey({ kind: 'field', field: source.field })] : [];
        }),
      );
    case 'funding':
      return form.fundingRows.flatMap((row) => section.columns.map(({ key }) => fundingKey(row, key)));
    case 'indicators':
      return [];
  }
}

export function ordinalsOf(indicators: readonly Indicator[]): Ordinals {
  const rows = new Map<string, number>();
  const groups = new Map<string, number>();
  indicators.forEach(({ id, level1 }, index) => {
    rows.set(id, index + 1);
    const name = level1.trim();
    if (!groups.has(name)) groups.set(name, index + 1);
  });
  return { rows, groups };
}

/** A function that gives each finding its place in the form's sheet: that of the figure it shows in, else of its cell. */
export function placeOrder(form: FormDefinition): PlaceOf {
  const places = new Map<string, number>();
  form.sections.forEach((section, index) => {
    keysOf(form, section).forEach((key, place) => {
      if (!places.has(key)) places.set(key, index * sectionWidth + place);
    });
  });
  const table = form.sections.findIndex(({ kind }) => kind === 'indicators') * sectionWidth;
  const columns = new Map<string, number>(formWords(form).columns.map(({ key }, index) => [key, index]));
  const inTable = (ordinal: number | undefined, column: string): number =>
    table + (ordinal ?? 0) * rowWidth + (columns.get(column) ?? 0);
  return ({ path, figure }, { rows, groups }) => {
    const ofFigure = figure === undefined ? undefined : places.get(figureKey(figure));
    if (ofFigure !== undefined) return ofFigure;
    switch (path.kind) {
      case 'indicator':
        return inTable(rows.get(path.id), path.column);
      case 'level':
        return inTable(rows.get(path.id), path.level);
      case 'level1Weight':
        return inTable(groups.get(path.level1), 'level1Weight');
      default:
        return places.get(pathKey(path)) ?? 0;
    }
  };
}
