import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database, ZipingDatabase } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft, saveDraft } from '../../../renderer/store/drafts.ts';
import { flushCopies } from '../../../renderer/store/keepCopies.ts';
import { createTemplate, nameVersion } from '../../../renderer/store/namedRecords.ts';
import type { StartUp } from '../../../renderer/store/startUp.ts';
import { HeldElsewhereError } from '../../../shared/copies/heldElsewhere.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { Copies } from '../../../shared/draftCopies.ts';
import { machine } from '../../helpers/copyRecords.ts';
import { startAgain, wipeStore } from '../../helpers/startedStore.ts';
import { golden } from '../importing/sampleFiles.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase, restartPage } from './freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(async () => {
  vi.restoreAllMocks();
  // What a start-up does behind the list must not reach into the next test.
  await flushCopies();
  restartPage();
});

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);

async function nameOf(id: string): Promise<string | undefined> {
  const loaded = await loadDraft(id);
  return loaded.kind === 'loaded' ? loaded.draft.values['projectName'] : loaded.kind;
}

const time = Date.UTC(2026, 10, 24);

/** A machine on which the program ran: some drafts, all copied. */
async function used(names: readonly string[]) {
  const pc = machine();
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: null });
  const ids: string[] = [];
  for (const name of names) ids.push(await createDraft(named(name), time));
  await flushCopies();
  return { pc, ids, first: ids[0] ?? '' };
}

function problemOf(start: StartUp) {
  if (start.kind !== 'recovery') throw new Error(start.kind);
  return start;
}

test('the first start says nothing and leaves a marker', async () => {
  const { pc } = await used([]);
  const { marker } = await pc.start().open();
  expect(marker).toMatchObject({ kind: 'read', marker: { drafts: 0, deleted: 0, useDays: 1, lastDay: '2026-11-25' } });
});

test('a store that was left well opens without a word', async () => {
  const { pc, first } = await used(['一']);
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: null });
  expect(await nameOf(first)).toBe('一');
});

test('a store that vanished comes back from the journal, and the user is told from when', async () => {
  const { pc, ids } = await used(['一', '二', '三']);
  await deleteDraft(ids[2] ?? '', time);
  await flushCopies();
  await wipeStore();
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: '恢复了 2 份草稿，来自 2026-11-24 的备份。' });
  expect(await Promise.all(ids.map(nameOf))).toEqual(['一', '二', 'missing']);
  expect(await database().drafts.count()).toBe(3);
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: null });
});

test('templates and named versions come back too, and are not counted as drafts', async () => {
  const { pc, first } = await used(['一', '二']);
  const version = await nameVersion(first, named('初稿'), '初稿', time);
  const template = await createTemplate(named(''), '模板', time);
  await flushCopies();
  await wipeStore();
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: '恢复了 2 份草稿，来自 2026-11-24 的备份。' });
  expect(await nameOf(version)).toBe('初稿');
  expect(await database().drafts.get(version)).toMatchObject({ kind: 'version', of: first, givenTitle: '初稿' });
  expect(await database().drafts.get(template)).toMatchObject({ kind: 'template', givenTitle: '模板' });
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: null });
});

test('a restore that was interrupted is begun anew', async () => {
  const { pc, ids } = await used(['一', '二']);
  await wipeStore();
  const broken = { ...pc.start(), read: () => Promise.reject(new Error('power')) };
  expect(await startAgain(broken)).toMatchObject({ kind: 'recovery' });
  expect(await startAgain(pc.start())).toMatchObject({ kind: 'ready', said: expect.stringContaining('恢复了 2 份') });
  expect(await Promise.all(ids.map(nameOf))).toEqual(['一', '二']);
});

test('a store that is older than its copies is brought up to them', async () => {
  const { pc, first } = await used(['旧']);
  const [row, content] = [await database().drafts.get(first), await database().contents.get(first)];
  await saveDraft(first, named('新'), time + 1);
  await flushCopies();
  if (row === undefined || content === undefined) throw new Error('no draft');
  await database().drafts.put(row);
  await database().contents.put(content);
  expect(await startAgain(pc.start())).toMatchObject({ kind: 'ready', said: expect.stringContaining('恢复了 1 份') });
  expect(await nameOf(first)).toBe('新');
});

test('what the journal lacks is copied at the next start', async () => {
  const { pc } = await used(['一']);
  pc.data.all.clear();
  await startAgain(pc.start());
  await flushCopies();
  expect([...pc.data.all.keys()].filter((path) => path.startsWith('journal/'))).toHaveLength(1);
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ['a row that is not whole', (id) => database().drafts.update(id, { revision: 'x' as unknown as number })],
  ['a row without a content', (id) => database().contents.delete(id)],
  ['a content without a row', (id) => database().drafts.delete(id)],
])('%s is set aside, never deleted, and replaced by its copy', async (_what, damage) => {
  const { pc, first } = await used(['一', '二']);
  await damage(first);
  expect(await startAgain(pc.start())).toMatchObject({ kind: 'ready', said: expect.stringContaining('恢复了 1 份') });
  expect(await nameOf(first)).toBe('一');
  expect(await database().quarantine.toArray()).toMatchObject([{ id: first }]);
  expect([...pc.data.all.keys()].some((path) => path.startsWith('quarantine/'))).toBe(true);
});

test('without any copy, a row is made anew where the content can be read', async () => {
  expect(await startAgain(null)).toEqual({ kind: 'ready', said: null });
  const id = await createDraft(named('一'), time);
  await database().drafts.delete(id);
  await startAgain(null);
  expect(await nameOf(id)).toBe('一');
});

test('drafts that nothing holds any more are not passed over in silence', async () => {
  const { pc, ids } = await used(['一', '二']);
  await wipeStore();
  for (const path of [...pc.data.all.keys(), ...pc.backups.all.keys()]) {
    if (path.includes(ids[0] ?? '')) {
      pc.data.all.delete(path);
      pc.backups.all.delete(path);
    }
  }
  const start = problemOf(await startAgain(pc.start()));
  expect(start.problem).toEqual({ kind: 'lost', drafts: 1, restored: 1 });
  expect(await start.goOn?.()).toMatchObject({ kind: 'ready' });
  expect(await nameOf(ids[1] ?? '')).toBe('二');
  await flushCopies();
  expect(await startAgain(pc.start())).toEqual({ kind: 'ready', said: null });
});

test('a blank store beside a broken marker is not shown as if it were the first day', async () => {
  const { pc } = await used(['一']);
  await wipeStore();
  pc.backups.all.clear();
  for (const path of [...pc.data.all.keys()]) {
    if (path.startsWith('journal/')) pc.data.all.delete(path);
    else pc.data.all.set(path, new Uint8Array([1]));
  }
  expect(problemOf(await startAgain(pc.start())).problem).toMatchObject({ kind: 'lost' });
});

test('a blank store beside copies that can not be read is not shown; one that was left well is, with a word', async () => {
  const { pc, first } = await used(['一']);
  const unreachable: Copies = { ...pc.start(), open: () => Promise.reject(new Error('EIO')) };
  expect(await startAgain(unreachable)).toMatchObject({ kind: 'ready', said: expect.stringContaining('备份') });
  expect(await nameOf(first)).toBe('一');
  await wipeStore();
  const start = problemOf(await startAgain(unreachable));
  expect(start.problem).toMatchObject({ kind: 'copiesUnreadable' });
  expect(await start.goOn?.()).toMatchObject({ kind: 'ready' });
});

test('copies that serve another browser open nothing here, until that one is closed', async () => {
  const { pc, first } = await used(['一']);
  const copies = pc.start();
  const open = vi.fn(copies.open).mockRejectedValueOnce(new HeldElsewhereError());
  const freeSpace = vi.fn(copies.freeSpace).mockRejectedValueOnce(new HeldElsewhereError());
  const opened = vi.spyOn(indexedDB, 'open');
  const start = problemOf(await startAgain({ ...copies, open, freeSpace }));
  expect(start).toMatchObject({ problem: { kind: 'heldElsewhere' }, goOn: null });
  expect(opened).not.toHaveBeenCalled();
  expect(await start.retry()).toEqual({ kind: 'ready', said: null });
  expect(await nameOf(first)).toBe('一');
});

test('storage that can not be opened is named as damaged, with what the copies hold', async () => {
  const { pc } = await used(['一']);
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const start = problemOf(await startAgain(pc.start()));
  expect(start).toMatchObject({ problem: { kind: 'cannotOpen', fault: { kind: 'damaged' } }, copies: 1, goOn: null });
  open.mockRestore();
  expect(await start.retry()).toEqual({ kind: 'ready', said: null });
});

test('data of a newer program is refused and left untouched', async () => {
  const { pc } = await used(['一']);
  await wipeStore();
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('ziping', 990);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  expect(problemOf(await startAgain(pc.start())).problem).toEqual({ kind: 'newerData' });
  expect(await indexedDB.databases()).toContainEqual({ name: 'ziping', version: 990 });
});

test('an older program in another window is said, where waiting for it could take for ever', async () => {
  const other = new ZipingDatabase('ziping', 2);
  await other.open();
  other.on('versionchange', () => false);
  const pc = machine();
  expect(problemOf(await startAgain(pc.start())).problem).toMatchObject({
    kind: 'cannotOpen',
    fault: { kind: 'blocked' },
  });
  other.close();
});

/** Rows as versions 1 and 2 wrote them; they stand here as they were. */
const oldRow = {
  ...{ id: 'old', givenTitle: '', formTitle: '科普专项', form: 'shanghai-project', year: '2022', total: null },
  ...{ state: 'filling', createdAt: 1, updatedAt: 2, revision: 3 },
};
const oldContent = {
  id: 'old',
  json: { format: 'ziping-draft', version: 1, form: 'shanghai-project', fields: { projectName: '科普专项' } },
};

async function olderStore(version: number): Promise<void> {
  const old = new ZipingDatabase('ziping', version);
  await old.table('drafts').bulkAdd([
    { ...oldRow, ...(version > 1 && { errors: 0 }) },
    { ...oldRow, id: 'gone', deletedAt: 5, ...(version > 1 && { errors: 0 }) },
  ]);
  await old.table('contents').bulkAdd([oldContent, { ...oldContent, id: 'gone' }]);
  old.close();
}

test.each([1, 2])('a store of version %i is copied whole before it is upgraded', async (version) => {
  await olderStore(version);
  const pc = machine();
  const copies = pc.start();
  const order: string[] = [];
  const watched: Copies = {
    ...copies,
    takeSet: async (reason) => {
      const found = await indexedDB.databases();
      order.push(`${reason} at ${found.find(({ name }) => name === 'ziping')?.version ?? 0}`);
      return copies.takeSet(reason);
    },
  };
  expect(await startAgain(watched)).toEqual({ kind: 'ready', said: null });
  expect(order).toEqual([`upgrade at ${version * 10}`]);
  expect(await nameOf('old')).toBe('科普专项');
  expect(await database().drafts.get('gone')).toMatchObject({ deletedAt: 5, deletedOn: 0, errors: 0 });
  expect((await copies.moments()).filter(({ reason }) => reason === 'upgrade')).toMatchObject([{ drafts: 2 }]);
});

test('an older store that can not be copied is not upgraded, unless the user says so', async () => {
  await olderStore(2);
  const pc = machine();
  pc.counter.failAt(1, 'ENOSPC', true);
  const copies: Copies = { ...pc.start(), open: machine().start().open };
  const start = problemOf(await startAgain(copies));
  expect(start.problem).toEqual({ kind: 'notBackedUp', fault: 'diskFull' });
  expect(await indexedDB.databases()).toContainEqual({ name: 'ziping', version: 20 });
  expect(await start.goOn?.()).toMatchObject({ kind: 'ready' });
  expect(await nameOf('old')).toBe('科普专项');
});

test('days of use go on from the marker when the store is gone, and count once a day, forward only', async () => {
  const { pc } = await used(['一']);
  await startAgain(pc.start(), { dayOf: () => '2026-11-26' });
  await flushCopies();
  await wipeStore();
  await startAgain(pc.start(), { dayOf: () => '2026-11-27' });
  expect(await database().meta.get('store')).toMatchObject({ useDays: 3, lastDay: '2026-11-27' });
  await startAgain(pc.start(), { dayOf: () => '2026-11-27' });
  await startAgain(pc.start(), { dayOf: () => '1980-01-01' });
  expect(await database().meta.get('store')).toMatchObject({ useDays: 3 });
});

test('ten thousand drafts come back', async () => {
  const { pc } = await used([]);
  const copies = pc.start();
  const draft = { row: { ...oldRow, errors: 0, state: 'filling' as const }, json: oldContent.json };
  const ids = Array.from({ length: 10_000 }, (_, index) => `d${index}`);
  const state = await copies.open();
  const journal = ids.map((id) => ({ id, revision: 3, hash: '0123456789abcdef' }));
  const many: Copies = {
    ...copies,
    open: async () => ({ ...state, journal }),
    read: async (some) =>
      some.map((id) => ({
        kind: 'read',
        record: { ...draft, row: { ...draft.row, id } },
        from: 'journal',
        damaged: 0,
      })),
  };
  await wipeStore();
  expect(await startAgain(many)).toMatchObject({ kind: 'ready', said: expect.stringContaining('恢复了 10000 份') });
  expect(await database().contents.count()).toBe(10_000);
});
