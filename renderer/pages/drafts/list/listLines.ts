/** The lines of the list: a draft each, or a project each with its forms of one year side by side. */
import { findForm } from '../../../../shared/forms/index.ts';
import type { FormPurpose } from '../../../../shared/forms/types.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { searchable } from '../../../workers/search/searchWords.ts';

export interface Line {
  /** as long as the line stands for the same; no two lines share it */
  readonly key: string;
  /** the first is the one that the list's order puts first; never empty */
  readonly drafts: readonly [DraftSummary, ...DraftSummary[]];
}

/** In the order of a year's work. */
export const purposes: readonly FormPurpose[] = ['goal', 'monitoring', 'selfEvaluation'];

/** The line of a draft that hasn't changed is the same object, so that it isn't drawn anew for each letter of a search. */
const ownLines = new WeakMap<DraftSummary, Line>();

/** A draft by itself. */
export function lineOf(draft: DraftSummary): Line {
  const known = ownLines.get(draft);
  if (known !== undefined) return known;
  const line: Line = { key: draft.id, drafts: [draft] };
  ownLines.set(draft, line);
  return line;
}

/** What tells projects apart; blanks and width don't. Drafts without a name are each a project of their own. */
function projectOf({ id, title, year }: DraftSummary): string {
  return title === '' ? id : `${searchable(title).replace(/\s+/g, '')}\n${year}`;
}

/** Drafts of one name and year in one line, in the order in which the first of each comes. */
export function groupByProject(drafts: readonly DraftSummary[]): readonly Line[] {
  const projects = new Map<string, [DraftSummary, ...DraftSummary[]]>();
  for (const draft of drafts) {
    const key = projectOf(draft);
    const before = projects.get(key);
    if (before === undefined) projects.set(key, [draft]);
    else before.push(draft);
  }
  return [...projects].map(([key, found]) => ({ key, drafts: found }));
}

/** A project's drafts of one purpose; those of a form that this program doesn't know stand with the self-evaluations. */
export function ofPurpose({ drafts }: Line, purpose: FormPurpose): readonly DraftSummary[] {
  return drafts.filter(({ form }) => (findForm(form)?.purpose ?? 'selfEvaluation') === purpose);
}
