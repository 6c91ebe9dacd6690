import { beforeEach, expect, test, vi } from 'vitest';
import type { ContentReader, ReadOutcome } from '../../../renderer/importing/contentReader.ts';
import { createImportSession, type ImportSession } from '../../../renderer/importing/importSession.ts';
import { formsOf } from '../../../renderer/importing/importState.ts';
import { createDraft } from '../../../renderer/store/drafts.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from '../store/freshDatabase.ts';
import { golden, opened, textFile } from './sampleFiles.ts';

beforeEach(freshDatabase);

const drafts = (...indexes: readonly number[]): ReadOutcome => ({
  kind: 'drafts',
  drafts: indexes.map(golden),
  refused: [],
});

/** A reader that answers when the test says so; an abort answers `cancelled`. */
function begin() {
  const asked: { readonly name: string; readonly answer: (outcome: ReadOutcome) => Promise<void> }[] = [];
  const reader: ContentReader = {
    read: ({ name }, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
        const answer = async (outcome: ReadOutcome) => {
          resolve(outcome);
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({ name, answer });
      }),
    close: vi.fn(),
  };
  return { asked, reader, session: createImportSession(reader) };
}

const states = (session: ImportSession) => session.state().files.map(({ name, state }) => `${name} ${state.kind}`);

const files = (...names: readonly string[]) => opened(...names.map((name) => textFile(name, name)));

test('files are read one after another, in their order', async () => {
  const { asked, session } = begin();
  session.add(files('a', 'b', 'c'));
  expect(states(session)).toEqual(['a reading', 'b waiting', 'c waiting']);
  await asked[0]?.answer(drafts(0));
  expect(states(session)).toEqual(['a read', 'b reading', 'c waiting']);
  await asked[1]?.answer({ kind: 'refused', text: '坏' });
  await asked[2]?.answer(drafts(1, 5));
  expect(states(session)).toEqual(['a read', 'b refused', 'c read']);
  expect(asked.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(new Set(formsOf(session.state()).map(({ id }) => id)).size).toBe(3);
});

test('files that come later join those that are there', async () => {
  const { asked, session } = begin();
  session.add(files('a'));
  session.add(files('b'));
  await asked[0]?.answer(drafts(0));
  session.add({ kind: 'opened', files: [], failed: [{ name: '走.xlsx', fault: 'notFound' }] });
  expect(states(session)).toEqual(['a read', 'b reading', '走.xlsx refused']);
});

test('a file that is shown while it is read gives its place to its first form', async () => {
  const { asked, session } = begin();
  session.add(files('a', 'b'));
  const [first] = session.state().files;
  expect(session.state().shown).toBe(first?.id);
  await asked[0]?.answer(drafts(0, 1));
  expect(session.state().shown).toBe(formsOf(session.state())[0]?.id);
  await asked[1]?.answer(drafts(5));
  expect(session.state().shown).toBe(formsOf(session.state())[0]?.id);
});

test('a cancelled file is not read, and the others are', async () => {
  const { asked, session } = begin();
  session.add(files('a', 'b', 'c'));
  const ids = session.state().files.map(({ id }) => id);
  session.cancel([ids[1] ?? '']);
  session.cancel([ids[0] ?? '']);
  await vi.waitFor(() => expect(states(session)).toEqual(['a cancelled', 'b cancelled', 'c reading']));
  expect(asked.map(({ name }) => name)).toEqual(['a', 'c']);
});

test('a closed session reads nothing more and lets its worker go', async () => {
  const { asked, reader, session } = begin();
  session.add(files('a', 'b'));
  session.close();
  await Promise.resolve();
  expect(asked).toHaveLength(1);
  expect(reader.close).toHaveBeenCalledOnce();
});

test('every form is meant to be a new draft until the user says otherwise', async () => {
  const { asked, session } = begin();
  session.add(files('a'));
  await asked[0]?.answer(drafts(0, 1));
  const [first, second] = formsOf(session.state());
  session.choose(second?.id ?? '', 'skip');
  expect(first?.choice).toEqual({ kind: 'new' });
  expect(formsOf(session.state()).map(({ choice }) => choice.kind)).toEqual(['new', 'skip']);
});

test('a comparison chooses nothing by itself; an answer for a draft no longer asked for is dropped', async () => {
  const changed = typed(golden(0), { kind: 'value', value: 'department' }, '另一个部门');
  const [one, other] = [await createDraft(changed, 1), await createDraft(golden(1), 2)];
  const { asked, session } = begin();
  session.add(files('a'));
  await asked[0]?.answer(drafts(0));
  const formId = formsOf(session.state())[0]?.id ?? '';
  const choice = () => formsOf(session.state())[0]?.choice;
  session.compareWith(formId, other);
  session.compareWith(formId, one);
  expect(choice()).toEqual({ kind: 'compare', draftId: one, comparison: { kind: 'loading' } });
  await vi.waitFor(() => expect(choice()).toMatchObject({ comparison: { kind: 'ready', chosen: new Set() } }));
  expect(choice()).toMatchObject({
    draftId: one,
    comparison: { comparison: { differences: [{ current: '另一个部门', imported: golden(0).values['department'] }] } },
  });
});

test('a draft that is gone can not be compared with, and the sentence says so', async () => {
  const { asked, session } = begin();
  session.add(files('a'));
  await asked[0]?.answer(drafts(0));
  session.compareWith(formsOf(session.state())[0]?.id ?? '', 'gone');
  await vi.waitFor(() =>
    expect(formsOf(session.state())[0]?.choice).toMatchObject({
      comparison: { kind: 'failed', text: expect.stringContaining('不在列表中') },
    }),
  );
});
