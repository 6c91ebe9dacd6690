import { expect, it } from 'vitest';
import { createScoreAids } from '../../../../renderer/session/review/scoreAid.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import { blankRow, fiveRowDraft, policyForm, projectForm, withIndicators } from '../sampleDraft.ts';

type Texts = Readonly<Record<string, string>>;

const row = (change: Texts): Row => ({ ...blankRow, id: 'a', weight: '2.5', ...change });
const draftOf = (change: Texts, options: Draft['options'] = {}): Draft => ({
  ...withIndicators(fiveRowDraft(), [row(change)]),
  options,
});
const first = { table: 'indicators', row: 'a' };
const number = { target: '>=24场', actual: '14场' };
const aidOf = createScoreAids(projectForm);

it.each([
  ['a blank score', { ...number }, {}, { kind: 'score', score: '1.46', taken: false }],
  ['another score', { ...number, score: '2' }, {}, { kind: 'score', score: '1.46', taken: false }],
  [
    'the same score, however it is written',
    { ...number, score: '１.460' },
    {},
    { kind: 'score', score: '1.46', taken: true },
  ],
  ['another step', { ...number }, { step: '0.5' }, { kind: 'score', score: '1.5', taken: false }],
  ['no target', { actual: '14场' }, {}, { kind: 'none' }],
  ['different units', { target: '24场', actual: '14家' }, {}, { kind: 'none' }],
] as const)('helps with %s', (_, change, options, expected) => {
  expect(aidOf(draftOf(change, options), first)).toEqual(expected);
});

it('offers the tiers of a target in words with their bands, by the rule that was chosen', () => {
  const words = { target: '完成', actual: '基本完成', tier: '部分达成' };
  expect(aidOf(draftOf(words, { tiers: '80/50' }), first)).toEqual({
    kind: 'tier',
    chosen: '部分达成',
    choices: [
      { name: '达成', points: { name: '达成', low: '2', high: '2.5', includesHigh: true } },
      { name: '部分达成', points: { name: '部分达成', low: '1.25', high: '2', includesHigh: false } },
      { name: '未达成', points: { name: '未达成', low: '0', high: '1.25', includesHigh: false } },
    ],
  });
});

it('suggests no number where the form prints no weight at an indicator, but tiers without bands', () => {
  const ofPolicy = createScoreAids(policyForm);
  expect(ofPolicy(draftOf(number), first)).toEqual({ kind: 'none' });
  expect(ofPolicy(draftOf({ target: '完成', actual: '完成' }), first)).toMatchObject({
    kind: 'tier',
    chosen: null,
    choices: [{ points: null }, { points: null }, { points: null }],
  });
});

it('knows a row again, and forgets it when the rules change', () => {
  const draft = draftOf(number);
  expect(aidOf(draft, first)).toBe(aidOf({ ...draft, year: '2023' }, first));
  expect(aidOf({ ...draft, options: { step: '0.1' } }, first)).toMatchObject({ score: '1.5' });
  expect(aidOf(draft, { ...first, row: 'gone' })).toEqual({ kind: 'none' });
});
