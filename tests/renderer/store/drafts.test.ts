import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import {
  createDraft,
  deleteDraft,
  duplicateDraft,
  keepDeletedDays,
  loadDraft,
  purgeDeleted,
  renameDraft,
  saveDraft,
  undeleteDraft,
} from '../../../renderer/store/drafts.ts';
import { type DraftSummary, observeDeleted, observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { storeFault } from '../../../renderer/store/storeFault.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase, storeInUse } from './freshDatabase.ts';

beforeEach(freshDatabase);

function golden(index: number): Draft {
  const form = goldenDrafts[index];
  if (form === undefined) throw new Error(`no golden draft ${index}`);
  return form.draft;
}

const faultOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => storeFault(error).kind,
  );

function listed(): Promise<readonly DraftSummary[]> {
  return new Promise((resolve, reject) => {
    const stop = observeDrafts((drafts) => {
      resolve(drafts);
      queueMicrotask(() => stop());
    }, reject);
  });
}

test.each(goldenDrafts.map(({ name, draft, expected }) => ({ name, draft, total: expected.total })))(
  'stores $name and reads it back text by text, listed with its exact total',
  async ({ draft, total, name }) => {
    const id = await createDraft(draft, 1_000);
    expect(await loadDraft(id)).toEqual({ kind: 'loaded', draft, title: name, revision: 1, updatedAt: 1_000 });
    expect(await listed()).toMatchObject([{ id, title: name, form: draft.form, year: '2022', total }]);
  },
);

test('keeps properties that this version does not know', async () => {
  const draft: Draft = { ...golden(0), unknown: { '/later': { of: ['a', 1] } } };
  const loaded = await loadDraft(await createDraft(draft, 1));
  expect(loaded).toMatchObject({ kind: 'loaded', draft: { unknown: { '/later': { of: ['a', 1] } } } });
});

test('a save replaces the content and counts up', async () => {
  const id = await createDraft(golden(0), 1_000);
  const edited = typed(golden(0), { kind: 'value', value: 'projectName' }, '另一个名称');
  await saveDraft(id, edited, 2_000);
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: edited, title: '另一个名称', revision: 2 });
  expect(await listed()).toMatchObject([{ title: '另一个名称', createdAt: 1_000, updatedAt: 2_000 }]);
});

test('a save that breaks half-way leaves the draft as it was', async () => {
  const id = await createDraft(golden(0), 1_000);
  const put = vi.spyOn(database().drafts, 'put').mockRejectedValueOnce(new Error('power'));
  await expect(saveDraft(id, golden(1), 2_000)).rejects.toThrow('power');
  put.mockRestore();
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: golden(0), revision: 1 });
});

test('a given name stands before the one in the form, which it never touches; an empty one takes it away', async () => {
  const id = await createDraft(golden(0), 1);
  await renameDraft(id, '  我的名称 ');
  expect(await loadDraft(id)).toMatchObject({ title: '我的名称', draft: golden(0) });
  await saveDraft(id, golden(0), 2);
  expect(await loadDraft(id)).toMatchObject({ title: '我的名称' });
  await renameDraft(id, '');
  expect(await loadDraft(id)).toMatchObject({ title: goldenDrafts[0]?.name });
});

test('a copy is a draft of its own', async () => {
  const id = await createDraft(golden(0), 1);
  const copy = await duplicateDraft(id, '副本', 5);
  await saveDraft(copy, golden(1), 6);
  expect(await loadDraft(id)).toMatchObject({ draft: golden(0) });
  expect(await loadDraft(copy)).toMatchObject({ draft: golden(1), title: '副本' });
});

test('a deleted draft is gone from the list, not to be opened or saved, and comes back whole', async () => {
  const id = await createDraft(golden(2), 1);
  await deleteDraft(id, 9);
  expect(await listed()).toEqual([]);
  expect(await loadDraft(id)).toEqual({ kind: 'missing' });
  expect(await faultOf(saveDraft(id, golden(0), 10))).toBe('missing');
  expect(await faultOf(renameDraft(id, 'x'))).toBe('missing');
  await undeleteDraft(id);
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: golden(2), revision: 1 });
});

test('deleted drafts are listed by themselves, the last deleted first', async () => {
  const [first, second] = [await createDraft(golden(0), 1), await createDraft(golden(1), 2)];
  await createDraft(golden(2), 3);
  await deleteDraft(second, 10);
  await deleteDraft(first, 20);
  const deleted = await new Promise((resolve, reject) => observeDeleted(resolve, reject));
  expect(deleted).toMatchObject([
    { id: first, deletedAt: 20 },
    { id: second, deletedAt: 10 },
  ]);
});

test('purging removes what was deleted 30 days of use ago, nothing else, whatever the clock said', async () => {
  const [old, recent, live] = [
    await createDraft(golden(0), 0),
    await createDraft(golden(1), 0),
    await createDraft(golden(2), 0),
  ];
  await storeInUse(3);
  await deleteDraft(old, 4_102_444_800_000);
  await storeInUse(4);
  await deleteDraft(recent, 0);
  expect(await purgeDeleted(2 + keepDeletedDays)).toBe(0);
  expect(await purgeDeleted(3 + keepDeletedDays)).toBe(1);
  expect(await faultOf(undeleteDraft(old))).toBe('missing');
  expect(await database().contents.count()).toBe(2);
  await undeleteDraft(recent);
  expect((await listed()).map(({ id }) => id).toSorted()).toEqual([recent, live].toSorted());
});

test('a deleted draft that does not say on which day is counted from the day it is found', async () => {
  const id = await createDraft(golden(0), 0);
  await deleteDraft(id, 1);
  await database()
    .drafts.toCollection()
    .modify((row: { deletedOn?: number }) => {
      delete row.deletedOn;
    });
  expect(await purgeDeleted(500)).toBe(0);
  expect(await database().drafts.get(id)).toMatchObject({ deletedOn: 500 });
  expect(await purgeDeleted(500 + keepDeletedDays)).toBe(1);
});

test('renaming, deleting and taking back count the revision up, and leave that of the content', async () => {
  const id = await createDraft(golden(0), 1);
  await renameDraft(id, '名');
  await deleteDraft(id, 2);
  await undeleteDraft(id);
  expect(await database().drafts.get(id)).toMatchObject({ revision: 4 });
  expect(await loadDraft(id)).toMatchObject({ revision: 1 });
  await saveDraft(id, golden(0), 3);
  expect(await loadDraft(id)).toMatchObject({ revision: 5 });
});

test('of a draft that an older program stored, the content keeps its revision too', async () => {
  const id = await createDraft(golden(0), 1);
  await database().contents.put({ id, json: draftToJson(golden(0)) });
  await renameDraft(id, '名');
  expect(await loadDraft(id)).toMatchObject({ revision: 1, title: '名' });
});

test('a record of a newer program is refused with a sentence and stays as it is, through copying too', async () => {
  const id = await createDraft(golden(0), 1);
  const newer = { ...draftToJson(golden(0)), version: 99, secret: [1, 2] };
  await database().contents.put({ id, json: newer });
  expect(await loadDraft(id)).toEqual({
    kind: 'refused',
    text: expect.stringContaining('更新版本'),
    title: goldenDrafts[0]?.name,
  });
  const copy = await duplicateDraft(id, '副本', 2);
  expect((await database().contents.get(id))?.json).toEqual(newer);
  expect((await database().contents.get(copy))?.json).toEqual(newer);
});

test('the list hears of every change, the last changed first', async () => {
  const heard: (readonly string[])[] = [];
  const stop = observeDrafts(
    (drafts) => heard.push(drafts.map(({ title }) => title)),
    (error) => {
      throw error;
    },
  );
  const first = await createDraft(golden(0), 1, '一');
  await createDraft(golden(1), 2, '二');
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['二', '一']));
  await saveDraft(first, golden(0), 3);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['一', '二']));
  stop();
});
