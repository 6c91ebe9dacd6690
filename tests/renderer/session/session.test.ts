import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveUnder } from '../../../renderer/session/session.ts';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft } from '../../../renderer/store/drafts.ts';
import { recoverUnsavedDraft } from '../../../renderer/store/unsavedDrafts.ts';
import { freshDatabase } from '../store/freshDatabase.ts';
import { fiveRowDraft, typed } from './sampleDraft.ts';

beforeEach(async () => {
  localStorage.clear();
  await freshDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const edited = typed(fiveRowDraft(), { kind: 'cell', table: 'indicators', row: 'a', column: 'score' }, '1.25');

async function storedScore(id: string): Promise<string | undefined> {
  const loaded = await loadDraft(id);
  return loaded.kind === 'loaded' ? loaded.draft.tables['indicators']?.rows[0]?.['score'] : loaded.kind;
}

test.each([
  ['the clock goes on', -1_000],
  ['the clock was set back since the draft was saved', 10 * 365 * 24 * 60 * 60 * 1000],
])('what a page keeps when it vanishes is newer than what it had read: %s', async (_when, ahead) => {
  const updatedAt = Date.now() + ahead;
  const id = await createDraft(fiveRowDraft(), updatedAt);
  const { autosave, keep } = saveUnder(id, updatedAt);
  const put = vi.spyOn(database().contents, 'put').mockRejectedValue(new Error('the page is gone'));
  autosave.change(edited);
  keep();
  autosave.dispose();
  expect((await autosave.flush()).kind).toBe('failed');
  put.mockRestore();
  expect(await storedScore(id)).toBe('2.5');
  await recoverUnsavedDraft(id);
  expect(await storedScore(id)).toBe('1.25');
});

test('nothing is kept of a draft that is stored', async () => {
  const id = await createDraft(fiveRowDraft(), 1);
  const { autosave, keep } = saveUnder(id, 1);
  autosave.change(edited);
  keep();
  await autosave.flush();
  keep();
  expect(localStorage).toHaveLength(0);
  expect(await storedScore(id)).toBe('1.25');
});
