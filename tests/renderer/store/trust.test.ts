import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeCopyHealth, copyHealth, spaceOf, subscribeCopyHealth } from '../../../renderer/store/copyHealth.ts';
import { closeDatabase, database } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft, renameDraft, saveDraft } from '../../../renderer/store/drafts.ts';
import { flushForClose } from '../../../renderer/store/flushOnLeave.ts';
import { flushCopies, keepCopies } from '../../../renderer/store/keepCopies.ts';
import { observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { castsDoubt, storeFault } from '../../../renderer/store/storeFault.ts';
import { followTrust } from '../../../renderer/store/trust.ts';
import { expectStore, hasVanished } from '../../../renderer/store/vanishedStore.ts';
import { HeldElsewhereError } from '../../../shared/copies/heldElsewhere.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { machine } from '../../helpers/copyRecords.ts';
import { golden } from '../importing/sampleFiles.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase, restartPage } from './freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(() => {
  vi.restoreAllMocks();
  restartPage();
});

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);

function withCopies() {
  const pc = machine();
  const copies = pc.start();
  keepCopies(copies, { appVersion: '0.1.0' });
  return { pc, copies };
}

const full = () => new DOMException('disk full', 'QuotaExceededError');
const failOnce = (error: Error | DOMException = full()) =>
  vi.spyOn(database().contents, 'put').mockRejectedValueOnce(error);

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => storeFault(error).kind,
  );

test('what the store can not take stands in the journal, read back, above the store’s revision', async () => {
  const { copies } = withCopies();
  const id = await createDraft(named('一'), 1);
  failOnce();
  expect(await saveDraft(id, named('二'), 2)).toBe('journal');
  expect(await copies.read([id])).toMatchObject([{ kind: 'read', record: { row: { revision: 3, formTitle: '二' } } }]);
  expect(await database().drafts.get(id)).toMatchObject({ revision: 1, formTitle: '一' });
  expect(copyHealth().trust).toBe('suspect');
});

test('it is what is opened, listed, renamed and saved on, and the next save brings the store up to it', async () => {
  withCopies();
  const id = await createDraft(named('一'), 1);
  failOnce();
  await saveDraft(id, named('二'), 2);
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', title: '二', draft: named('二') });
  const listed = await new Promise((resolve, reject) => observeDrafts(resolve, reject));
  expect(listed).toMatchObject([{ id, title: '二' }]);
  await renameDraft(id, '名');
  expect(await loadDraft(id)).toMatchObject({ title: '名', draft: named('二') });
  expect(await database().drafts.get(id)).toMatchObject({ revision: 4, formTitle: '二' });
});

test('after a failed write a save counts only in the journal, though the store takes it', async () => {
  const { pc, copies } = withCopies();
  const id = await createDraft(named('一'), 1);
  failOnce();
  await saveDraft(id, named('二'), 2);
  expect(await saveDraft(id, named('三'), 3)).toBe('journal');
  expect(await copies.read([id])).toMatchObject([{ record: { row: { formTitle: '三' } } }]);
  pc.counter.failAt(1, 'EIO', true);
  expect(await faultOf(saveDraft(id, named('四'), 4))).toBe('unproven');
  pc.counter.failAt(1, 'ENOSPC', true);
  expect(await faultOf(saveDraft(id, named('五'), 5))).toBe('diskFull');
  pc.counter.restart();
  expect(await saveDraft(id, named('六'), 6)).toBe('journal');
});

test.each([
  ['the store’s', full(), 'EIO', 'diskFull'],
  ['the journal’s', new DOMException('aborted', 'AbortError'), 'ENOSPC', 'diskFull'],
  ['neither', new DOMException('aborted', 'AbortError'), 'EIO', 'unknown'],
] as const)('where both fail, a full disk is said if it is %s', async (_whose, error, code, kind) => {
  const { pc } = withCopies();
  const id = await createDraft(named('一'), 1);
  failOnce(error);
  pc.counter.failAt(1, code, true);
  expect(await faultOf(saveDraft(id, named('二'), 2))).toBe(kind);
});

test('an aborted transaction leaves the store in doubt, a draft that is gone does not', async () => {
  withCopies();
  expect(await faultOf(saveDraft('nowhere', named('一'), 1))).toBe('missing');
  expect(copyHealth().trust).toBe('trusted');
  const id = await createDraft(named('一'), 1);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('aborted', 'AbortError');
  });
  expect(await saveDraft(id, named('二'), 2)).toBe('journal');
  put.mockRestore();
  expect(copyHealth().trust).toBe('suspect');
});

test('on a disk that is nearly full a save counts once the journal has it too: the next write may tear the store', async () => {
  const { pc, copies } = withCopies();
  const id = await createDraft(named('一'), 1);
  changeCopyHealth({ space: 'low' });
  expect(await saveDraft(id, named('二'), 2)).toBe('store');
  expect(await copies.read([id])).toMatchObject([{ record: { row: { formTitle: '二' } } }]);
  pc.counter.failAt(1, 'EIO', true);
  expect(await faultOf(saveDraft(id, named('三'), 3))).toBe('unproven');
});

test('on such a disk a draft is made and renamed though the journal takes nothing: it is done', async () => {
  const { pc } = withCopies();
  changeCopyHealth({ space: 'critical' });
  pc.counter.failAt(1, 'EIO', true);
  const id = await createDraft(named('一'), 1);
  await renameDraft(id, '名');
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', title: '名' });
});

test('a journal that finds the disk full casts doubt on the store, which may stand on the same one', async () => {
  const { pc } = withCopies();
  const id = await createDraft(named('一'), 1);
  pc.counter.failAt(1, 'ENOSPC', true);
  expect(await saveDraft(id, named('二'), 2)).toBe('store');
  await flushForClose();
  expect(copyHealth().trust).toBe('suspect');
  expect(await faultOf(saveDraft(id, named('三'), 3))).toBe('diskFull');
});

test('a store that the browser throws away at work is not replaced by a blank one: saves go on in the journal', async () => {
  const { copies } = withCopies();
  const id = await createDraft(named('一'), 1);
  await flushForClose();
  expectStore();
  closeDatabase();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('ziping');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
  expect(await saveDraft(id, named('二'), 2)).toBe('journal');
  expect(hasVanished()).toBe(true);
  expect(await faultOf(loadDraft('another'))).toBe('vanished');
  expect(await copies.read([id])).toMatchObject([{ kind: 'read', record: { row: { formTitle: '二' } } }]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('ziping');
});

test('a page without any copies says so instead of 已保存 once a write failed', async () => {
  const id = await createDraft(named('一'), 1);
  failOnce();
  expect(await faultOf(saveDraft(id, named('二'), 2))).toBe('diskFull');
  expect(await faultOf(saveDraft(id, named('三'), 3))).toBe('unproven');
});

test('a reload proves nothing: the window still knows', async () => {
  withCopies();
  const id = await createDraft(named('一'), 1);
  failOnce();
  await saveDraft(id, named('二'), 2);
  const remembered = sessionStorage.getItem('ziping-store-suspect');
  restartPage();
  sessionStorage.setItem('ziping-store-suspect', remembered ?? '');
  followTrust()();
  expect(copyHealth().trust).toBe('suspect');
});

test('closing waits for the copies, and says where they failed', async () => {
  const { pc, copies } = withCopies();
  const id = await createDraft(named('一'), 1);
  pc.counter.failAt(1, 'ENOSPC', true);
  expect(await flushForClose()).toEqual({ kind: 'failed', reason: expect.stringContaining('副本') });
  expect(copyHealth().journal).toEqual({ kind: 'failed', fault: 'diskFull' });
  pc.counter.restart();
  expect(await flushForClose()).toEqual({ kind: 'flushed' });
  expect(await copies.read([id])).toMatchObject([{ kind: 'read' }]);
});

test.each([
  ['diskFull', full(), true],
  ['damaged', new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), true],
  ['diskFull', new DOMException('Encountered full disk while opening backing store', 'UnknownError'), true],
  ['blocked', Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }), false],
] as const)('%s is told from the others', (kind, error, doubt) => {
  const fault = storeFault(error);
  expect(fault.kind).toBe(kind);
  expect(castsDoubt(fault)).toBe(doubt);
});

test('a database that is closed because it could not be opened is no other window', () => {
  const cause = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  const closed = Object.assign(new Error('Database has been closed'), { name: 'DatabaseClosedError', inner: cause });
  expect(storeFault(closed).kind).toBe('damaged');
  const other = Object.assign(new Error('closed'), { name: 'DatabaseClosedError', inner: new Error('odd') });
  expect(storeFault(other).kind).toBe('unknown');
});

test.each([
  [null, 'enough'],
  [300e6, 'enough'],
  [150e6, 'low'],
  [10e6, 'critical'],
] as const)('%s bytes free are %s', (free, space) => {
  expect(spaceOf(free)).toBe(space);
});

test('whoever watches hears of changes only', async () => {
  const heard = vi.fn();
  const stop = subscribeCopyHealth(heard);
  withCopies();
  await createDraft(named('一'), 1);
  await flushForClose();
  stop();
  expect(heard).not.toHaveBeenCalled();
});

test('once another browser took the copies over, no save counts until they are kept again', async () => {
  const pc = machine();
  const copies = pc.start();
  const keep = vi.fn(copies.keep);
  keepCopies({ ...copies, keep }, { appVersion: '0.1.0' });
  const id = await createDraft(named('一'), 1);
  await flushCopies();
  keep.mockRejectedValue(new HeldElsewhereError());
  await saveDraft(id, named('二'), 2);
  await flushCopies();
  expect(copyHealth().journal.kind).toBe('failed');
  expect(await faultOf(saveDraft(id, named('三'), 3))).toBe('heldElsewhere');
  expect(copyHealth().trust).toBe('trusted');
  keep.mockImplementation(copies.keep);
  expect(await saveDraft(id, named('四'), 4)).toBe('store');
  expect(await copies.read([id])).toMatchObject([{ kind: 'read', record: { row: { formTitle: '四' } } }]);
});
