import { sortFindings } from '../checks/ignored.ts';
import { runChecks } from '../checks/runChecks.ts';
import type { Draft } from '../draft/types.ts';
import type { FormDefinition } from '../forms/types.ts';
import { scoreDraft } from '../scoring/scoreDraft.ts';
import type { MemoForm } from './memoSheet.ts';
import { summaryLine } from './summaryLine.ts';

/** Scores and checks a draft once, for its line in the summary and for its memo. */
export function foundIn(form: FormDefinition, draft: Draft): MemoForm {
  const totals = scoreDraft(form, draft);
  const findings = sortFindings(runChecks(form, draft, totals), draft.ignoredFindings);
  return { line: summaryLine(form, draft, totals, findings), findings };
}
