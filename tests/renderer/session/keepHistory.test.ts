import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHistory } from '../../../renderer/session/draft/historyLog.ts';
import { keepHistoryOf } from '../../../renderer/session/keepHistory.ts';
import { createSession, saveChanges, saveUnder } from '../../../renderer/session/session.ts';
import { changeCopyHealth } from '../../../renderer/store/copyHealth.ts';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft, purgeDeleted, saveDraft } from '../../../renderer/store/drafts.ts';
import { mostKept, storedHistories, storeHistory } from '../../../renderer/store/historyStore.ts';
import { keepUnsaved, recoverUnsavedDraft } from '../../../renderer/store/unsavedDrafts.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import { freshDatabase, storeInUse } from '../store/freshDatabase.ts';
import { fiveRowDraft, projectForm } from './sampleDraft.ts';

beforeEach(async () => {
  localStorage.clear();
  await freshDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const score: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'score' };

/** An editor without its page. */
async function open(id: string) {
  await recoverUnsavedDraft(id);
  const logs = await storedHistories(id);
  const loaded = await loadDraft(id);
  if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
  const session = createSession('a', projectForm, loaded.draft, readHistory(logs, loaded.draft));
  const { autosave, keep } = saveUnder(id, loaded.updatedAt, session);
  const history = keepHistoryOf(session, id, autosave);
  saveChanges(session, autosave);
  return { ...session, autosave, keep, history };
}
const newDraftId = () => createDraft(fiveRowDraft(), 1);

/** The page's own storage, with room for no more keys than it begins with. */
function fullStorage(begin: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const most = Object.keys(begin).length;
  const kept: Record<string, string> = { ...begin };
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    removeItem: (key: string) => delete kept[key],
    setItem(key: string, text: string) {
      if (Object.keys(kept).length >= most) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = text;
    },
  };
  const hidden = Object.entries(methods).map(([name, value]) => [name, { value, enumerable: false }] as const);
  vi.stubGlobal('localStorage', Object.defineProperties(kept, Object.fromEntries(hidden)));
  return kept;
}

describe('an undo log', () => {
  it('stands beside the draft soon after it is saved, and goes on when it is opened again', async () => {
    const id = await newDraftId();
    const first = await open(id);
    first.store.type(score, '1');
    await vi.waitFor(async () => expect(await database().histories.count()).toBe(1));
    const second = await open(id);
    expect(second.store.getSnapshot().canUndo).toBe(true);
    second.store.undo();
    expect(second.store.getSnapshot().draft).toEqual(fiveRowDraft());
    await second.autosave.flush();
    await second.history.write();
    const third = await open(id);
    expect(third.store.getSnapshot()).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('is not written for a draft of which a part is not stored yet', async () => {
    const { store, history } = await open(await newDraftId());
    store.type(score, '1');
    await history.write();
    expect(await database().histories.count()).toBe(0);
  });

  it('is dropped once the draft was changed otherwise', async () => {
    const id = await newDraftId();
    const first = await open(id);
    first.store.type(score, '1');
    await first.autosave.flush();
    await first.history.write();
    await saveDraft(id, { ...fiveRowDraft(), year: '2021' }, 5);
    expect((await open(id)).store.getSnapshot().canUndo).toBe(false);
  });

  it('is kept along with the last keys by a page that vanishes', async () => {
    const id = await newDraftId();
    const first = await open(id);
    first.store.type(score, '1');
    vi.spyOn(database().contents, 'put').mockRejectedValue(new Error('the page is gone'));
    first.keep();
    first.history.keep();
    vi.restoreAllMocks();
    const next = await open(id);
    expect(next.store.getSnapshot().draft).not.toEqual(fiveRowDraft());
    next.store.undo();
    expect(next.store.getSnapshot().draft).toEqual(fiveRowDraft());
    // and then stands where logs belong
    await vi.waitFor(() => expect(localStorage).toHaveLength(0));
    expect(await database().histories.count()).toBe(1);
  });

  it('left by a dispose is awaited by whoever opens the draft next', async () => {
    const id = await newDraftId();
    const first = await open(id);
    first.store.type(score, '1');
    first.autosave.dispose();
    first.history.dispose();
    await first.autosave.flush();
    expect((await open(id)).store.getSnapshot().canUndo).toBe(true);
  });

  it('that cannot be stored harms nothing', async () => {
    const id = await newDraftId();
    const { store, autosave, history } = await open(id);
    vi.spyOn(database().histories, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    store.type(score, '1');
    expect((await autosave.flush()).kind).toBe('saved');
    await history.write();
    vi.restoreAllMocks();
    expect((await open(id)).store.getSnapshot().canUndo).toBe(false);
    await history.write();
    expect((await open(id)).store.getSnapshot().canUndo).toBe(true);
  });

  it('leaves the last room of a disk to drafts', async () => {
    const id = await newDraftId();
    changeCopyHealth({ space: 'low' });
    expect(await storeHistory(id, {})).toBe(false);
    changeCopyHealth({ space: 'enough' });
    expect(await storeHistory(id, {})).toBe(true);
  });

  it('makes room for the last keys of a draft', async () => {
    const id = await newDraftId();
    const { store, history } = await open(id);
    store.type(score, '1');
    history.keep();
    expect(localStorage.getItem(`ziping-history/${id}`)?.length).toBeLessThan(mostKept);
    const kept = fullStorage({ 'ziping-history/other': '{}', else: '1' });
    keepUnsaved('another', fiveRowDraft(), 2);
    expect(Object.keys(kept)).toEqual(['else', 'ziping-unsaved/another']);
  });

  it('goes with its draft, and none comes without one', async () => {
    await storeInUse();
    const id = await newDraftId();
    await storeHistory(id, {});
    await deleteDraft(id, 2);
    expect(await database().histories.count()).toBe(1);
    await purgeDeleted(31);
    await vi.waitFor(async () => expect(await database().histories.count()).toBe(0));
    expect(await storeHistory(id, {})).toBe(false);
  });

  it.each([null, 7, 'log', { version: 9 }, { version: 1, fingerprint: 'x', past: 'y', future: [] }])(
    'of an unknown shape blocks nothing: %j',
    async (log) => {
      const id = await newDraftId();
      await database().histories.put({ id, log });
      localStorage.setItem(`ziping-history/${id}`, '{');
      expect((await open(id)).store.getSnapshot().canUndo).toBe(false);
    },
  );
});
