import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database, ZipingDatabase } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft } from '../../../renderer/store/drafts.ts';
import { storeFault } from '../../../renderer/store/storeFault.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { freshDatabase } from './freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(closeDatabase);

test('its name never changes: drafts are keyed by it', () => {
  expect(database().name).toBe('ziping');
});

test('what is written is on the disk before it is reported: every write is strict', async () => {
  // The database binds the method when it opens.
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const [golden] = goldenDrafts;
  if (golden === undefined) throw new Error('no golden draft');
  await createDraft(golden.draft, 1);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  transaction.mockRestore();
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
});

/** Rows as version 1 wrote them. They stand here as they were, whatever later versions make of them. */
const rowsOfVersion1 = {
  drafts: {
    id: 'old',
    givenTitle: '',
    formTitle: '科普专项',
    form: 'shanghai-project',
    year: '2022',
    total: null,
    state: 'filling',
    createdAt: 1,
    updatedAt: 2,
    revision: 3,
  },
  contents: {
    id: 'old',
    json: { format: 'ziping-draft', version: 1, form: 'shanghai-project', fields: { projectName: '科普专项' } },
  },
};

test('drafts of version 1 open in the newest version', async () => {
  const old = new ZipingDatabase('ziping', 1);
  await old.table('drafts').add(rowsOfVersion1.drafts);
  await old.table('contents').add(rowsOfVersion1.contents);
  expect(old.verno).toBe(1);
  old.close();
  expect(await loadDraft('old')).toMatchObject({
    kind: 'loaded',
    title: '科普专项',
    revision: 3,
    draft: { values: { projectName: '科普专项' } },
  });
});

test('a list of version 1 shows its drafts as it did, no errors counted until they are saved', async () => {
  const old = new ZipingDatabase('ziping', 1);
  await old
    .table('drafts')
    .bulkAdd([rowsOfVersion1.drafts, { ...rowsOfVersion1.drafts, id: 'done', state: 'complete', deletedAt: 5 }]);
  old.close();
  expect(await database().drafts.orderBy('id').toArray()).toEqual([
    { ...rowsOfVersion1.drafts, id: 'done', state: 'complete', deletedAt: 5, deletedOn: 0, errors: 0 },
    { ...rowsOfVersion1.drafts, errors: 0 },
  ]);
  expect(database().verno).toBe(4);
});

test('data of a newer program is refused, not opened and not changed', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('ziping', 990);
    request.onupgradeneeded = () => request.result.createObjectStore('later').put('kept', 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  await expect(database().open()).rejects.toSatisfy((error: unknown) => storeFault(error).kind === 'newerData');
  const databases = await indexedDB.databases();
  expect(databases).toContainEqual({ name: 'ziping', version: 990 });
});

test('an opening that failed is tried again by whoever comes next', async () => {
  await createDraftOf(0);
  closeDatabase();
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store', 'DataError');
  });
  await expect(database().drafts.count()).rejects.toThrow();
  open.mockRestore();
  expect(await database().drafts.count()).toBe(1);
});

test('a connection that the browser gave up is made anew', async () => {
  await createDraftOf(0);
  const connection = database().backendDB();
  connection.onclose?.(new Event('close'));
  expect(await database().drafts.count()).toBe(1);
});

test('it makes way for a newer program in another window', async () => {
  await createDraftOf(0);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('ziping', 990);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
});

test('a store of version 3 keeps its drafts and gets room for their earlier states', async () => {
  const old = new ZipingDatabase('ziping', 3);
  const row = { ...rowsOfVersion1.drafts, errors: 0 };
  await old.drafts.add({ ...row, state: 'filling' });
  await old.contents.add(rowsOfVersion1.contents);
  old.close();
  expect(await database().drafts.toArray()).toEqual([row]);
  expect(await loadDraft('old')).toMatchObject({ kind: 'loaded', title: '科普专项' });
  expect([await database().points.count(), await database().histories.count()]).toEqual([0, 0]);
});

async function createDraftOf(index: number): Promise<void> {
  const golden = goldenDrafts[index];
  if (golden !== undefined) await createDraft(golden.draft, 1);
}
