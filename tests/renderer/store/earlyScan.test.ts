import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database, ZipingDatabase } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft, saveDraft } from '../../../renderer/store/drafts.ts';
import { lookThrough, scanEarly } from '../../../renderer/store/earlyScan.ts';
import { flushCopies } from '../../../renderer/store/keepCopies.ts';
import { takeStartDrafts } from '../../../renderer/store/listedDrafts.ts';
import { type StoreScan, scanStore } from '../../../renderer/store/scanStore.ts';
import { HeldElsewhereError } from '../../../shared/copies/heldElsewhere.ts';
import type { Copies } from '../../../shared/draftCopies.ts';
import { machine } from '../../helpers/copyRecords.ts';
import { startAgain, wipeStore } from '../../helpers/startedStore.ts';
import { golden } from '../importing/sampleFiles.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase, restartPage } from './freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(async () => {
  vi.restoreAllMocks();
  await flushCopies();
  restartPage();
});

const named = (name: string) => typed(golden(0), { kind: 'value', value: 'projectName' }, name);
const time = Date.UTC(2026, 10, 24);
const roomy = { freeSpace: async () => 1 };

/** Once what a look asks first, asked after it, is answered too. */
async function askedToo(copies: Pick<Copies, 'freeSpace'>): Promise<void> {
  await copies.freeSpace().catch(() => undefined);
  await indexedDB.databases();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The look that has begun by the time that the copies are listed. */
async function lookEarly(copies: Pick<Copies, 'freeSpace'>): Promise<StoreScan | null> {
  const early = scanEarly(copies);
  await askedToo(copies);
  return early.take();
}

/** A machine on which the program ran and left one draft, copied; the page is at work. */
async function used() {
  const pc = machine();
  const copies = pc.start();
  await startAgain(copies);
  const id = await createDraft(named('一'), time);
  await flushCopies();
  return { pc, copies, id };
}

test('an early look that finds all well is the only one', async () => {
  const { copies } = await used();
  const early = await lookEarly(copies);
  expect(early?.rows).toHaveLength(1);
  const { scan, plan } = await lookThrough(await copies.open(), early);
  expect(scan).toBe(early);
  expect(plan).toMatchObject({ kind: 'well', restore: [], copy: [], missing: 0 });
});

test('what another window saves while the copies are listed is not written over by its own copy', async () => {
  const { copies, id } = await used();
  const early = await scanStore();
  await saveDraft(id, named('二'), time + 1);
  await flushCopies();
  const state = await copies.open();
  await saveDraft(id, named('三'), time + 2);
  const { scan, plan } = await lookThrough(state, early);
  expect(scan).not.toBe(early);
  expect(plan?.restore).toEqual([]);
  expect(await loadDraft(id)).toMatchObject({ draft: { values: { projectName: '三' } } });
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ['a row is gone', (id) => database().drafts.delete(id)],
  ['a content is gone', (id) => database().contents.delete(id)],
  ['both are gone', async (id) => [await database().drafts.delete(id), await database().contents.delete(id)]],
])('where %s, the store is looked at again, and the copy is wanted', async (_what, damage) => {
  const { copies, id } = await used();
  await damage(id);
  const early = await lookEarly(copies);
  const { scan, plan } = await lookThrough(await copies.open(), early);
  expect(scan).not.toBe(early);
  expect(plan?.restore).toMatchObject([{ id }]);
});

test('a store that vanished is not looked at early, nor made anew, and neither is one while another browser is at work', async () => {
  const { copies } = await used();
  restartPage();
  const opened = vi.spyOn(indexedDB, 'open');
  expect(await lookEarly({ freeSpace: () => Promise.reject(new HeldElsewhereError()) })).toBeNull();
  expect(opened).not.toHaveBeenCalled();
  await wipeStore();
  opened.mockClear();
  expect(await lookEarly(copies)).toBeNull();
  expect(opened).not.toHaveBeenCalled();
});

test('nothing waits for a look that has not begun, and it never begins after that', async () => {
  await used();
  restartPage();
  const opened = vi.spyOn(indexedDB, 'open');
  let answer: (space: number) => void = () => undefined;
  const early = scanEarly({ freeSpace: () => new Promise((resolve) => (answer = resolve)) });
  expect(await early.take()).toBeNull();
  answer(1);
  await askedToo(roomy);
  expect(opened).not.toHaveBeenCalled();
});

test('a store of an older version is left to be copied first', async () => {
  const old = new ZipingDatabase('ziping', 2);
  await old.open();
  old.close();
  const opened = vi.spyOn(indexedDB, 'open');
  expect(await lookEarly(roomy)).toBeNull();
  expect(opened).not.toHaveBeenCalled();
});

test('the first list is what the start-up read, once, and never after a write or a restore', async () => {
  const { pc, id } = await used();
  await startAgain(pc.start());
  expect(takeStartDrafts()).toMatchObject([{ id, title: '一' }]);
  expect(takeStartDrafts()).toBeNull();
  await startAgain(pc.start());
  await saveDraft(id, named('二'), time + 1);
  expect(takeStartDrafts()).toBeNull();
  await flushCopies();
  await wipeStore();
  expect(await startAgain(pc.start())).toMatchObject({ kind: 'ready', said: expect.stringContaining('恢复了 1 份') });
  expect(takeStartDrafts()).toBeNull();
});
