import { expect, test } from 'vitest';
import { quickSearch } from '../../../../../renderer/pages/drafts/search/quickSearch.ts';
import { wordsOf } from '../../../../../renderer/workers/search/searchWords.ts';
import { draftSummary as draft } from '../draftSummary.ts';

const drafts = [
  draft('a', { title: '科普专项', year: '2023' }),
  draft('b', { title: '安全专项', form: 'shanghai-policy', year: '2022' }),
  draft('c', { title: '项目10', form: 'national-project', year: '' }),
  draft('d', { title: '项目9 GB/T', year: '2021' }),
];

const initials = new Map([
  ['科普专项', 'kpzx'],
  ['安全专项', 'aqzx'],
]);

test.each([
  { query: '专项', found: 'ab' },
  { query: ' 专项  ２０２３ ', found: 'a' },
  { query: '政策', found: 'b' },
  { query: 'gb/t', found: 'd' },
  { query: 'ZX', found: 'ab' },
  { query: 'kp 2023', found: 'a' },
  { query: 'kp 2022', found: '' },
  { query: '未命名', found: '' },
  { query: '没有这个', found: '' },
])('finds 「$found」 for 「$query」', ({ query, found }) => {
  expect([...quickSearch(drafts, wordsOf(query), initials)].join('')).toBe(found);
});

test('a draft without a name is found as it is shown', () => {
  expect([...quickSearch([draft('x')], wordsOf('未命名'))]).toEqual(['x']);
});

test('a draft that was renamed is found by its new name only', () => {
  const before = draft('y', { title: '旧名' });
  expect(quickSearch([before], ['旧名']).has('y')).toBe(true);
  const after = { ...before, title: '新名' };
  expect(quickSearch([after], ['旧名']).has('y')).toBe(false);
  expect(quickSearch([after], ['新名']).has('y')).toBe(true);
});
