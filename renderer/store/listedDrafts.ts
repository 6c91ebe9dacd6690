/** The drafts of this computer as lists show them, kept up to date. */
import type { DraftRow, DraftState } from '../../shared/draftCopies.ts';
import { database, observe } from './database.ts';
import { observeAtRest } from './observeAtRest.ts';
import { withAhead } from './readRecords.ts';
import { takeStartRows } from './startRows.ts';

export interface DraftSummary {
  readonly id: string;
  /** the name given by the user, else the one in the form; empty where there is neither */
  readonly title: string;
  readonly form: string;
  readonly year: string;
  readonly total: string | null;
  readonly state: DraftState;
  readonly errors: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** How lists call a draft; empty where it has no name. */
export const titleOf = (row: DraftRow) => (row.givenTitle === '' ? row.formTitle : row.givenTitle);

function summaryOf(row: DraftRow): DraftSummary {
  const { id, form, year, total, state, errors, createdAt, updatedAt } = row;
  return { id, title: titleOf(row), form, year, total, state, errors, createdAt, updatedAt };
}

/** Rows that stand in the list, as it shows them. */
const listed = (rows: readonly DraftRow[]): readonly DraftSummary[] =>
  withAhead(rows)
    .filter((row) => row.deletedAt === undefined && row.kind === undefined)
    .map(summaryOf);

const lastChangedFirst = (rows: readonly DraftRow[]): readonly DraftSummary[] =>
  listed(rows).toSorted((a, b) => b.updatedAt - a.updatedAt);

/** All in one go and then sorted: a store read backwards by an index is read row by row. */
async function listedDrafts(): Promise<readonly DraftSummary[]> {
  return lastChangedFirst(await database().drafts.toArray());
}

/** The list as the start-up has just read it, once; null where the store has to be asked. */
export function takeStartDrafts(): readonly DraftSummary[] | null {
  const rows = takeStartRows();
  return rows === null ? null : lastChangedFirst(rows);
}

/** Rows that fill any screen. */
export const screenful = 60;

/**
 * The drafts changed last, where there are so many that reading all takes a while; null where there aren't. For what is
 * shown until then.
 */
export async function newestDrafts(): Promise<readonly DraftSummary[] | null> {
  if ((await database().drafts.count()) <= 4 * screenful) return null;
  return listed(await database().drafts.orderBy('updatedAt').reverse().limit(screenful).toArray());
}

/**
 * A list that keeps itself up to date, the last changed draft first. Returns how to stop. Thousands of drafts take a
 * while to read: however often another window writes, a tenth of the time is spent on it at most.
 */
export function observeDrafts(
  listener: (drafts: readonly DraftSummary[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return observeAtRest(() => database().drafts.count(), listedDrafts, listener, onError);
}

export interface DeletedSummary extends DraftSummary {
  readonly deletedAt: number;
}

/** Drafts that can still be taken back, the last deleted first. */
export function observeDeleted(
  listener: (drafts: readonly DeletedSummary[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const query = async () => {
    const rows = await database().drafts.orderBy('deletedAt').reverse().toArray();
    return withAhead(rows).flatMap((row) =>
      row.deletedAt === undefined || row.kind !== undefined ? [] : [{ ...summaryOf(row), deletedAt: row.deletedAt }],
    );
  };
  return observe(query, listener, onError);
}
