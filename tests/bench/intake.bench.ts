/**
 * Storing an import of many drafts beside a lower bound in the same run: the same rows and contents put by bare Dexie in
 * one transaction. Both over the same in-memory store, so that what is compared is our own work. `npm run bench intake`
 */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { storeMany } from '../../renderer/store/importMany.ts';
import { summarizeDraft } from '../../renderer/store/summarizeDraft.ts';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { judge, printTable, processorTime } from './measure.ts';

const count = Number(process.env['INTAKE_DRAFTS'] ?? 2_000);
const draft = longDraft(formOf(goldenDrafts[0]?.draft.form ?? ''), 40);
const outline = summarizeDraft(draft);
const many = Array.from({ length: count }, () => ({ draft, outline }));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = processorTime();
  await work();
  return processorTime() - before;
}

const bareStore = new Dexie('bare');
bareStore.version(1).stores({ drafts: 'id, updatedAt, deletedAt', contents: 'id' });
await bareStore.open();

async function bare(): Promise<void> {
  const records = many.map((each, index) => {
    const row = {
      id: crypto.randomUUID(),
      givenTitle: '',
      ...each.outline,
      createdAt: index,
      updatedAt: index,
      revision: 1,
    };
    return { row, json: draftToJson(each.draft) };
  });
  await bareStore.transaction('rw', ['drafts', 'contents'], async () => {
    await bareStore.table('contents').bulkPut(records.map(({ row, json }) => ({ id: row.id, json, revision: 1 })));
    await bareStore.table('drafts').bulkPut(records.map(({ row }) => row));
  });
}

// once each, so that neither pays for what is compiled first
await storeMany(many.slice(0, 50), [], 1);
await bare();
await bareStore.table('drafts').clear();
await bareStore.table('contents').clear();
const lower = await timed(bare);
const ours = await timed(() => storeMany(many, [], 2));
printTable(
  `${count} new drafts of 40 rows: processor time`,
  ['', 's', '÷ bare'],
  [
    ['bare Dexie bulkPut', (lower / 1000).toFixed(2), '1.00'],
    ['storeMany', (ours / 1000).toFixed(2), (ours / lower).toFixed(2)],
  ],
);
judge('storing many ÷ bare Dexie bulkPut', ours / lower, 1.5);
