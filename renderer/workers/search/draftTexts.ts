/** What stands in a draft, packed so that ten thousand of them fit into memory. */
import { assertNever } from '../../../shared/assertNever.ts';
import { sourceTexts } from '../../../shared/carry/sourceTexts.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { type FormIndex, indexForm } from '../../../shared/forms/indexForm.ts';
import type { SearchHit } from './searchMessages.ts';
import { searchable } from './searchWords.ts';

/** Stands between two texts; nobody types it. */
const between = '\u0000';

export interface DraftTexts {
  /** all texts one after the other, as they are shown */
  readonly shown: string;
  /** the same to be searched, unit for unit */
  readonly text: string;
  /** what the form calls the place of each: the definition's own words, which are held once */
  readonly labels: readonly string[];
}

export const noTexts: DraftTexts = { shown: '', text: '', labels: [] };

function labelOf(form: FormIndex, path: DraftPath): string {
  switch (path.kind) {
    case 'year':
      return '年度';
    case 'value':
      return form.value(path.value)?.label ?? path.value;
    case 'cell':
    case 'group':
    case 'groupName':
      return form.table(path.table)?.column(path.column)?.label ?? path.column;
    default:
      return assertNever(path);
  }
}

/** The department stands first: it is what is looked for most. */
function departmentFirst(form: FormIndex, draft: Draft) {
  const key = form.valueByRole('department')?.key;
  const isDepartment = (path: DraftPath) => path.kind === 'value' && path.value === key;
  const all = sourceTexts(form.form, draft);
  return [...all.filter(({ path }) => isDepartment(path)), ...all.filter(({ path }) => !isDepartment(path))];
}

/** Nothing of what this program can't read. */
export function draftTexts(json: unknown): DraftTexts {
  const restored = restoreDraft(json);
  if (restored.kind === 'refused') return noTexts;
  const definition = findForm(restored.draft.form);
  if (definition === undefined) return noTexts;
  const form = indexForm(definition);
  const texts = departmentFirst(form, restored.draft);
  const joined = texts.map(({ text }) => text.replaceAll(between, ' ').normalize('NFKC')).join(between);
  const lower = searchable(joined);
  // A few letters change their length with their case; then what is searched is shown too.
  const shown = lower.length === joined.length && lower !== joined ? joined : lower;
  return { shown, text: lower, labels: texts.map(({ path }) => labelOf(form, path)) };
}

/** Characters around a hit. */
const around = { before: 12, after: 36 };

/** Where a word stands first; null where it doesn't. */
export function hitIn(id: string, { shown, text, labels }: DraftTexts, word: string): SearchHit | null {
  const found = text.indexOf(word);
  if (found < 0) return null;
  const place = text.slice(0, found).split(between).length - 1;
  const start = text.lastIndexOf(between, found) + 1;
  const next = text.indexOf(between, found);
  const end = next < 0 ? text.length : next;
  const from = Math.max(start, found - around.before);
  const to = Math.min(end, found + word.length + around.after);
  const head = from > start ? '…' : '';
  // unit for unit, so that the hit stays where it is
  const body = shown.slice(from, to).replace(/\s/g, ' ');
  const snippet = `${head}${body}${to < end ? '…' : ''}`;
  return { id, label: labels[place] ?? '', snippet, at: head.length + found - from, length: word.length };
}
