import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../renderer/store/database.ts';
import { createDraft, deleteDraft, renameDraft } from '../../../../renderer/store/drafts.ts';
import { createSearchDesk } from '../../../../renderer/workers/search/searchDesk.ts';
import type { SearchHit, SearchReply } from '../../../../renderer/workers/search/searchMessages.ts';
import { wordsOf } from '../../../../renderer/workers/search/searchWords.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { findForm } from '../../../../shared/forms/index.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';

beforeEach(freshDatabase);

function draftOf(values: Readonly<Record<string, string>>): Draft {
  const form = findForm('shanghai-project');
  if (form === undefined) throw new Error('no form');
  const draft = newDraft(form, '2024');
  return { ...draft, values: { ...draft.values, ...values } };
}

/** Stands for the table of pinyin: the letters of these names. */
const letters: Readonly<Record<string, string>> = { 科普专项: 'kpzx', 河道清淤: 'hdqy' };

function desk(room?: number) {
  const replies: SearchReply[] = [];
  const made = createSearchDesk({
    open: database,
    loadInitials: async () => (text) => letters[text] ?? '',
    reply: (message) => replies.push(message),
    ...(room !== undefined && { room }),
  });
  let number = 0;
  return {
    replies,
    changed: () => made.take({ kind: 'changed' }),
    ask: async (query: string): Promise<readonly SearchHit[]> => {
      number += 1;
      await made.take({ kind: 'ask', number, words: wordsOf(query) });
      const last = replies.at(-1);
      if (last?.kind !== 'found') throw new Error(`answered ${last?.kind}`);
      return last.hits;
    },
    take: made.take,
  };
}

const shown = ({ label, snippet, at, length }: SearchHit): string =>
  `${label}: ${snippet.slice(0, at)}[${snippet.slice(at, at + length)}]${snippet.slice(at + length)}`;

test('tells where a word stands: the field, the words around it, in the letters that were typed', async () => {
  await createDraft(
    draftOf({ projectName: '科普专项', department: '科学技术委员会', expectedGoal: '按 GB/T 标准建设' }),
    1,
  );
  const { ask } = desk();
  expect((await ask('技术委')).map(shown)).toEqual(['主管部门: 科学[技术委]员会']);
  expect((await ask('ｇｂ/t 标准')).map(shown)).toEqual([expect.stringMatching(/: 按 \[GB\/T\] 标准建设$/)]);
});

test('all words must be found, one of them inside; the others may stand in name, year or initials', async () => {
  const id = await createDraft(draftOf({ projectName: '科普专项', department: '科委' }), 1);
  const { ask } = desk();
  for (const query of ['科委 2024', 'kpzx 科委', '科普 科委'])
    expect((await ask(query)).map((hit) => hit.id)).toEqual([id]);
  expect(await ask('科委 民政')).toEqual([]);
});

test('what is found without looking inside is not told again', async () => {
  await createDraft(draftOf({ projectName: '科普专项' }), 1);
  expect(await desk().ask('自评表 2024')).toEqual([]);
});

test('a word is never found across two fields, nor in what a field is called', async () => {
  await createDraft(draftOf({ projectName: '科普专项', department: '甲乙', implementer: '丙丁' }), 1);
  const { ask } = desk();
  expect(await ask('乙丙')).toEqual([]);
  expect(await ask('主管部门')).toEqual([]);
});

test('a long text is cut around the word', async () => {
  await createDraft(draftOf({ projectName: '科普专项', expectedGoal: `${'前'.repeat(50)}要点${'后'.repeat(60)}` }), 1);
  const [hit] = await desk().ask('要点');
  expect(hit === undefined ? '' : shown(hit)).toMatch(/: …前{12}\[要点\]后{36}…$/);
});

test('initials of all names are told first', async () => {
  await createDraft(draftOf({ projectName: '河道清淤' }), 1);
  const { ask, replies } = desk();
  await ask('水务');
  expect(replies[0]).toEqual({ kind: 'initials', initials: [['河道清淤', 'hdqy']] });
});

test('drafts that came, changed or went are seen once it is said that something has changed', async () => {
  const id = await createDraft(draftOf({ projectName: '科普专项', department: '科委' }), 1);
  const { ask, changed } = desk();
  expect(await ask('民政')).toEqual([]);
  const other = await createDraft(draftOf({ projectName: '河道清淤', department: '民政局' }), 2);
  await renameDraft(id, '民政以外');
  await changed();
  expect((await ask('民政')).map((hit) => hit.id)).toEqual([other]);
  await deleteDraft(other, 3);
  await changed();
  expect(await ask('民政')).toEqual([]);
});

test('what has no room is read anew and found all the same', async () => {
  for (const [index, department] of ['科委', '民政局', '水务局'].entries()) {
    await createDraft(draftOf({ projectName: `第${index}份`, department }), index);
  }
  const { ask } = desk(0);
  expect((await ask('水务')).map(shown)).toEqual(['主管部门: [水务]局']);
  expect((await ask('民政')).map(shown)).toEqual(['主管部门: [民政]局']);
});

test('of two questions only the last is answered', async () => {
  await createDraft(draftOf({ projectName: '科普专项', department: '科委' }), 1);
  const { take, replies } = desk();
  await Promise.all([
    take({ kind: 'ask', number: 1, words: ['民政'] }),
    take({ kind: 'ask', number: 2, words: ['科委'] }),
  ]);
  expect(replies.flatMap((reply) => (reply.kind === 'found' ? [[reply.number, reply.hits.length]] : []))).toEqual([
    [2, 1],
  ]);
});

test('a draft that this program can not read hinders nothing', async () => {
  const id = await createDraft(draftOf({ projectName: '科普专项', department: '科委' }), 1);
  await createDraft(draftOf({ projectName: '河道清淤', department: '科委' }), 2);
  await database().contents.put({ id, json: 'torn' });
  expect(await desk().ask('科委')).toHaveLength(1);
});
