import { describe, expect, it } from 'vitest';
import { newRow } from '../../../shared/draft/newDraft.ts';
import { type Suggestion, suggestScore } from '../../../shared/scoring/suggestScore.ts';
import pairs from '../../fixtures/cases/pairs.json' with { type: 'json' };
import { formOf, indicatorsOf } from '../../helpers/formOf.ts';

const form = formOf('shanghai-project');
const table = indicatorsOf(form);

/** How a suggestion is written in the cases: the score, `tier`, or `none:` and the reason. */
function show(suggestion: Suggestion): string {
  if (suggestion.kind === 'score') return suggestion.score;
  return suggestion.kind === 'tier' ? 'tier' : `none:${suggestion.reason}`;
}

describe('targets and actuals of published forms, each of weight 10', () => {
  it.each(pairs)('$target with $actual: $expect', ({ target, actual, expect: expected }) => {
    const row = { ...newRow(table, 'r'), target, actual, weight: '10' };
    expect(show(suggestScore(form, {}, table, row))).toBe(expected);
  });
});

describe('a value without a unit beside one in 万, the unit standing in the name of the indicator', () => {
  it.each([
    ['8', '7.2万亩'],
    ['<=6070', '6000万元'],
    ['7.2万亩', '8'],
    ['2亿', '1.8'],
  ])('%s with %s: no number is guessed', (target, actual) => {
    const row = { ...newRow(table, 'r'), target, actual, weight: '20' };
    expect(show(suggestScore(form, {}, table, row))).toBe('none:differentUnits');
  });
});
