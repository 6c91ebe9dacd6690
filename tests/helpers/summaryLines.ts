/** Drafts as a summary sees them. */
import type { Draft } from '../../shared/draft/types.ts';
import { foundIn } from '../../shared/summary/foundIn.ts';
import type { MemoForm } from '../../shared/summary/memoSheet.ts';
import type { SummaryLine } from '../../shared/summary/types.ts';
import { formOf } from './formOf.ts';

export const memoOf = (draft: Draft): MemoForm => foundIn(formOf(draft.form), draft);

export const lineOf = (draft: Draft): SummaryLine => memoOf(draft).line;
