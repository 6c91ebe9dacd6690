import type { DraftState } from '../../../../shared/draftCopies.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';

export const filterKeys = ['year', 'form', 'state'] as const;

export type FilterKey = (typeof filterKeys)[number];

/** What of each is shown; an empty list shows all. */
export type Filters = Readonly<Record<FilterKey, readonly string[]>>;

export const noFilters: Filters = { year: [], form: [], state: [] };

export const draftStates: readonly DraftState[] = ['blank', 'filling', 'faulty', 'complete'];

export function isFiltering(filters: Filters): boolean {
  return filterKeys.some((key) => filters[key].length > 0);
}

export function filterDrafts(drafts: readonly DraftSummary[], filters: Filters): readonly DraftSummary[] {
  const wanted = filterKeys
    .filter((key) => filters[key].length > 0)
    .map((key) => [key, new Set(filters[key])] as const);
  return wanted.length === 0 ? drafts : drafts.filter((draft) => wanted.every(([key, set]) => set.has(draft[key])));
}

export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** What there is to choose from, with how many drafts have it; what is chosen stays, even where none is left. */
export function choicesOf(drafts: readonly DraftSummary[], filters: Filters, key: FilterKey): readonly FilterChoice[] {
  const others = filterDrafts(drafts, { ...filters, [key]: [] });
  const counts = new Map<string, number>();
  for (const draft of drafts) counts.set(draft[key], 0);
  for (const value of filters[key]) counts.set(value, 0);
  for (const draft of others) counts.set(draft[key], (counts.get(draft[key]) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
