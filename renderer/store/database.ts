/** Where drafts live on this computer. The only file that imports Dexie. */
import { Dexie, liveQuery, type Table, type Transaction } from 'dexie';
import type { PointReason } from '../../shared/compare/keptPoints.ts';
import { databaseName } from '../../shared/desktop.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { StoreError, storeFault } from './storeFault.ts';
import { refuseNewStore } from './vanishedStore.ts';

export interface ContentRow {
  readonly id: string;
  /** interchange JSON, as `draftToJson` makes it; read with `restoreDraft` only */
  readonly json: unknown;
  /** that of the row when this content was written; absent where nothing but content ever counted up */
  readonly revision?: number;
}

/** The one row of `meta`; absent until a start-up has found the store to be whole. */
export interface StoreMeta {
  readonly key: 'store';
  /** made once: a store with another one, or none, is not the one that was left */
  readonly storeId: string;
  /** days on which the program was used, each counted once; and the last of them, `YYYY-MM-DD` by the local clock */
  readonly useDays: number;
  readonly lastDay: string;
}

/** What could not be read, as it was found; kept for good. */
export interface QuarantineRow {
  /** counted up by the database */
  readonly number?: number;
  readonly id: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly row: unknown;
  readonly json: unknown;
}

/** An earlier state of a draft, kept on its way; the ones that the clerk names are records of their own. */
export interface PointRow {
  /** counted up by the database */
  readonly number?: number;
  readonly draftId: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly reason: PointReason;
  /** interchange JSON, as `draftToJson` makes it; read with `restoreDraft` only */
  readonly json: unknown;
}

/** The undo log of a draft, as its session left it. */
export interface HistoryRow {
  /** id of the draft */
  readonly id: string;
  readonly log: unknown;
}

interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  /** brings the rows of the version before into this one's shape */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Version 2 counts the errors of a draft. What version 1 called complete stays so until the draft is saved again. */
function countErrors(transaction: Transaction): PromiseLike<unknown> {
  return transaction
    .table<DraftRow>('drafts')
    .toCollection()
    .modify((row: { errors?: number }) => {
      row.errors ??= 0;
    });
}

/**
 * Version 3 knows the store again and counts days of use. What was deleted before counts from here, so that no clock
 * that was ever wrong shortens its time. A store that was there before is one that was left well: it gets its id here,
 * while a new one gets it from the start-up, once all that the copies hold is in it.
 */
async function countDaysOfUse(transaction: Transaction): Promise<void> {
  await transaction
    .table<DraftRow>('drafts')
    .toCollection()
    .modify((row: { deletedAt?: number; deletedOn?: number }) => {
      if (row.deletedAt !== undefined) row.deletedOn ??= 0;
    });
  await transaction
    .table<StoreMeta>('meta')
    .put({ key: 'store', storeId: crypto.randomUUID(), useDays: 0, lastDay: '' });
}

/**
 * Every version ever shipped, oldest first. Data outlives programs: never change an entry, add one, with an upgrade
 * function where rows change shape, and a test that opens a database of the version before.
 */
const schema: readonly SchemaVersion[] = [
  { version: 1, stores: { drafts: 'id, updatedAt, deletedAt', contents: 'id' } },
  { version: 2, stores: {}, upgrade: countErrors },
  { version: 3, stores: { meta: 'key', quarantine: '++number, id' }, upgrade: countDaysOfUse },
  { version: 4, stores: { points: '++number, draftId', histories: 'id' } },
];

/** The version of the store's schema that this program writes. */
export const schemaVersion = 4;

/**
 * IndexedDB, but data of a newer program stays closed. Dexie would answer a VersionError by opening without a version,
 * and would even add the tables it misses. And no blank store takes the place of one that the browser threw away.
 */
const guardedFactory = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined) throw new DOMException('the data is of a newer version', 'VersionError');
    const opening = indexedDB.open(name, version);
    refuseNewStore(opening);
    return opening;
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first: unknown, second: unknown) => indexedDB.cmp(first, second),
};

export class ZipingDatabase extends Dexie {
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly contents: Table<ContentRow, string>;
  declare readonly meta: Table<StoreMeta, 'store'>;
  declare readonly quarantine: Table<QuarantineRow, number>;
  declare readonly points: Table<PointRow, number>;
  declare readonly histories: Table<HistoryRow, string>;

  /** @param upTo opens the schema as an older program knew it; for tests of upgrades */
  constructor(name: string = databaseName, upTo: number = Number.POSITIVE_INFINITY) {
    // Strict: a save is reported when the disk has it, not when the cache has. No cache: what is read is what is stored.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', indexedDB: guardedFactory });
    for (const { version, stores, upgrade } of schema.filter((each) => each.version <= upTo)) {
      const added = this.version(version).stores({ ...stores });
      if (upgrade !== undefined) added.upgrade(upgrade);
    }
  }
}

let current: ZipingDatabase | null = null;

/** The database of this page, opened at its first use; opened anew where that failed, or no later try could succeed. */
export function database(): ZipingDatabase {
  if (current?.hasFailed()) closeDatabase();
  if (current === null) {
    current = new ZipingDatabase();
    // Another window brings a newer program: make way, or its upgrade would wait for ever.
    current.on('versionchange', () => closeDatabase());
  }
  return current;
}

/** Closes the database; the next use opens it anew. */
export function closeDatabase(): void {
  current?.close();
  current = null;
}

/** Opens the database now. Another window with an older program is said at once, where waiting could take for ever. */
export async function openDatabase(): Promise<void> {
  const opening = database();
  const blocked = new Promise<never>((_, reject) => {
    opening.on('blocked', () => reject(new StoreError({ kind: 'blocked' })));
  });
  try {
    await Promise.race([opening.open(), blocked]);
  } catch (error) {
    closeDatabase();
    throw error;
  }
}

/** The version of the store's schema on this computer; null where there is no store, or the browser doesn't tell. */
export async function storedVersion(): Promise<number | null> {
  try {
    const found = (await indexedDB.databases()).find(({ name }) => name === databaseName);
    // Dexie counts in tenths.
    return found?.version === undefined ? null : found.version / 10;
  } catch {
    return null;
  }
}

/**
 * Calls back with the query's result now and after every change to what it read, in any window. Returns how to stop.
 *
 * Dexie says nothing where the database can't be opened, in the belief that somebody closed it on purpose; here it is
 * an error like any other.
 */
export function observe<T>(
  query: () => Promise<T>,
  listener: (result: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const told = async () => {
    try {
      return await query();
    } catch (error) {
      throw new StoreError(storeFault(error));
    }
  };
  const subscription = liveQuery(told).subscribe(listener, onError);
  return () => subscription.unsubscribe();
}
