import { afterEach, beforeEach, expect, test } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft } from '../../../renderer/store/drafts.ts';
import { flushCopies, keepCopies } from '../../../renderer/store/keepCopies.ts';
import { contentScanTexts, scanContents } from '../../../renderer/store/scanContents.ts';
import { machine } from '../../helpers/copyRecords.ts';
import { golden } from '../importing/sampleFiles.ts';
import { freshDatabase, restartPage } from './freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(restartPage);

const scan = () =>
  scanContents(
    () => 1,
    async () => undefined,
  );

test('a damaged content is set aside and replaced by its copy, a revision further', async () => {
  keepCopies(machine().start(), { appVersion: '0.1.0' });
  const id = await createDraft(golden(0), 1, '名');
  await createDraft(golden(1), 1);
  await flushCopies();
  await database().contents.put({ id, json: { format: 'zip' } });
  const found = await scan();
  expect(found).toEqual({ replaced: 1, left: 0 });
  expect(contentScanTexts(found)).toHaveLength(1);
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: golden(0), title: '名', revision: 2 });
  expect(await database().quarantine.toArray()).toMatchObject([{ id, json: { format: 'zip' } }]);
  expect(await scan()).toEqual({ replaced: 0, left: 0 });
});

test('without a copy it stays where it is, and is said', async () => {
  const id = await createDraft(golden(0), 1);
  await database().contents.put({ id, json: null });
  expect(await scan()).toEqual({ replaced: 0, left: 1 });
  expect((await database().contents.get(id))?.json).toBeNull();
  await scan();
  expect(await database().quarantine.count()).toBe(1);
});

test('what a newer program wrote is no damage', async () => {
  const id = await createDraft(golden(0), 1);
  await database().contents.put({ id, json: { format: 'ziping-draft', version: 99 } });
  expect(await scan()).toEqual({ replaced: 0, left: 0 });
  expect(await database().quarantine.count()).toBe(0);
});
