import type { Draft } from '../draft/types.ts';
import type { FormDefinition } from '../forms/types.ts';
import { rememberRows } from '../scoring/rememberRows.ts';
import { scoreDraft } from '../scoring/scoreDraft.ts';
import type { Totals } from '../scoring/types.ts';
import { createChecker } from './runChecks.ts';
import type { Finding } from './types.ts';

export interface LiveFigures {
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}

/**
 * Totals and findings of one form for every keystroke: what follows from unchanged rows is remembered. The results are
 * those of `scoreDraft` and `runChecks`.
 */
export function createLiveFigures(form: FormDefinition): (draft: Draft) => LiveFigures {
  const read = rememberRows();
  const checker = createChecker(form);
  return (draft) => {
    const totals = scoreDraft(form, draft, read);
    return { totals, findings: checker.check(draft, totals) };
  };
}
