import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft, saveDraft } from '../../../renderer/store/drafts.ts';
import { type DraftUpdate, storeMany, undoMany } from '../../../renderer/store/importMany.ts';
import { summarizeDraft } from '../../../renderer/store/summarizeDraft.ts';
import { trustAnew } from '../../../renderer/store/trust.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { golden } from '../importing/sampleFiles.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from './freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(() => vi.restoreAllMocks());

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);

const fresh = (name: string) => ({ draft: named(name), outline: summarizeDraft(named(name)) });

const update = (draftId: string, name: string, revision = 1): DraftUpdate => {
  return { draftId, revision, copyTitle: `${name} 导入前`, ...fresh(name) };
};

async function everything() {
  const [drafts, contents] = await Promise.all([database().drafts.toArray(), database().contents.toArray()]);
  return { drafts, contents };
}

async function storedTwo() {
  const first = await createDraft(named('甲'), 1);
  const second = await createDraft(named('乙'), 2);
  const result = await storeMany([fresh('丙'), fresh('丁')], [update(first, '甲改'), update(second, '乙改')], 9);
  if (result.kind !== 'stored') throw new Error(result.kind);
  return { first, second, ...result };
}

test('new drafts come in their order, updated ones have the new content, and what they were is kept', async () => {
  const { first, created, updated } = await storedTwo();
  expect(await loadDraft(first)).toMatchObject({ kind: 'loaded', draft: named('甲改'), title: '甲改', revision: 2 });
  expect(await loadDraft(created[1] ?? '')).toMatchObject({ draft: named('丁'), updatedAt: 8 });
  const copies = await database().drafts.bulkGet(updated.map(({ copyId }) => copyId));
  expect(copies.map((row) => [row?.givenTitle, row?.deletedAt])).toEqual([
    ['甲改 导入前', 9],
    ['乙改 导入前', 9],
  ]);
});

test('whichever write fails, nothing of the import is stored', async () => {
  const first = await createDraft(named('甲'), 1);
  const before = await everything();
  const work = () => storeMany([fresh('丙'), fresh('丁')], [update(first, '甲改')], 9);
  // two new ones and a copy, in two halves each, and both halves of the updated draft
  for (let failing = 1; failing <= 8; failing += 1) {
    let writes = 0;
    for (const method of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
        writes += 1;
        if (writes === failing) throw new DOMException('no', 'DataError');
        return real.apply(this, args);
      });
    }
    await expect(work(), `write ${failing}`).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await everything(), `write ${failing}`).toEqual(before);
    trustAnew();
  }
  expect((await work()).kind).toBe('stored');
});

test('a draft that was saved since, or deleted, stops all of it', async () => {
  const first = await createDraft(named('甲'), 1);
  await saveDraft(first, named('甲又改'), 2);
  const before = await everything();
  const result = await storeMany([fresh('丙')], [update(first, '甲改'), update('gone', '无')], 9);
  expect(result).toEqual({ kind: 'changedSince', draftIds: [first, 'gone'] });
  expect(await everything()).toEqual(before);
});

test('undone, new drafts are among the deleted ones and updated ones are what they were', async () => {
  const { first, second, created, updated } = await storedTwo();
  expect(await undoMany(created, updated, 20)).toEqual([{ kind: 'putBack' }, { kind: 'putBack' }]);
  expect(await loadDraft(first)).toMatchObject({ draft: named('甲'), title: '甲' });
  expect(await loadDraft(second)).toMatchObject({ draft: named('乙'), title: '乙' });
  const rows = await database().drafts.toArray();
  expect(
    rows
      .filter(({ deletedAt }) => deletedAt !== undefined)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...created].toSorted());
  expect(rows).toHaveLength(4);
});

test('undone, a draft that was edited since keeps the edit and what it was comes beside it', async () => {
  const { first, created, updated } = await storedTwo();
  await saveDraft(first, named('手改'), 15);
  expect(await undoMany(created, updated, 20)).toEqual([{ kind: 'besides' }, { kind: 'putBack' }]);
  expect(await loadDraft(first)).toMatchObject({ draft: named('手改') });
  expect(await loadDraft(updated[0]?.copyId ?? '')).toMatchObject({ draft: named('甲') });
});

test('where the undo fails, everything is as after the import', async () => {
  const { created, updated } = await storedTwo();
  const before = await everything();
  let writes = 0;
  const real = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    writes += 1;
    if (writes === 5) throw new DOMException('no', 'DataError');
    return real.apply(this, args);
  });
  await expect(undoMany(created, updated, 20)).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await everything()).toEqual(before);
});
