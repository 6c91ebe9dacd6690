import { beforeEach, expect, test, vi } from 'vitest';
import { carryMany } from '../../../../../renderer/pages/drafts/many/carryMany.ts';
import { database } from '../../../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft } from '../../../../../renderer/store/drafts.ts';
import { deleteDrafts, undeleteDrafts } from '../../../../../renderer/store/manyDrafts.ts';
import { goldenDrafts } from '../../../../helpers/goldenDrafts.ts';
import { freshDatabase } from '../../../store/freshDatabase.ts';
import { draftSummary } from '../draftSummary.ts';

beforeEach(freshDatabase);

const golden = goldenDrafts.slice(0, 3);

function run() {
  const steps: string[] = [];
  const control = new AbortController();
  const onStep = (done: number, title: string) => void steps.push(`${done} ${title}`);
  return { steps, control, run: { onStep, signal: control.signal } };
}

/** Three drafts in the store, as the list knows them. */
async function stored() {
  const ids: string[] = [];
  for (const { draft } of golden) ids.push(await createDraft(draft, 1));
  return ids.map((id, index) =>
    draftSummary(id, { title: `第${index + 1}份`, year: '2022', form: golden[index]?.draft.form ?? '' }),
  );
}

test('each draft is carried into the year after its own; one that is gone is named', async () => {
  const drafts = await stored();
  await deleteDraft(drafts[0]?.id ?? '', 2);
  const { made, failed } = await carryMany(drafts, Date.now(), run().run);
  expect(made).toHaveLength(2);
  expect(failed.map(({ title }) => title)).toEqual(['第1份']);
  for (const id of made) expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: { year: '2023' } });
});

test('cancelled, what was carried so far is told', async () => {
  const { control, run: each } = run();
  const onStep = (done: number) => {
    if (done === 1) control.abort();
  };
  const { made } = await carryMany(await stored(), Date.now(), { ...each, onStep });
  expect(made).toHaveLength(2);
});

test('many are deleted and come back together; one that is gone already hinders nothing', async () => {
  const drafts = await stored();
  const ids = drafts.map(({ id }) => id);
  await deleteDraft(ids[1] ?? '', 1);
  const deleted = await deleteDrafts([...ids, 'nowhere'], 2);
  expect(deleted).toEqual([ids[0], ids[2]]);
  for (const id of ids) expect((await loadDraft(id)).kind).toBe('missing');
  await undeleteDrafts(deleted);
  expect((await loadDraft(ids[0] ?? '')).kind).toBe('loaded');
  expect((await loadDraft(ids[1] ?? '')).kind).toBe('missing');
});

test('where one of many can not be deleted, none is', async () => {
  const ids = (await stored()).map(({ id }) => id);
  const put = vi.spyOn(database().drafts, 'put');
  put.mockImplementationOnce(put.getMockImplementation() ?? ((row) => database().drafts.bulkPut([row]) as never));
  put.mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  await expect(deleteDrafts(ids, 2)).rejects.toThrow();
  put.mockRestore();
  for (const id of ids) expect((await loadDraft(id)).kind).toBe('loaded');
});
