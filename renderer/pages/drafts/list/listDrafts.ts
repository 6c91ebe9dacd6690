import { assertNever } from '../../../../shared/assertNever.ts';
import { type Verdict, verdictText } from '../../../../shared/checks/verdict.ts';
import type { DraftState } from '../../../../shared/draftCopies.ts';
import { findForm } from '../../../../shared/forms/index.ts';
import { numberOrNull } from '../../../../shared/number/parseNumber.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { homeText } from '../../../text/home.ts';

export const sortColumns = ['title', 'form', 'year', 'total', 'state', 'updatedAt'] as const;

export type SortColumn = (typeof sortColumns)[number];

export type SortDirection = 'ascending' | 'descending';

export interface Sorting {
  readonly column: SortColumn;
  readonly direction: SortDirection;
}

/** The last changed first. */
export const usualSorting: Sorting = { column: 'updatedAt', direction: 'descending' };

const collator = new Intl.Collator('zh-CN', { numeric: true });

const stateOrder: Readonly<Record<DraftState, number>> = { blank: 0, filling: 1, faulty: 2, complete: 3 };

/** How lists call a draft's form; its id where this program doesn't know the form. */
export function formName(draft: Pick<DraftSummary, 'form'>): string {
  return findForm(draft.form)?.name ?? draft.form;
}

function verdictOf({ state, errors }: Pick<DraftSummary, 'state' | 'errors'>): Verdict {
  switch (state) {
    case 'blank':
      return { kind: 'untouched' };
    case 'filling':
      return { kind: 'filling', todo: 0 };
    case 'faulty':
      return { kind: 'faulty', errors, todo: 0 };
    case 'complete':
      return { kind: 'complete' };
    default:
      return assertNever(state);
  }
}

/** How far a draft is, in a word. */
export function stateText(draft: Pick<DraftSummary, 'state' | 'errors'>): string {
  return verdictText(verdictOf(draft));
}

export function shownTitle(draft: Pick<DraftSummary, 'title'>): string {
  return draft.title === '' ? homeText.untitled : draft.title;
}

/** A total that is not there counts as the least. */
function compareTotals(a: string | null, b: string | null): number {
  const [left, right] = [numberOrNull(a ?? ''), numberOrNull(b ?? '')];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return left.comparedTo(right);
}

const comparisons: Readonly<Record<SortColumn, (a: DraftSummary, b: DraftSummary) => number>> = {
  title: (a, b) => collator.compare(shownTitle(a), shownTitle(b)),
  form: (a, b) => collator.compare(formName(a), formName(b)),
  year: (a, b) => collator.compare(a.year, b.year),
  total: (a, b) => compareTotals(a.total, b.total),
  state: (a, b) => stateOrder[a.state] - stateOrder[b.state],
  updatedAt: (a, b) => a.updatedAt - b.updatedAt,
};

/** Equal ones stay in the order they came in: the last changed first. */
export function sortDrafts(drafts: readonly DraftSummary[], { column, direction }: Sorting): readonly DraftSummary[] {
  const compare = comparisons[column];
  return drafts.toSorted((a, b) => (direction === 'ascending' ? compare(a, b) : compare(b, a)));
}
