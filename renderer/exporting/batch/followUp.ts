import type { BatchItem, BatchReport } from './types.ts';

/** Drafts that are still to be exported. */
export function unfinished({ outcomes }: BatchReport): readonly BatchItem[] {
  return outcomes.flatMap(({ kind, item }) => (kind === 'failed' || kind === 'left' ? [item] : []));
}

/** One report of two runs into one folder: of a draft that was tried again, the later outcome counts. */
export function joined(before: BatchReport, after: BatchReport): BatchReport {
  const later = new Map(after.outcomes.map((outcome) => [outcome.item.id, outcome]));
  return { ...after, outcomes: before.outcomes.map((outcome) => later.get(outcome.item.id) ?? outcome) };
}
