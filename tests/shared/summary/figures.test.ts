import { describe, expect, it } from 'vitest';
import { frequentFindings, levelSums, ratedScores, scoreBands, yearChanges } from '../../../shared/summary/figures.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { lineOf, memoOf } from '../../helpers/summaryLines.ts';

const found = goldenDrafts.map(({ draft }) => memoOf(draft));
const lines = found.map(({ line }) => line);

describe('the figures of the golden forms', () => {
  it('spread the scores over bands; what misses a score is in none', () => {
    expect(scoreBands(lines).map(({ count, share }) => [count, share])).toEqual([
      [4, '66.67'],
      [2, '33.33'],
      ...Array.from({ length: 4 }, () => [0, '0']),
    ]);
  });

  it('add up the points of each first level', () => {
    const whole = goldenDrafts.filter(({ draft }) => lineOf(draft).scored === 'wholly');
    for (const { name, forms, rate } of levelSums(lines)) {
      expect(forms).toBe(whole.filter(({ expected }) => expected.level1[name] !== undefined).length);
      expect(rate).not.toBeNull();
    }
    expect(levelSums(lines).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['产出指标', '效益指标', '满意度指标']),
    );
  });

  it('put rate and score side by side where a form has both, highest score first', () => {
    const rated = ratedScores(lines);
    const both = lines.filter(({ rate, score, scored }) => scored === 'wholly' && rate !== null && score !== null);
    expect(rated).toHaveLength(both.length);
    expect(rated.length).toBeGreaterThan(0);
    for (const { name, rate, score } of rated) {
      expect(both).toContainEqual(expect.objectContaining({ name, rate, score }));
    }
    const scores = rated.map(({ score }) => Number(score));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('count findings by check, most first', () => {
    const frequent = frequentFindings(found);
    const counts = frequent.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts.reduce((total, each) => total + each, 0)).toBe(
      found.reduce((total, { findings }) => total + findings.open.length, 0),
    );
  });
});

describe('rate and score', () => {
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  const whole = { ...line, scored: 'wholly', rate: '95', score: '90' } as const;

  it('keep the order of forms that score as high', () => {
    const named = ['甲', '乙', '丙'].map((name) => ({ ...whole, name, score: name === '丙' ? '90.01' : '90.00' }));
    expect(ratedScores(named).map(({ name }) => name)).toEqual(['丙', '甲', '乙']);
  });

  it('leave out what misses either, or a row', () => {
    const missing = [{ ...whole, rate: null }, { ...whole, score: null }, { ...whole, scored: 'partly' } as const];
    expect(ratedScores(missing)).toEqual([]);
  });
});

describe('two years of a project', () => {
  const [line] = lines;
  if (line === undefined) throw new Error('no line');

  it('are put side by side with what changed', () => {
    const last = { ...line, year: '2021', score: '90.5', rate: null };
    expect(yearChanges([last, { ...last, year: '2020' }, line, { ...line, year: '', name: '另一个' }])).toMatchObject([
      { before: { year: '2021' }, after: { year: '2022' }, score: '3.98', rate: null },
    ]);
  });

  it('are none where there is one', () => {
    expect(yearChanges(lines)).toEqual([]);
  });
});

it('nothing is of nothing', () => {
  expect([levelSums([]), ratedScores([]), frequentFindings([]), yearChanges([])]).toEqual([[], [], [], []]);
  expect(scoreBands([]).every(({ count, share }) => count === 0 && share === null)).toBe(true);
});
