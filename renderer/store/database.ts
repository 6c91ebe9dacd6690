/** Where drafts live on this computer. The only file that imports Dexie. */
import { Dexie, liveQuery, type Table, type Transaction } from 'dexie';
import { databaseName } from '../../shared/desktop.ts';
import { StoreError, storeFault } from './storeFault.ts';

/** How far a draft is: nothing filled in, something missing, something wrong, nothing left to do. */
export type DraftState = 'blank' | 'filling' | 'faulty' | 'complete';

/** What lists show of a draft; kept apart from its content so that a list of hundreds reads no contents. */
export interface DraftRow {
  readonly id: string;
  /** name given by the user in place of the one in the form; empty for none */
  readonly givenTitle: string;
  /** the form's own name field */
  readonly formTitle: string;
  /** id of the form definition */
  readonly form: string;
  readonly year: string;
  /** plain decimal text; null while there is no score */
  readonly total: string | null;
  readonly state: DraftState;
  /** errors of a faulty draft; 0 for any other */
  readonly errors: number;
  /** milliseconds since 1970 */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** one more at every save */
  readonly revision: number;
  /** absent while the draft is not deleted; an index skips rows without it */
  readonly deletedAt?: number;
}

export interface ContentRow {
  readonly id: string;
  /** interchange JSON, as `draftToJson` makes it; read with `restoreDraft` only */
  readonly json: unknown;
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
 * Every version ever shipped, oldest first. Data outlives programs: never change an entry, add one, with an upgrade
 * function where rows change shape, and a test that opens a database of the version before.
 */
const schema: readonly SchemaVersion[] = [
  { version: 1, stores: { drafts: 'id, updatedAt, deletedAt', contents: 'id' } },
  { version: 2, stores: {}, upgrade: countErrors },
];

/**
 * IndexedDB, but data of a newer program stays closed. Dexie would answer a VersionError by opening without a version,
 * and would even add the tables it misses.
 */
const guardedFactory = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined) throw new DOMException('the data is of a newer version', 'VersionError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first: unknown, second: unknown) => indexedDB.cmp(first, second),
};

export class ZipingDatabase extends Dexie {
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly contents: Table<ContentRow, string>;

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
