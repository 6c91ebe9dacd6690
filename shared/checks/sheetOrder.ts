import { groupKey } from '../draft/groups.ts';
import { figureKey, pathKey, tableOf } from '../draft/path.ts';
import type { Draft } from '../draft/types.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { CellSource, Figure, FormDefinition, SectionDefinition } from '../forms/types.ts';
import type { Fault } from './types.ts';

type Found = Pick<Fault, 'path' | 'figure'>;

/** Gives what was found in a draft its rank in the order of the sheet. */
export type SheetOrder = (draft: Draft) => (found: Found) => number;

const rowWidth = 100;
const sectionWidth = 10_000_000;

/** A computed figure has a key of its own, because no path leads to it. */
const keyOfFigure = (figure: Figure): string => `figure/${figureKey(figure)}`;

function keysOfFixed(table: TableIndex): readonly string[] {
  return table.fixedRows.flatMap(({ key }) =>
    table.columns.map((column) => {
      if (column.role === 'rate') return keyOfFigure({ kind: 'rate', table: table.key, row: key });
      if (column.role === 'score' && table.ratePart?.row === key) return keyOfFigure({ kind: 'rateScore' });
      return pathKey({ kind: 'cell', table: table.key, row: key, column: column.key });
    }),
  );
}

function keyOfSource(source: CellSource): string | null {
  switch (source.kind) {
    case 'year':
      return pathKey({ kind: 'year' });
    case 'value':
      return pathKey({ kind: 'value', value: source.value });
    case 'figure':
      return keyOfFigure(source.figure);
    case 'text':
      return null;
  }
}

function keysOf(form: FormDefinition, section: SectionDefinition): readonly string[] {
  if (section.kind === 'table') {
    const table = indexForm(form).table(section.table);
    return table === undefined ? [] : keysOfFixed(table);
  }
  return section.rows.flatMap(({ cells }) => cells.flatMap(({ source }) => keyOfSource(source) ?? []));
}

/** Ranks of what stands at a place of its own, whatever a draft holds. */
function fixedRanks(form: FormDefinition): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  form.sections.forEach((section, index) => {
    keysOf(form, section).forEach((key, place) => {
      if (!ranks.has(key)) ranks.set(key, index * sectionWidth + place);
    });
  });
  return ranks;
}

/** Where the free rows of a table stand, and which column comes first in them. */
interface FreePlace {
  readonly table: TableIndex;
  readonly start: number;
  readonly columns: ReadonlyMap<string, number>;
}

function freePlaces(form: FormDefinition): ReadonlyMap<string, FreePlace> {
  const entries = indexForm(form).freeTables.map((table): readonly [string, FreePlace] => {
    const section = form.sections.findIndex((each) => each.kind === 'table' && each.table === table.key);
    const columns = new Map(table.columns.map(({ key }, index) => [key, index]));
    return [table.key, { table, start: section * sectionWidth, columns }];
  });
  return new Map(entries);
}

/** The first row, from 1, of each group that has texts of its own. */
function groupStarts({ key, levelKeys, groupColumns }: TableIndex, draft: Draft): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const depths = new Set(groupColumns.map(({ per }) => per));
  tableOf(draft, key).rows.forEach((row, index) => {
    for (const depth of depths) {
      const group = groupKey(levelKeys.slice(0, depth).map((level) => row[level] ?? ''));
      if (!starts.has(group)) starts.set(group, index + 1);
    }
  });
  return starts;
}

/** Computes a value for each key once, when it is first asked for. */
function lazily<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/**
 * The order of a form's sheet: of what stands in its sections, and of free rows between those before and after them. A
 * finding stands where its figure shows, else at its cell.
 */
export function sheetOrder(form: FormDefinition): SheetOrder {
  const ranks = fixedRanks(form);
  const places = freePlaces(form);
  const none: ReadonlyMap<string, number> = new Map();
  return (draft) => {
    const rowsOf = lazily((table) => new Map(tableOf(draft, table).rows.map(({ id }, index) => [id, index + 1])));
    const groupsOf = lazily((key) => {
      const place = places.get(key);
      return place === undefined ? none : groupStarts(place.table, draft);
    });
    const inTable = (place: FreePlace, ordinal: number | undefined, column: string): number =>
      place.start + (ordinal ?? 0) * rowWidth + (place.columns.get(column) ?? 0);
    return ({ path, figure }) => {
      const ofFigure = figure && ranks.get(keyOfFigure(figure));
      if (ofFigure !== undefined) return ofFigure;
      const place = 'table' in path ? places.get(path.table) : undefined;
      if (place === undefined || !('table' in path)) return ranks.get(pathKey(path)) ?? 0;
      return path.kind === 'group'
        ? inTable(place, groupsOf(path.table).get(path.group), path.column)
        : inTable(place, rowsOf(path.table).get(path.row), path.column);
    };
  };
}
