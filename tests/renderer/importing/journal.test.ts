import { renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  leaveImport,
  recordImport,
  reloadJournal,
  type StoredImport,
  useRecentImports,
} from '../../../renderer/importing/journal.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  reloadJournal();
});

const day = 24 * 60 * 60 * 1000;
const created = (title: string): StoredImport => ({ kind: 'created', draftId: title, title });
const titles = () =>
  renderHook(useRecentImports).result.current.map(({ stored }) => stored.map(({ title }) => title).join());

const today = Date.now();

test('the last import comes first, and a page that starts anew knows them all', () => {
  recordImport([created('甲')], ['a.xlsx'], today);
  recordImport([created('乙'), created('丙')], ['b.xlsx'], today + 1);
  reloadJournal();
  expect(titles()).toEqual(['乙,丙', '甲']);
});

test('twenty are kept, and none for more than thirty days', () => {
  for (let n = 1; n <= 25; n += 1) recordImport([created(String(n))], [], n);
  expect(titles()).toHaveLength(20);
  recordImport([created('later')], [], 30 * day + 21);
  expect(titles()).toEqual(['later', '25', '24', '23', '22']);
});

test('what is still to be undone stays; with nothing left the import is forgotten', () => {
  const { id } = recordImport([created('甲'), created('乙')], [], 1);
  leaveImport(id, [created('乙')]);
  expect(titles()).toEqual(['乙']);
  leaveImport(id, []);
  expect(titles()).toEqual([]);
});

test.each([
  'not json',
  '{"a":1}',
  '[1,null,{"id":"x"}]',
  '['.repeat(100_000),
  `[{"id":${'['.repeat(9000)}${']'.repeat(9000)}}]`,
  '[{"id":"a","at":1,"fileNames":[],"stored":[{"kind":"created"}]}]',
])('a journal that reads %.40s is an empty one', (text) => {
  localStorage.setItem('ziping-imports', text);
  reloadJournal();
  expect(titles()).toEqual([]);
});

test('where nothing can be kept, the journal lasts as long as the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  recordImport([created('甲')], [], 1);
  expect(titles()).toEqual(['甲']);
});

test('a page that starts long after an import no longer offers to undo it', () => {
  recordImport([created('甲')], [], today - 31 * day);
  expect(titles()).toEqual(['甲']);
  reloadJournal();
  expect(titles()).toEqual([]);
});
