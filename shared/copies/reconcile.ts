/** What a start-up does with the store and the copies that it found. */
import type { CopiesState, CopyEntry, Marker } from '../draftCopies.ts';

/** The store as it was opened and looked through. */
export interface FoundStore {
  /** null where the store has none: a new one, or one of a program that made no copies */
  readonly storeId: string | null;
  /** nothing was there: the opening made it */
  readonly isNew: boolean;
  /** the rows that are whole, with their contents */
  readonly rows: readonly Pick<CopyEntry, 'id' | 'revision'>[];
  /** ids of what can't be read, as far as they can be told */
  readonly damaged: readonly string[];
}

export interface Reconciled {
  /**
   * - `firstStart`: nothing was ever kept here;
   * - `well`: the store is what was left;
   * - `vanished`: the store that was left is gone, and this is another one;
   * - `repaired`: the store is what was left, but not whole, or older than its copies
   */
  readonly kind: 'firstStart' | 'well' | 'vanished' | 'repaired';
  /** copies that are newer than what the store has, each with the newest revision that a copy claims */
  readonly restore: readonly Pick<CopyEntry, 'id' | 'revision'>[];
  /** drafts that the journal lacks or has older, once all is restored */
  readonly copy: readonly string[];
  /** drafts that were there and that nothing holds any more; how many at least */
  readonly missing: number;
}

type Revisions = ReadonlyMap<string, number>;

/** The highest revision of each. */
function revisionsOf(entries: readonly Pick<CopyEntry, 'id' | 'revision'>[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { id, revision } of entries) highest.set(id, Math.max(revision, highest.get(id) ?? revision));
  return highest;
}

const markerOf = ({ marker }: CopiesState): Marker | null => (marker.kind === 'read' ? marker.marker : null);

/** Whether the store is another one than the one that the marker was written for. */
function isAnother(store: FoundStore, state: CopiesState): boolean {
  const marker = markerOf(state);
  return store.isNew || (marker !== null && marker.storeId !== store.storeId);
}

const listedIn = (marker: Marker | null): number => (marker === null ? 0 : marker.drafts + marker.deleted);

/** Records of every kind: what a copy is of is not known before it is read. */
const expected = (marker: Marker | null): number => listedIn(marker) + (marker?.others ?? 0);

/** Whether anything shows that drafts were kept here before. */
function wasUsed(state: CopiesState): boolean {
  const { marker, journal, backups } = state;
  const isMarked = marker.kind === 'damaged' || expected(markerOf(state)) > 0;
  return isMarked || journal.length > 0 || backups.length > 0;
}

/**
 * What the backups hold is taken for a store that lacks something only. A draft that they alone hold, beside a store
 * that is whole, was deleted for good while the folder could not be reached.
 */
function copiesOf(store: FoundStore, state: CopiesState, rows: Revisions, journal: Revisions): Revisions {
  const marker = markerOf(state);
  const there = new Set([...rows.keys(), ...journal.keys()]);
  const isWhole = marker !== null && !isAnother(store, state) && there.size >= expected(marker);
  const known = new Set([...there, ...store.damaged]);
  const backups = isWhole ? state.backups.filter(({ id }) => known.has(id)) : state.backups;
  return backups.length === 0 ? journal : revisionsOf([...state.journal, ...backups]);
}

function kindOf(store: FoundStore, state: CopiesState, isRepaired: boolean): Reconciled['kind'] {
  if (wasUsed(state) && isAnother(store, state)) return 'vanished';
  if (isRepaired) return 'repaired';
  return !wasUsed(state) && store.isNew && state.marker.kind === 'none' ? 'firstStart' : 'well';
}

/** Newest wins, by revision; a damaged row loses to any copy, and a whole one to none of its own age. */
export function reconcile(store: FoundStore, state: CopiesState): Reconciled {
  const damaged = new Set(store.damaged);
  const rows = revisionsOf(store.rows.filter(({ id }) => !damaged.has(id)));
  const journal = revisionsOf(state.journal);
  const copies = copiesOf(store, state, rows, journal);
  const restore = [...copies]
    .filter(([id, revision]) => revision > (rows.get(id) ?? -1))
    .map(([id, revision]) => ({ id, revision }));
  // each newer than its row
  const found = new Map([...rows, ...restore.map(({ id, revision }) => [id, revision] as const)]);
  const copy = [...found].filter(([id, revision]) => revision > (journal.get(id) ?? -1)).map(([id]) => id);
  const lost = [...damaged].filter((id) => !found.has(id)).length;
  const marker = markerOf(state);
  // Said as drafts: never more than there were, though templates and versions went with them.
  const gone = Math.min(expected(marker) - found.size, Math.max(listedIn(marker), 1));
  const missing = Math.max(lost, gone, 0);
  return { kind: kindOf(store, state, restore.length > 0 || damaged.size > 0 || missing > 0), restore, copy, missing };
}
