import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import {
  createDraft,
  deleteDraft,
  keepDeletedDays,
  loadDraft,
  purgeDeleted,
  renameDraft,
  saveDraft,
  undeleteDraft,
} from '../../../renderer/store/drafts.ts';
import { observeDeleted, observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { storeFault } from '../../../renderer/store/storeFault.ts';
import { putBack, replaceDraft } from '../../../renderer/store/undoImport.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { golden } from '../importing/sampleFiles.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from './freshDatabase.ts';

beforeEach(freshDatabase);

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);

const titles = async () => ({
  live: await new Promise<readonly string[]>((resolve, reject) =>
    observeDrafts((drafts) => resolve(drafts.map(({ title }) => title)), reject),
  ),
  deleted: await new Promise<readonly string[]>((resolve, reject) =>
    observeDeleted((drafts) => resolve(drafts.map(({ title }) => title)), reject),
  ),
});

async function replaced() {
  const id = await createDraft(named('原来'), 1);
  const result = await replaceDraft(id, 1, named('导入后'), '原来 导入前', 2);
  if (result.kind !== 'replaced') throw new Error(result.kind);
  return { id, ...result };
}

test('the draft as it was lies among the deleted ones', async () => {
  const { id, revision } = await replaced();
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: named('导入后'), title: '导入后', revision });
  expect(await titles()).toEqual({ live: ['导入后'], deleted: ['原来 导入前'] });
});

test('put back, it is as it was, and no copy is left', async () => {
  const { id, revision, copyId } = await replaced();
  expect(await putBack(id, revision, copyId, 3)).toEqual({ kind: 'putBack' });
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: named('原来'), title: '原来' });
  expect(await titles()).toEqual({ live: ['原来'], deleted: [] });
});

test('what was typed since the import is never overwritten: the old content comes beside it', async () => {
  const { id, revision, copyId } = await replaced();
  await saveDraft(id, named('又改了'), 3);
  expect(await putBack(id, revision, copyId, 4)).toEqual({ kind: 'besides' });
  expect(await loadDraft(id)).toMatchObject({ draft: named('又改了') });
  expect(await loadDraft(copyId)).toMatchObject({ draft: named('原来') });
  expect((await titles()).live.toSorted()).toEqual(['又改了', '原来 导入前'].toSorted());
});

test('a draft that was only renamed or away for a while since is put back, under its new name', async () => {
  const { id, revision, copyId } = await replaced();
  await renameDraft(id, '新名');
  await deleteDraft(id, 3);
  await undeleteDraft(id);
  expect(await putBack(id, revision, copyId, 4)).toEqual({ kind: 'putBack' });
  expect(await loadDraft(id)).toMatchObject({ draft: named('原来'), title: '新名' });
});

test('a draft that was renamed since it was compared is replaced all the same', async () => {
  const id = await createDraft(named('原来'), 1);
  await renameDraft(id, '新名');
  expect(await replaceDraft(id, 1, named('导入后'), '副本', 3)).toMatchObject({ kind: 'replaced' });
});

test('a draft that was deleted since comes back beside it too', async () => {
  const { id, revision, copyId } = await replaced();
  await deleteDraft(id, 3);
  expect(await putBack(id, revision, copyId, 4)).toEqual({ kind: 'besides' });
  expect((await titles()).live).toEqual(['原来 导入前']);
});

test('a copy that the user took back and went on with is left alone', async () => {
  const { id, revision, copyId } = await replaced();
  await undeleteDraft(copyId);
  await saveDraft(copyId, named('接着改'), 3);
  expect(await putBack(id, revision, copyId, 4)).toEqual({ kind: 'besides' });
  expect(await loadDraft(copyId)).toMatchObject({ draft: named('接着改') });
  expect(await loadDraft(id)).toMatchObject({ draft: named('导入后') });
});

test('without the copy nothing is put back', async () => {
  const { id, revision, copyId } = await replaced();
  expect(await purgeDeleted(keepDeletedDays)).toBe(1);
  const fault = putBack(id, revision, copyId, 4).catch((error: unknown) => storeFault(error).kind);
  expect(await fault).toBe('missing');
  expect(await loadDraft(id)).toMatchObject({ draft: named('导入后') });
});

test('a draft that was saved since it was compared is left alone', async () => {
  const id = await createDraft(named('原来'), 1);
  await saveDraft(id, named('刚改过'), 2);
  expect(await replaceDraft(id, 1, named('导入后'), '副本', 3)).toEqual({ kind: 'changedSince' });
  expect(await loadDraft(id)).toMatchObject({ draft: named('刚改过') });
  expect(await titles()).toEqual({ live: ['刚改过'], deleted: [] });
});

test('a replacement that breaks half-way leaves neither change nor copy', async () => {
  const id = await createDraft(named('原来'), 1);
  // The copy is added, taken out of the list, and then the content's own save fails.
  vi.spyOn(database().contents, 'put').mockRejectedValueOnce(new Error('power'));
  await expect(replaceDraft(id, 1, named('导入后'), '副本', 2)).rejects.toThrow('power');
  expect(await loadDraft(id)).toMatchObject({ draft: named('原来'), revision: 1 });
  expect(await titles()).toEqual({ live: ['原来'], deleted: [] });
});

test('a draft that is gone can not be replaced', async () => {
  const id = await createDraft(named('原来'), 1);
  await deleteDraft(id, 2);
  const fault = replaceDraft(id, 1, named('导入后'), '副本', 3).catch((error: unknown) => storeFault(error).kind);
  expect(await fault).toBe('missing');
});
