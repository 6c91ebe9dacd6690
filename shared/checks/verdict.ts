/** What a draft has come to, in a word for its card: by what is still open of what reviewers send back. */
import { assertNever } from '../assertNever.ts';
import { newDraft } from '../draft/newDraft.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft, Row, TableData } from '../draft/types.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import type { Finding } from './types.ts';

export type Verdict =
  /** as a new draft begins */
  | { readonly kind: 'untouched' }
  /** nothing is wrong so far; `todo` errors only say what is missing */
  | { readonly kind: 'filling'; readonly todo: number }
  /** `errors` are real faults, `todo` says what is missing beside them */
  | { readonly kind: 'faulty'; readonly errors: number; readonly todo: number }
  | { readonly kind: 'complete' };

/** Texts that say something, in an order of their own. */
function written(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(texts)
    .filter(([key, text]) => key !== 'id' && text.trim() !== '')
    .map(([key, text]) => `${key} ${text.trim()}`)
    .toSorted();
}

/** What a table says; a row of the form's own that doesn't state its usual weight has it all the same. */
function contentOf({ rows, groups }: TableData, usual: readonly Row[]): string {
  const inRows = rows.map((row) => written({ ...usual.find(({ id }) => id === row.id), ...row }));
  const inGroups = Object.entries(groups).map(([key, texts]) => [key, written(texts)] as const);
  return JSON.stringify([inRows, inGroups.filter(([, texts]) => texts.length > 0).toSorted()]);
}

/** Whether a draft says no more than a new one: the year and the unit are chosen when it is made. */
function isUntouched(form: FormDefinition, draft: Draft): boolean {
  if (written(draft.values).length > 0) return false;
  const { tables } = newDraft(form, draft.year);
  return indexForm(form).tables.every((table) => {
    const usual = tables[table.key] ?? { rows: [], groups: {} };
    const fixed = table.isFree ? [] : usual.rows;
    return contentOf(tableOf(draft, table.key), fixed) === contentOf(usual, fixed);
  });
}

/** @param open findings that are not set aside; only errors (E) decide, warnings and hints never do */
export function verdictOf(form: FormDefinition, draft: Draft, totals: Totals, open: readonly Finding[]): Verdict {
  if (isUntouched(form, draft)) return { kind: 'untouched' };
  const errors = open.filter(({ severity }) => severity === 'E');
  const todo = errors.filter(({ isTodo }) => isTodo).length;
  if (errors.length > todo) return { kind: 'faulty', errors: errors.length - todo, todo };
  // whoever sets aside every blank has still given no score
  const hasTotal = form.scoring === null || totals.total !== null;
  return todo === 0 && hasTotal ? { kind: 'complete' } : { kind: 'filling', todo };
}

export function verdictText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'untouched':
      return '未填写';
    case 'filling':
      return '填写中';
    case 'faulty':
      return `有 ${verdict.errors} 处错误`;
    case 'complete':
      return '已填完';
    default:
      return assertNever(verdict);
  }
}
