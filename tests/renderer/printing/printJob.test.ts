import { beforeEach, expect, test } from 'vitest';
import { jobOfDraft, jobOfDrafts, jobOfList } from '../../../renderer/printing/printJob.ts';
import { createDraft, deleteDraft } from '../../../renderer/store/drafts.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { freshDatabase } from '../store/freshDatabase.ts';

beforeEach(freshDatabase);

const [golden, other] = goldenDrafts;
if (golden === undefined || other === undefined) throw new Error('no golden forms');
const form = formOf(golden.draft.form);
const fileName = `${form.title}_2022_${golden.name}`;

test('the open draft is printed as it stands, under the name that its workbook has', async () => {
  const job = jobOfDraft('上报版', form, golden.draft);
  expect([job.title, job.fileName]).toEqual(['上报版', null]);
  expect(await job.items[0]?.load()).toEqual({
    kind: 'item',
    item: { kind: 'draft', title: '上报版', form, draft: golden.draft },
    fileName,
  });
});

test('several of the list have a name for all, and each is read when its turn comes', async () => {
  const ids = [await createDraft(golden.draft, 1), await createDraft(other.draft, 2)];
  const job = jobOfDrafts(
    ids.map((id, index) => ({ id, title: `第${index + 1}份` })),
    new Date(2026, 2, 5).getTime(),
  );
  expect([job.title, job.fileName]).toEqual(['绩效自评表 2 份 2026-03-05', '绩效自评表 2 份 2026-03-05']);
  await deleteDraft(ids[1] ?? '', 3);
  expect(await job.items[0]?.load()).toMatchObject({ kind: 'item', item: { title: '第1份' }, fileName });
  expect(await job.items[1]?.load()).toEqual({ kind: 'failed', text: expect.stringContaining('草稿已不在列表中') });
});

test('one of the list goes by its own name', () => {
  expect(jobOfDrafts([{ id: 'a', title: '甲' }], 0)).toMatchObject({ title: '甲', fileName: null });
});

test('a summary and a memo are printed under their titles', async () => {
  const summary = jobOfList({ kind: 'summary', lines: [], options: { groupBy: 'none', unit: '元' } });
  expect(summary).toMatchObject({ title: '绩效自评汇总表', fileName: '绩效自评汇总表' });
  expect(jobOfList({ kind: 'memo', forms: [] }).title).toBe('绩效自评审核意见');
  expect(await summary.items[0]?.load()).toMatchObject({ kind: 'item', item: { kind: 'list' } });
});
