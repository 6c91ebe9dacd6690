import { beforeEach, expect, it } from 'vitest';
import { collectBackup } from '../../../renderer/store/collectBackup.ts';
import { database } from '../../../renderer/store/database.ts';
import {
  createDraft,
  deleteDraft,
  keepDeletedDays,
  loadDraft,
  purgeDeleted,
  renameDraft,
  undeleteDraft,
} from '../../../renderer/store/drafts.ts';
import { observeDeleted, observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { readMarker } from '../../../renderer/store/marking.ts';
import {
  createTemplate,
  type NamedRecord,
  nameVersion,
  observeTemplates,
  observeVersions,
} from '../../../renderer/store/namedRecords.ts';
import { restoreBackup } from '../../../renderer/store/restoreBackup.ts';
import { storeFault } from '../../../renderer/store/storeFault.ts';
import { recordAt } from '../../../shared/backup/readLine.ts';
import { surveyBackup } from '../../../shared/backup/surveyBackup.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { projectForm, typed } from '../session/sampleDraft.ts';
import { freshDatabase, storeInUse } from './freshDatabase.ts';

beforeEach(freshDatabase);

const blank = newDraft(projectForm, '2025');
const named = (name: string) => typed(blank, { kind: 'value', value: 'projectName' }, name);

type Observe<T> = (listener: (found: readonly T[]) => void, onError: (error: unknown) => void) => () => void;

function first<T>(observe: Observe<T>): Promise<readonly T[]> {
  return new Promise((resolve, reject) => {
    const stop = observe((found) => {
      resolve(found);
      queueMicrotask(() => stop());
    }, reject);
  });
}

const namesOf = (records: readonly NamedRecord[]) => records.map(({ name }) => name);
const versionNames = async (id: string) => namesOf(await first<NamedRecord>((...to) => observeVersions(id, ...to)));
const templateNames = async () => namesOf(await first(observeTemplates));

/** A draft with two versions, another draft, a template. */
async function fill(): Promise<{ readonly own: string; readonly other: string }> {
  await storeInUse();
  const [own, other] = [await createDraft(named('甲'), 1), await createDraft(named('乙'), 2)];
  await nameVersion(own, named('初稿'), '初稿', 3);
  await nameVersion(own, named('定稿'), '  定稿 ', 4);
  await createTemplate(named(''), '培训类', 5);
  return { own, other };
}

it('are no drafts of the list, and not among the deleted ones either', async () => {
  const { own, other } = await fill();
  expect((await first(observeDrafts)).map(({ id }) => id)).toEqual([other, own]);
  const [template] = await first(observeTemplates);
  await deleteDraft(template?.id ?? '', 9);
  expect(await templateNames()).toEqual([]);
  expect(await first(observeDeleted)).toEqual([]);
  await undeleteDraft(template?.id ?? '');
  expect(await templateNames()).toEqual(['培训类']);
});

it('are listed the newest first, renamed, and read as drafts are', async () => {
  const { own, other } = await fill();
  expect(await versionNames(own)).toEqual(['定稿', '初稿']);
  expect(await versionNames(other)).toEqual([]);
  const [, oldest] = await first<NamedRecord>((...to) => observeVersions(own, ...to));
  await renameDraft(oldest?.id ?? '', '第一稿');
  expect(await versionNames(own)).toEqual(['定稿', '第一稿']);
  expect(await loadDraft(oldest?.id ?? '')).toMatchObject({ kind: 'loaded', draft: named('初稿') });
});

it('a version of a draft that is gone is refused', async () => {
  const fault = await nameVersion('nobody', blank, '初稿', 1).then(
    () => 'none',
    (error: unknown) => storeFault(error).kind,
  );
  expect(fault).toBe('missing');
});

it('versions go with their draft for good, templates and other drafts stay', async () => {
  const { own, other } = await fill();
  await deleteDraft(own, 10);
  expect(await versionNames(own)).toHaveLength(2);
  expect(await purgeDeleted(keepDeletedDays)).toBe(1);
  expect(await database().drafts.toCollection().primaryKeys()).toHaveLength(2);
  expect(await database().contents.count()).toBe(2);
  expect(await loadDraft(other)).toMatchObject({ kind: 'loaded' });
  expect(await templateNames()).toEqual(['培训类']);
});

it('the marker counts them apart from drafts', async () => {
  const { other } = await fill();
  await deleteDraft(other, 10);
  expect(await readMarker(20, '1.0.0')).toMatchObject({ drafts: 1, deleted: 1, others: 3 });
});

it('a full backup carries them, counts drafts only, and brings them all back', async () => {
  const { own } = await fill();
  const collected = await collectBackup(database(), { at: 1, appVersion: '1' }, () => undefined);
  expect(collected).toMatchObject({ drafts: 2, deleted: 0, others: 3, unreadable: 0 });
  const bytes = new Uint8Array(await new Blob(collected.pieces.map((piece) => piece.slice())).arrayBuffer());
  const survey = surveyBackup(bytes);
  if (survey.kind !== 'surveyed') throw new Error('not a backup');
  expect(survey).toMatchObject({ damaged: 0, ending: 'whole' });

  await freshDatabase();
  await storeInUse();
  await createTemplate(named(''), '后来的模板', 6);
  const later = await createDraft(named('丙'), 7);
  const source = { drafts: survey.drafts, recordAt: (place: Parameters<typeof recordAt>[1]) => recordAt(bytes, place) };
  const watch = { onProgress: () => undefined, isCancelled: () => false };
  const result = await restoreBackup(database(), source, 'replace', 100, watch);
  expect(result).toMatchObject({ kind: 'restored', changes: { added: 2, updated: 0, removed: 1 } });
  expect(await versionNames(own)).toEqual(['定稿', '初稿']);
  expect(await templateNames()).toEqual(['后来的模板', '培训类']);
  expect((await first(observeDeleted)).map(({ id }) => id)).toEqual([later]);
});
