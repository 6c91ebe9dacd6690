import { numberOrNull } from '../../../shared/number/parseNumber.ts';
import { problemsIn } from '../../../shared/summary/notes.ts';
import type { SummaryLine } from '../../../shared/summary/types.ts';

/** Columns that a table can be sorted by; by none, forms stand as they were selected. */
export const sortKeys = [
  'name',
  'department',
  'implementingUnit',
  'initialBudget',
  'annualBudget',
  'executed',
  'rate',
  'score',
  'problems',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface LineSorting {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** A figure that isn't there comes last, in either direction. */
function compareFigures(a: string | null, b: string | null, isUp: boolean): number {
  const [left, right] = [numberOrNull(a ?? ''), numberOrNull(b ?? '')];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return isUp ? left.comparedTo(right) : right.comparedTo(left);
}

function figureOf(line: SummaryLine, key: SortKey): string | null {
  switch (key) {
    case 'initialBudget':
    case 'annualBudget':
    case 'executed':
      return line.amounts[key];
    case 'rate':
    case 'score':
      return line[key];
    case 'problems':
      return String(problemsIn(line.counts));
    default:
      return null;
  }
}

/** Items in the order of their lines; those that are equal stay as they were. */
export function sortByLine<Item extends { readonly line: SummaryLine }>(
  items: readonly Item[],
  sorting: LineSorting | null,
): readonly Item[] {
  if (sorting === null) return items;
  const { key } = sorting;
  const isUp = sorting.direction === 'ascending';
  if (key === 'name' || key === 'department' || key === 'implementingUnit') {
    const turn = isUp ? 1 : -1;
    return items.toSorted((a, b) => turn * collator.compare(a.line[key], b.line[key]));
  }
  return items.toSorted((a, b) => compareFigures(figureOf(a.line, key), figureOf(b.line, key), isUp));
}

/** The sorting after a column's header is pressed: up, down, none again. */
export function nextSorting(before: LineSorting | null, key: SortKey): LineSorting | null {
  if (before?.key !== key) return { key, direction: 'ascending' };
  return before.direction === 'ascending' ? { key, direction: 'descending' } : null;
}
