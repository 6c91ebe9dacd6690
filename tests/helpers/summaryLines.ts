/** Drafts as a summary sees them. */
import { type SortedFindings, sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import type { MemoForm } from '../../shared/summary/memoSheet.ts';
import { summaryLine } from '../../shared/summary/summaryLine.ts';
import type { SummaryLine } from '../../shared/summary/types.ts';
import { formOf } from './formOf.ts';

export function foundIn(draft: Draft): MemoForm {
  const form = formOf(draft.form);
  const totals = scoreDraft(form, draft);
  const findings: SortedFindings = sortFindings(runChecks(form, draft, totals), draft.ignoredFindings);
  return { line: summaryLine(form, draft, totals, findings), findings };
}

export const lineOf = (draft: Draft): SummaryLine => foundIn(draft).line;
