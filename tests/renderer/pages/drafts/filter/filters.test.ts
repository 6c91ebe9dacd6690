import { expect, test } from 'vitest';
import { choicesOf, filterDrafts, noFilters } from '../../../../../renderer/pages/drafts/filter/filters.ts';
import {
  keepSettings,
  parseSettings,
  readSettings,
  startsWithNewest,
  usualSettings,
} from '../../../../../renderer/pages/drafts/filter/listSettings.ts';
import { draftSummary as draft } from '../draftSummary.ts';

const drafts = [
  draft('a', { year: '2024', form: 'shanghai-project', state: 'complete' }),
  draft('b', { year: '2024', form: 'shanghai-goal', state: 'filling' }),
  draft('c', { year: '2023', form: 'shanghai-project', state: 'filling' }),
  draft('d', { year: '', form: 'gone', state: 'blank' }),
];

test.each([
  { filters: {}, found: 'abcd' },
  { filters: { year: ['2024'] }, found: 'ab' },
  { filters: { year: ['2024', '2023'], state: ['filling'] }, found: 'bc' },
  { filters: { year: [''] }, found: 'd' },
  { filters: { form: ['shanghai-project'], year: ['2023'], state: ['complete'] }, found: '' },
])('$filters leaves $found', ({ filters, found }) => {
  const left = filterDrafts(drafts, { ...noFilters, ...filters });
  expect(left.map(({ id }) => id).join('')).toBe(found);
});

test('each choice says how many the other filters leave it; what is chosen stays, with none', () => {
  const filters = { ...noFilters, year: ['2024', '2019'], state: ['filling'] };
  expect(choicesOf(drafts, filters, 'form')).toEqual([
    { value: 'shanghai-project', count: 0 },
    { value: 'shanghai-goal', count: 1 },
    { value: 'gone', count: 0 },
  ]);
  expect(choicesOf(drafts, filters, 'year')).toContainEqual({ value: '2019', count: 0 });
  expect(choicesOf(drafts, filters, 'year')).toContainEqual({ value: '2023', count: 1 });
});

test('settings are there again at the next start', () => {
  const settings = {
    sorting: { column: 'title', direction: 'ascending' },
    filters: { year: ['2024'], form: [], state: ['faulty'] },
    byProject: true,
  } as const;
  keepSettings(settings);
  expect(readSettings()).toEqual(settings);
  localStorage.clear();
  expect(readSettings()).toEqual(usualSettings);
});

test.each([null, '', '{', '[]', '7', '{"sorting":{"column":"nope","direction":"up"},"filters":{"year":[7]}}'])(
  'what can not be used of %j is as usual',
  (text) => expect(parseSettings(text)).toEqual(usualSettings),
);

test('only a list in its usual order can begin with the drafts changed last', () => {
  expect(startsWithNewest(usualSettings)).toBe(true);
  expect(startsWithNewest({ ...usualSettings, sorting: { column: 'title', direction: 'ascending' } })).toBe(false);
  expect(startsWithNewest({ ...usualSettings, filters: { ...noFilters, year: ['2024'] } })).toBe(false);
});
