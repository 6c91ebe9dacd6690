import { describe, expect, it } from 'vitest';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { decimal } from '../../../shared/number/decimal.ts';
import { suggestionRules } from '../../../shared/scoring/suggestionRules.ts';
import { applySuggestions, type Suggestion, suggestScore } from '../../../shared/scoring/suggestScore.ts';
import { isInBand, tierOf, tierPoints } from '../../../shared/scoring/tiers.ts';
import { formOf, indicatorsOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const project = formOf('shanghai-project');
const indicators = indicatorsOf(project);
const policy = formOf('shanghai-policy');

function row(target: string, actual: string, weight: string, more: Readonly<Record<string, string>> = {}): Row {
  const blank = newRow(indicators, 'r', { level1: '产出指标', level2: '数量指标' });
  return { ...blank, target, actual, weight, ...more, id: more['id'] ?? 'r' };
}

/** How a suggestion is written in the tables: `1.46`, `2.5 met`, `tier`, or the reason why there is none. */
function show(suggestion: Suggestion): string {
  if (suggestion.kind === 'score') return `${suggestion.score}${suggestion.met ? ' met' : ''}`;
  return suggestion.kind === 'tier' ? 'tier' : suggestion.reason;
}

const suggest = (target: string, actual: string, weight: string, options: Draft['options'] = {}): string =>
  show(suggestScore(project, options, indicators, row(target, actual, weight)));

describe('by the form’s own rules', () => {
  it.each([
    ['>=2500', '1458', '2.5', '1.46'],
    ['>=100', '93.94%', '2', '1.88'],
    ['5', '3', '3', '1.8'],
    ['4', '3', '2', '1.5'],
    ['>=100%', '0%', '2.5', '0'],
    ['>=100%', '22.52%', '2.5', '0.56'],
    ['>=100%', '93.8%', '2', '1.88'],
    ['>=150场', '160场', '2.5', '2.5 met'],
    ['>=95%', '>=95%', '15', '15 met'],
    ['>=3', '2.9999', '2', '2'],
    ['>5', '5', '2', '2'],
    ['<=48小时', '48小时', '15', '15 met'],
    ['<=48小时', '60小时', '15', '12'],
    ['<=48小时', '96小时', '15', '7.5'],
    ['<=5', '5', '2', '2 met'],
    ['<5', '5', '2', '2'],
    ['<5', '10', '2', '1'],
    ['<=0', '3', '2', '0'],
    ['<=0', '0', '2', '2 met'],
    ['=4场', '4场', '2.5', '2.5 met'],
    ['=4场', '6场', '2.5', '2.5 met'],
    ['=4场', '3场', '2.5', '1.88'],
    ['=0', '0', '2', '2 met'],
    ['=0', '1', '2', '0'],
    ['=0', '-1', '2', '0'],
    ['0', '0', '2', '2 met'],
    ['5-8家', '4家', '2.5', '2'],
    ['5-8家', '5家', '2.5', '2.5 met'],
    ['5-8家', '19家', '2.5', '2.5 met'],
    ['0-1个', '0个', '3', '3 met'],
    ['0-1个', '-1个', '3', '0'],
    ['>=10', '-5', '2', '0'],
    ['>=10', '5', '２．５', '1.25'],
    ['>=3', '1', '1', '0.33'],
    ['>=3', '2', '1', '0.67'],
    ['>=200', '1', '1', '0.01'],
    ['>=201', '1', '1', '0'],
    ['完成', '完成', '2', 'tier'],
    ['完成', '', '2', 'tier'],
    ['新增30家，培育10家', '40家', '2', 'tier'],
    ['', '5', '2', 'noTarget'],
    ['5', '', '2', 'noActual'],
    ['5', '已立项', '2', 'unclearActual'],
    ['>=95%', '>=90%', '2', 'unclearActual'],
    ['5', '<5', '2', 'unclearActual'],
    ['5', '3-4', '2', 'unclearActual'],
    ['5个', '3项', '2', 'differentUnits'],
    ['>=95%', '0.96', '2', 'differentUnits'],
    ['>=-5%', '-6%', '2', 'noFormula'],
    ['<=-5%', '-4%', '2', 'noFormula'],
    ['-5-8', '-6', '2', 'noFormula'],
    ['0', '3', '2', 'noFormula'],
    ['5', '3', '', 'noWeight'],
    ['5', '3', 'x', 'noWeight'],
    ['5', '3', '0', 'noWeight'],
    ['5', '3', '-1', 'noWeight'],
    ['完成', '完成', '', 'noWeight'],
  ])('%s with %s of weight %s: %s', (target, actual, weight, expected) => {
    expect(suggest(target, actual, weight)).toBe(expected);
  });

  it('has no number where the form prints no weight at an indicator', () => {
    expect(show(suggestScore(policy, {}, indicatorsOf(policy), row('5', '3', '2')))).toBe('noWeightColumn');
    expect(show(suggestScore(policy, {}, indicatorsOf(policy), row('完成', '完成', '')))).toBe('noWeightColumn');
  });
});

describe('by the options of a draft', () => {
  it.each([
    ['<=48小时', '60小时', '15', { reverse: 'excess' }, '11.25'],
    ['<=48小时', '96小时', '15', { reverse: 'excess' }, '0'],
    ['<=48小时', '100小时', '15', { reverse: 'excess' }, '0'],
    ['<=0', '1', '15', { reverse: 'excess' }, '0'],
    ['<48小时', '48小时', '15', { reverse: 'excess' }, '15'],
    ['<48小时', '60小时', '15', { reverse: 'excess' }, '11.25'],
    ['<=48小时', '60小时', '15', { reverse: 'ratio' }, '12'],
    ['<48小时', '60小时', '15', { reverse: 'ratio' }, '12'],
    ['>=2500', '1458', '2.5', { step: '0.1' }, '1.5'],
    ['>=2500', '1458', '2.5', { step: '0.5' }, '1.5'],
    ['5', '3', '3', { step: '0.5' }, '2'],
    ['>=100', '99', '2.3', { step: '0.5' }, '2.3'],
    ['>=100', '99', '2.2', { step: '0.5' }, '2'],
    ['>=2500', '1458', '2.5', { step: '0.2' }, '1.46'],
    ['>=2500', '1458', '2.5', { step: '' }, '1.46'],
  ])('%s with %s of weight %s and %j: %s', (target, actual, weight, options, expected) => {
    expect(suggest(target, actual, weight, options)).toBe(expected);
  });

  it('come before the form’s own, which come before nothing', () => {
    const form: FormDefinition = {
      ...project,
      scoring: project.scoring && {
        ...project.scoring,
        suggestion: { reverse: 'excess', tiers: '80/50', step: '0.5' },
      },
    };
    expect(suggestionRules(form, {})).toEqual({ reverse: 'excess', tiers: '80/50', step: '0.5' });
    expect(suggestionRules(form, { reverse: 'ratio', tiers: '80/60', step: '0.1' })).toEqual({
      reverse: 'ratio',
      tiers: '80/60',
      step: '0.1',
    });
    expect(suggestionRules(form, { reverse: 'x', tiers: '90/60', step: '1' })).toEqual(suggestionRules(form, {}));
  });
});

describe('tiers', () => {
  it.each([
    [
      '80/60',
      '5',
      [
        ['达成', '4', '5', true],
        ['部分达成', '3', '4', false],
        ['未达成', '0', '3', false],
      ],
    ],
    [
      '80/50',
      '5',
      [
        ['达成', '4', '5', true],
        ['部分达成', '2.5', '4', false],
        ['未达成', '0', '2.5', false],
      ],
    ],
    [
      '80/60',
      '2.5',
      [
        ['达成', '2', '2.5', true],
        ['部分达成', '1.5', '2', false],
        ['未达成', '0', '1.5', false],
      ],
    ],
  ] as const)('%s of weight %s', (tiers, weight, expected) => {
    const bands = tierPoints(decimal(weight), tiers);
    expect(bands.map(({ name, low, high, includesHigh }) => [name, low, high, includesHigh])).toEqual(expected);
  });

  it.each([
    ['5', '达成'],
    ['4', '达成'],
    ['3.99', '部分达成'],
    ['3', '部分达成'],
    ['2.99', '未达成'],
    ['0', '未达成'],
    ['5.01', undefined],
    ['-0.01', undefined],
  ])('a score of %s of 5 is %s', (score, name) => {
    const found = tierPoints(decimal('5'), '80/60').filter((band) => isInBand(decimal(score), band));
    expect(found.map((band) => band.name)).toEqual(name === undefined ? [] : [name]);
  });

  it.each([
    ['达成', '达成'],
    [' 部分达成 ', '部分达成'],
    ['未达成', '未达成'],
    ['完成', null],
    ['', null],
    [undefined, null],
  ])('%s is the tier %s', (text, expected) => {
    expect(tierOf(text)).toBe(expected);
  });

  it('says which tier is chosen, and the bands by the draft’s option', () => {
    const suggestion = suggestScore(
      project,
      { tiers: '80/50' },
      indicators,
      row('完成', '基本完成', '5', { tier: '部分达成' }),
    );
    expect(suggestion).toEqual({ kind: 'tier', chosen: '部分达成', bands: tierPoints(decimal('5'), '80/50') });
  });
});

describe('applySuggestions', () => {
  const draft = withRows(newDraft(project, '2025'), 'indicators', [
    row('5', '3', '3', { id: 'blank', score: '' }),
    row('5', '3', '3', { id: 'spaces', score: ' 　' }),
    row('5', '3', '3', { id: 'typed', score: '2' }),
    row('5', '3', '3', { id: 'unreadable', score: '满分' }),
    row('5', '3', '3', { id: 'zero', score: '0' }),
    row('完成', '完成', '3', { id: 'words', score: '' }),
  ]);
  const rowsOf = (filled: Draft): readonly Row[] => tableOf(filled, 'indicators').rows;

  it('fills blank scores at once and never writes over what was typed', () => {
    const filled = applySuggestions(project, draft);
    expect(rowsOf(filled).map((each) => [each.id, each['score']])).toEqual([
      ['blank', '1.8'],
      ['spaces', '1.8'],
      ['typed', '2'],
      ['unreadable', '满分'],
      ['zero', '0'],
      ['words', ''],
    ]);
  });

  it('leaves everything else, and rows without a change, as they are', () => {
    const filled = applySuggestions(project, draft);
    expect(withRows(filled, 'indicators', [])).toEqual(withRows(draft, 'indicators', []));
    expect(rowsOf(filled)[2]).toBe(rowsOf(draft)[2]);
    expect(rowsOf(applySuggestions(project, filled))).toEqual(rowsOf(filled));
  });

  it('follows the draft’s options', () => {
    const filled = applySuggestions(project, { ...draft, options: { step: '0.5' } });
    expect(rowsOf(filled)[0]?.['score']).toBe('2');
  });
});

describe('real scores of the golden forms', () => {
  const differing = goldenDrafts.flatMap(({ name, draft }) => {
    const form = formOf(draft.form);
    return tableOf(draft, indicatorsOf(form).key).rows.flatMap((each) => {
      const suggestion = suggestScore(form, draft.options, indicatorsOf(form), each);
      return suggestion.kind === 'score' && suggestion.score !== each['score']
        ? [[name, each['target'], each['actual'], each['score'], suggestion.score] as const]
        : [];
    });
  });

  it('differ from the formula in these rows and no others', () => {
    expect(differing).toEqual([
      ['科学技术普及发展专项', '>=2500', '1458', '1.5', '1.46'],
      ['科学技术普及发展专项', '>=100', '93.94%', '1.8', '1.88'],
      ['科学技术普及发展专项', '5', '3', '2', '1.8'],
      ['产业扶持', '>=100%', '0%', '1', '0'],
      ['产业扶持', '>=100%', '22.52%', '0.5', '0.56'],
      ['产业扶持', '>=80%', '0%', '1', '0'],
      ['产业扶持', '>=100%', '0%', '2', '0'],
      ['产业扶持', '>=100%', '93.8%', '2', '1.88'],
    ]);
  });
});
