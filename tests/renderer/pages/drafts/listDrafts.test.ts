import { expect, test } from 'vitest';
import { filterDrafts, type SortColumn, sortDrafts, stateText } from '../../../../renderer/pages/drafts/listDrafts.ts';
import type { DraftSummary } from '../../../../renderer/store/drafts.ts';

function draft(id: string, more: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id,
    title: '',
    form: 'shanghai-project',
    year: '2022',
    total: null,
    state: 'filling',
    errors: 0,
    createdAt: 0,
    updatedAt: 0,
    ...more,
  };
}

const ids = (drafts: readonly DraftSummary[]) => drafts.map(({ id }) => id).join('');

const drafts = [
  draft('a', { title: '科普专项', year: '2023', total: '9.5', state: 'complete', updatedAt: 3 }),
  draft('b', { title: '安全专项', form: 'shanghai-policy', year: '2022', total: '100', state: 'blank', updatedAt: 2 }),
  draft('c', { title: '项目10', form: 'national-project', year: '', total: null, state: 'filling', updatedAt: 1 }),
  draft('d', { title: '项目9', year: '2021', total: '99.99', state: 'filling', updatedAt: 4 }),
];

test.each<{ column: SortColumn; up: string; down: string }>([
  { column: 'title', up: 'badc', down: 'cdab' },
  { column: 'year', up: 'cdba', down: 'abdc' },
  { column: 'total', up: 'cadb', down: 'bdac' },
  { column: 'state', up: 'bcda', down: 'acdb' },
  { column: 'updatedAt', up: 'cbad', down: 'dabc' },
])('sorts by $column: Chinese by pinyin, numbers by size, a missing total as the least', ({ column, up, down }) => {
  expect(ids(sortDrafts(drafts, { column, direction: 'ascending' }))).toBe(up);
  expect(ids(sortDrafts(drafts, { column, direction: 'descending' }))).toBe(down);
});

test.each([
  { query: '', found: 'abcd' },
  { query: '专项', found: 'ab' },
  { query: ' 专项  ２０２３ ', found: 'a' },
  { query: '政策', found: 'b' },
  { query: '未命名', found: '' },
  { query: '没有这个', found: '' },
])('finds $found for 「$query」', ({ query, found }) => {
  expect(ids(filterDrafts(drafts, query))).toBe(found);
});

test('a draft without a name is found as it is shown', () => {
  expect(ids(filterDrafts([draft('x')], '未命名'))).toBe('x');
});

test.each([
  ['blank', 0, '未填写'],
  ['filling', 0, '填写中'],
  ['faulty', 3, '有 3 处错误'],
  ['complete', 0, '已填完'],
] as const)('a draft that is %s with %i errors is called %3$s', (state, errors, text) => {
  expect(stateText(draft('a', { state, errors }))).toBe(text);
});
