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
  readonly by: SortKey;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** A figure that isn't there comes last, in either direction. */
function compareFigures(a: string | null, b: string | null, isUp: boolean): number {
  const [left, right] = [numberOrNull(a ?? ''), numberOrNull(b ?? '')];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return isUp ? left.comparedTo(right) : right.comparedTo(left);
}

function figureOf(line: SummaryLine, by: SortKey): string | null {
  switch (by) {
    case 'initialBudget':
    case 'annualBudget':
    case 'executed':
      return line.amounts[by];
    case 'rate':
    case 'score':
      return line[by];
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
  const { by } = sorting;
  const isUp = sorting.direction === 'ascending';
  if (by === 'name' || by === 'department' || by === 'implementingUnit') {
    const turn = isUp ? 1 : -1;
    return items.toSorted((a, b) => turn * collator.compare(a.line[by], b.line[by]));
  }
  return items.toSorted((a, b) => compareFigures(figureOf(a.line, by), figureOf(b.line, by), isUp));
}

/** The sorting after a column's header is pressed: up, down, none again. */
export function nextSorting(before: LineSorting | null, by: SortKey): LineSorting | null {
  if (before?.by !== by) return { by, direction: 'ascending' };
  return before.direction === 'ascending' ? { by, direction: 'descending' } : null;
}
