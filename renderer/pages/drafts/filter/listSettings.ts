/** How the list was looked at last: sorting, filters, whether by project. A convenience that may be forgotten. */
import { type Sorting, sortColumns, usualSorting } from '../list/listDrafts.ts';
import { type Filters, filterKeys, isFiltering, noFilters } from './filters.ts';

export interface ListSettings {
  readonly sorting: Sorting;
  readonly filters: Filters;
  readonly byProject: boolean;
}

export const usualSettings: ListSettings = { sorting: usualSorting, filters: noFilters, byProject: false };

const key = 'ziping.list';

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

function sortingOf(value: unknown): Sorting {
  const { column, direction } = fields(value);
  const known = sortColumns.find((each) => each === column);
  if (known === undefined || (direction !== 'ascending' && direction !== 'descending')) return usualSorting;
  return { column: known, direction };
}

/** Whatever stands there, as far as it can be used. */
export function parseSettings(text: string | null): ListSettings {
  try {
    const { sorting, filters, byProject } = fields(JSON.parse(text ?? 'null'));
    const found = fields(filters);
    const [year, form, state] = filterKeys.map((each) => texts(found[each]));
    return {
      sorting: sortingOf(sorting),
      filters: { year: year ?? [], form: form ?? [], state: state ?? [] },
      byProject: byProject === true,
    };
  } catch {
    return usualSettings;
  }
}

export function readSettings(): ListSettings {
  try {
    return parseSettings(localStorage.getItem(key));
  } catch {
    // Some browsers allow a page no storage of its own.
    return usualSettings;
  }
}

export function keepSettings(settings: ListSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // As above; the next start shows the list as usual.
  }
}

/** Whether the list begins with the drafts changed last, of which the first can be shown before the others are read. */
export function startsWithNewest({ sorting, filters }: ListSettings): boolean {
  const { column, direction } = usualSorting;
  return sorting.column === column && sorting.direction === direction && !isFiltering(filters);
}
