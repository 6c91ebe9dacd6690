import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession, saveChanges, saveUnder } from '../../../renderer/session/session.ts';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft } from '../../../renderer/store/drafts.ts';
import { summarizeDraft } from '../../../renderer/store/summarizeDraft.ts';
import { recoverUnsavedDraft } from '../../../renderer/store/unsavedDrafts.ts';
import { freshDatabase } from '../store/freshDatabase.ts';
import { fiveRowDraft, projectForm, typed } from './sampleDraft.ts';

beforeEach(async () => {
  localStorage.clear();
  await freshDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const edited = typed(fiveRowDraft(), { kind: 'cell', table: 'indicators', row: 'a', column: 'score' }, '1.25');

const sessionOf = (id: string) => createSession(id, projectForm, fiveRowDraft());

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
  const { autosave, keep } = saveUnder(id, updatedAt, sessionOf(id));
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
  const { autosave, keep } = saveUnder(id, 1, sessionOf(id));
  autosave.change(edited);
  keep();
  await autosave.flush();
  keep();
  expect(localStorage).toHaveLength(0);
  expect(await storedScore(id)).toBe('1.25');
});

test('the list says of a draft that is open what it would say of it anew', async () => {
  const id = await createDraft(fiveRowDraft(), 1);
  const session = sessionOf(id);
  const { autosave } = saveUnder(id, 1, session);
  const stop = saveChanges(session, autosave);
  for (const score of ['99', '1.25', '']) {
    session.store.type({ kind: 'cell', table: 'indicators', row: 'a', column: 'score' }, score);
    await autosave.flush();
    expect(await database().drafts.get(id)).toMatchObject(summarizeDraft(session.store.getSnapshot().draft));
  }
  stop();
});
