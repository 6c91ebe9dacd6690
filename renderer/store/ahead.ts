/**
 * What this page knows of drafts beyond the store: rows as they were last seen, for when the store can't be asked, and
 * whole drafts that only the journal could take. Whoever reads or changes a draft goes on from these.
 */
import type { DraftRecord, DraftRow } from '../../shared/draftCopies.ts';

const seen = new Map<string, DraftRow>();
const ahead = new Map<string, DraftRecord>();

/** The newest row of a draft that this page has read or written; undefined where it did neither. */
export function lastSeen(id: string): DraftRow | undefined {
  return ahead.get(id)?.row ?? seen.get(id);
}

export function see(row: DraftRow): void {
  seen.set(row.id, row);
}

/** What is to be read instead of the store's row; undefined where the store is not behind. */
export function aheadOf(id: string, row: DraftRow | undefined): DraftRecord | undefined {
  const record = ahead.get(id);
  return record !== undefined && record.row.revision > (row?.revision ?? -1) ? record : undefined;
}

/** What the store could not take of a draft, without asking it; undefined where it has taken all. */
export function knownAhead(id: string): DraftRecord | undefined {
  return ahead.get(id);
}

/** The store could not take it. */
export function goAhead(record: DraftRecord): void {
  ahead.set(record.row.id, record);
}

/** The store has taken it, or something newer. */
export function stored(row: DraftRow): void {
  see(row);
  if (aheadOf(row.id, row) === undefined) ahead.delete(row.id);
}

/** Removed for good. */
export function lostSight(id: string): void {
  seen.delete(id);
  ahead.delete(id);
}

/** Ids of drafts of which the store has not the newest. */
export function allAhead(): readonly string[] {
  return [...ahead.keys()];
}

/** As at a start of the program; for tests. */
export function knowNothing(): void {
  seen.clear();
  ahead.clear();
}
