import { parseRecord } from '../../shared/copies/parseRecord.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { database, type StoreMeta } from './database.ts';

/** A draft of which one half is missing or not to be read, as it was found. */
export interface DamagedDraft {
  readonly id: string;
  /** undefined where there is none */
  readonly row: unknown;
  readonly json: unknown;
}

export interface StoreScan {
  /** null in a store that no start-up has found whole yet */
  readonly store: StoreMeta | null;
  readonly rows: readonly DraftRow[];
  readonly damaged: readonly DamagedDraft[];
}

/** Null where the row is not whole. */
function wholeRow(value: unknown): DraftRow | null {
  return parseRecord({ row: value, json: null })?.row ?? null;
}

/** Undefined where it can't be read: one damaged value must not hide the others. */
async function tryGet(get: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    return await get();
  } catch {
    return undefined;
  }
}

/** In one go: thousands asked for one by one take several times as long. Null where that fails. */
function rowsInOne(): Promise<readonly DraftRow[] | null> {
  return database()
    .drafts.toArray()
    .catch(() => null);
}

/** Each where its id stands. */
async function rowsOf(ids: readonly string[], inOne: readonly DraftRow[] | null): Promise<readonly unknown[]> {
  try {
    if (inOne?.length === ids.length && inOne.every(({ id }, index) => id === ids[index])) return inOne;
    // One came or went in between.
    if (inOne !== null) return await database().drafts.bulkGet([...ids]);
  } catch {
    // As below.
  }
  const rows: unknown[] = [];
  for (const id of ids) rows.push(await tryGet(() => database().drafts.get(id)));
  return rows;
}

async function asFound(id: string, row: unknown): Promise<DamagedDraft> {
  const content = await tryGet(() => database().contents.get(id));
  const json: unknown = typeof content === 'object' && content !== null && 'json' in content ? content.json : undefined;
  return { id, row, json };
}

interface FoundRow {
  readonly id: string;
  readonly found: unknown;
  /** null where it is not whole */
  readonly row: DraftRow | null;
}

async function foundRows(): Promise<readonly FoundRow[]> {
  const [inOne, ids] = await Promise.all([rowsInOne(), database().drafts.toCollection().primaryKeys()]);
  const rows = await rowsOf(ids, inOne);
  return ids.map((id, index) => ({ id, found: rows[index], row: wholeRow(rows[index]) }));
}

/** Looks at all rows and at the keys of all contents; what stands in the contents is read by `scanContents`. */
export async function scanStore(): Promise<StoreScan> {
  // The rows first: they are looked at while the keys of the contents are read, which takes longest.
  const [all, halves, store] = await Promise.all([
    foundRows(),
    database().contents.toCollection().primaryKeys(),
    database().meta.get('store'),
  ]);
  const withContent = new Set(halves);
  const rows: DraftRow[] = [];
  const damaged: DamagedDraft[] = [];
  for (const { id, found, row } of all) {
    if (row?.id === id && withContent.has(id)) rows.push(row);
    else damaged.push(await asFound(id, found));
  }
  const withRow = new Set(all.map(({ id }) => id));
  for (const id of halves) if (!withRow.has(id)) damaged.push(await asFound(id, undefined));
  return { store: store ?? null, rows, damaged };
}
