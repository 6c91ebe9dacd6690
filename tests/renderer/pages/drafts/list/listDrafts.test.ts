import { expect, test } from 'vitest';
import { type SortColumn, sortDrafts, stateText } from '../../../../../renderer/pages/drafts/list/listDrafts.ts';
import type { DraftSummary } from '../../../../../renderer/store/listedDrafts.ts';
import { draftSummary as draft } from '../draftSummary.ts';

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
  ['blank', 0, '未填写'],
  ['filling', 0, '填写中'],
  ['faulty', 3, '有 3 处错误'],
  ['complete', 0, '已填完'],
] as const)('a draft that is %s with %i errors is called %3$s', (state, errors, text) => {
  expect(stateText(draft('a', { state, errors }))).toBe(text);
});
