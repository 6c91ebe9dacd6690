import { assertNever } from '../../../shared/assertNever.ts';
import { batchText } from '../../text/batch.ts';
import type { BatchReport, BatchSaved, ItemOutcome } from './types.ts';

/** A report in words. */
export interface ReportLines {
  readonly title: string;
  readonly notes: readonly string[];
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** names of the files in a folder */
  readonly written: readonly string[];
  /** what the button says that tries again; null where all is done */
  readonly retry: string | null;
}

type Of<Kind extends ItemOutcome['kind']> = Extract<ItemOutcome, { readonly kind: Kind }>;

function ofKind<Kind extends ItemOutcome['kind']>(outcomes: readonly ItemOutcome[], kind: Kind): readonly Of<Kind>[] {
  return outcomes.filter((outcome): outcome is Of<Kind> => outcome.kind === kind);
}

function notesOf(saved: BatchSaved, wasCancelled: boolean, written: number): readonly string[] {
  switch (saved.kind) {
    case 'folder':
      if (written === 0) return [];
      return [...(wasCancelled ? [batchText.cancelledFolder] : []), batchText.where(saved.folder.path)];
    case 'file':
      return [batchText.where(saved.path)];
    case 'unsaved':
      return [saved.text];
    case 'nothing':
      return saved.text === null ? [] : [saved.text];
    default:
      return assertNever(saved);
  }
}

const part = (heading: (count: number) => string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [{ heading: heading(lines.length), lines }];

/** After a cancel the rest goes on; after faults they are tried again. */
function retryOf(failed: number, left: number): string | null {
  if (left > 0) return batchText.goOn(failed + left);
  return failed > 0 ? batchText.retry(failed) : null;
}

export function reportOf({ outcomes, saved, wasCancelled }: BatchReport): ReportLines {
  const written = ofKind(outcomes, 'written');
  const skipped = ofKind(outcomes, 'skipped');
  const failed = ofKind(outcomes, 'failed');
  const left = ofKind(outcomes, 'left');
  const isUnsaved = saved.kind === 'unsaved';
  const counts = batchText.counts(isUnsaved ? 0 : written.length, skipped.length, failed.length);
  const faulty = written.filter(({ errors }) => errors > 0);
  return {
    title: wasCancelled ? batchText.cancelled(counts) : counts,
    notes: notesOf(saved, wasCancelled, written.length),
    parts: [
      ...part(
        batchText.failedPart,
        failed.map(({ item, text }) => batchText.reason(item.title, text)),
      ),
      ...part(
        batchText.leftPart,
        left.map(({ item }) => item.title),
      ),
      ...part(
        batchText.skippedPart,
        skipped.map(({ item, errors }) => batchText.errorsIn(item.title, errors)),
      ),
      ...part(
        batchText.faultyPart,
        faulty.map(({ item, errors }) => batchText.errorsIn(item.title, errors)),
      ),
    ],
    written: saved.kind === 'folder' ? written.map(({ fileName }) => fileName) : [],
    retry: isUnsaved ? null : retryOf(failed.length, left.length),
  };
}
