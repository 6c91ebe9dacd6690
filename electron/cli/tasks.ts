/** What a thread does for a command: plain data in, plain data out. A few forms are done in the command itself. */
import { assertNever } from '../../shared/assertNever.ts';
import { type SortedFindings, sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import type { Totals } from '../../shared/scoring/types.ts';
import { foundIn } from '../../shared/summary/foundIn.ts';
import type { MemoForm } from '../../shared/summary/memoSheet.ts';
import type { ReadResult } from '../../shared/xlsx/import/types.ts';
import { CellTextTooLong } from '../../shared/xlsx/package/write/cellText.ts';

export type Task =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'export'; readonly draft: Draft }
  | { readonly kind: 'check'; readonly draft: Draft }
  /** what a summary and a memo say of it */
  | { readonly kind: 'find'; readonly draft: Draft };

export type TaskReply =
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'built'; readonly bytes: Uint8Array }
  | { readonly kind: 'textTooLong'; readonly cell: string }
  | { readonly kind: 'checked'; readonly totals: Totals; readonly findings: SortedFindings }
  | { readonly kind: 'found'; readonly form: MemoForm };

/** Restored drafts have a form that is known. */
function formOf({ form: id }: Draft): FormDefinition {
  const form = findForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** Loads once, at the first question: asking the loader again for each form costs as much as the form. */
function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** Loaded when asked for: a command that checks drafts needs neither. */
const reader = once(() => import('../../shared/xlsx/import/readWorkbook.ts'));
const writer = once(() => import('../../shared/xlsx/export/exportWorkbook.ts'));

async function read(bytes: Uint8Array): Promise<TaskReply> {
  const { readWorkbook } = await reader();
  return { kind: 'read', result: await readWorkbook(bytes) };
}

async function build(draft: Draft): Promise<TaskReply> {
  const { exportWorkbook } = await writer();
  try {
    return { kind: 'built', bytes: await exportWorkbook(formOf(draft), draft) };
  } catch (error) {
    if (error instanceof CellTextTooLong) return { kind: 'textTooLong', cell: error.cell };
    throw error;
  }
}

function check(draft: Draft): TaskReply {
  const form = formOf(draft);
  const totals = scoreDraft(form, draft);
  return { kind: 'checked', totals, findings: sortFindings(runChecks(form, draft, totals), draft.ignoredFindings) };
}

/** Rejects with mistakes of this program only. */
export async function runTask(task: Task): Promise<TaskReply> {
  switch (task.kind) {
    case 'read':
      return read(task.bytes);
    case 'export':
      return build(task.draft);
    case 'check':
      return check(task.draft);
    case 'find':
      return { kind: 'found', form: foundIn(formOf(task.draft), task.draft) };
    default:
      return assertNever(task);
  }
}
