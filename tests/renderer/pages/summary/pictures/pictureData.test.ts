import { expect, test } from 'vitest';
import { levelsPicture, yearsPicture } from '../../../../../renderer/pages/summary/pictures/pictureData.ts';
import { yearChanges } from '../../../../../shared/summary/figures.ts';
import { goldenDrafts } from '../../../../helpers/goldenDrafts.ts';
import { memoOf } from '../../../../helpers/summaryLines.ts';

test('a rate over the whole fills its bar and no more, and the points stand beside it as they are', () => {
  const level = { name: '产出指标', forms: 1, weight: '50', score: '51', rate: '102' };
  expect(levelsPicture([level])).toEqual({
    kind: 'parts',
    parts: [{ name: '产出指标', percent: 100, text: '51 / 50' }],
  });
});

test('a score that is missing in one of two years is no bar of zero', () => {
  const line = goldenDrafts.map(({ draft }) => memoOf(draft).line)[0];
  if (line === undefined) throw new Error('no line');
  const years = yearChanges([
    { ...line, year: '2021', score: null },
    { ...line, year: '2022', score: '94.48' },
  ]);
  expect(yearsPicture(years)).toMatchObject({ kind: 'pairs', pairs: [{ before: null, after: 94.48 }] });
});
