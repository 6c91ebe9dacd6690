import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft, saveDraft, undeleteDraft } from '../../../renderer/store/drafts.ts';
import {
  forgetUnsaved,
  keepUnsaved,
  recoverUnsaved,
  recoverUnsavedDraft,
} from '../../../renderer/store/unsavedDrafts.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from './freshDatabase.ts';

beforeEach(async () => {
  localStorage.clear();
  await freshDatabase();
});

const named = (name: string): Draft => {
  const [golden] = goldenDrafts;
  if (golden === undefined) throw new Error('no golden draft');
  return typed(golden.draft, { kind: 'value', value: 'projectName' }, name);
};

async function storedName(id: string): Promise<string | undefined> {
  const result = await loadDraft(id);
  return result.kind === 'loaded' ? result.draft.values['projectName'] : result.kind;
}

test('what a vanished page kept is stored by the next one, once', async () => {
  const id = await createDraft(named('旧'), 1_000);
  keepUnsaved(id, named('新'), 2_000);
  await recoverUnsaved();
  expect(await storedName(id)).toBe('新');
  expect(localStorage).toHaveLength(0);
});

test('something newer that was stored meanwhile stays', async () => {
  const id = await createDraft(named('旧'), 1_000);
  keepUnsaved(id, named('新'), 2_000);
  await saveDraft(id, named('更新'), 3_000);
  await recoverUnsaved();
  expect(await storedName(id)).toBe('更新');
});

test('what was stored after all is not recovered', async () => {
  const id = await createDraft(named('旧'), 1_000);
  keepUnsaved(id, named('新'), 2_000);
  forgetUnsaved(id);
  await recoverUnsaved();
  expect(await storedName(id)).toBe('旧');
});

test('a deleted draft does not come back, but takes along what was kept of it', async () => {
  const id = await createDraft(named('旧'), 1_000);
  keepUnsaved(id, named('新'), 2_000);
  await deleteDraft(id, 3_000);
  await recoverUnsaved();
  expect(await storedName(id)).toBe('missing');
  await undeleteDraft(id);
  expect(await storedName(id)).toBe('新');
});

test('one draft is recovered without the others', async () => {
  const [first, second] = [await createDraft(named('旧'), 1_000), await createDraft(named('旧'), 1_000)];
  keepUnsaved(first, named('新'), 2_000);
  keepUnsaved(second, named('新'), 2_000);
  await recoverUnsavedDraft(first);
  expect([await storedName(first), await storedName(second)]).toEqual(['新', '旧']);
});

test('what can not be stored now stays for the next try', async () => {
  const id = await createDraft(named('旧'), 1_000);
  keepUnsaved(id, named('新'), 2_000);
  const put = vi.spyOn(database().contents, 'put').mockRejectedValueOnce(new Error('full'));
  await expect(recoverUnsavedDraft(id)).rejects.toThrow('full');
  put.mockRestore();
  await recoverUnsavedDraft(id);
  expect(await storedName(id)).toBe('新');
});

test('what can not be read stays where it is', async () => {
  localStorage.setItem('ziping-unsaved/x', '{"at":1,"draft":{"format":"ziping-draft","version":99}}');
  localStorage.setItem('other', '1');
  await recoverUnsaved();
  expect(localStorage).toHaveLength(2);
});

test('a full storage does not stop the page from leaving', () => {
  const draft = named('很长'.repeat(4_000_000));
  expect(() => keepUnsaved('x', draft, 1)).not.toThrow();
});
