import { describe, expect, test } from 'vitest';
import { summarizeDraft } from '../../../renderer/store/summarizeDraft.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { findForm, forms } from '../../../shared/forms/index.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const golden = (index: number): Draft => {
  const form = goldenDrafts[index];
  if (form === undefined) throw new Error(`no golden draft ${index}`);
  return form.draft;
};

test.each(forms.map((form) => ({ id: form.id, form })))('a new draft of $id is blank', ({ form }) => {
  expect(summarizeDraft(newDraft(form, '2024'))).toMatchObject({ formTitle: '', total: null, state: 'blank' });
});

test('names of levels and the year do not make a draft filled in; any other text does', () => {
  const form = findForm('shanghai-project');
  if (form === undefined) throw new Error('no form');
  const blank = newDraft(form, '');
  expect(summarizeDraft({ ...blank, year: '2024' }).state).toBe('blank');
  expect(summarizeDraft(setValue(blank, { kind: 'field', field: 'department' }, '科委')).state).toBe('filling');
  expect(summarizeDraft(setValue(blank, { kind: 'field', field: 'department' }, '  ')).state).toBe('blank');
  const row = setValue(blank, { kind: 'indicator', id: 'row-1', column: 'target' }, '≥5场');
  expect(summarizeDraft(row).state).toBe('filling');
});

test.each(
  goldenDrafts.map(({ name, draft, expected }, index) => ({
    name,
    draft,
    total: expected.total,
    // The two policy forms miss a score and an actual; the others are whole.
    state: index < 5 ? 'complete' : 'filling',
  })),
)('$name is $state with $total', ({ draft, total, name, state }) => {
  expect(summarizeDraft(draft)).toEqual({ formTitle: name, form: draft.form, year: '2022', total, state });
});

describe('a filled-in form is not complete without', () => {
  const first = golden(0).indicators[0]?.id ?? '';
  const paths: readonly DraftPath[] = [
    { kind: 'year' },
    { kind: 'field', field: 'projectName' },
    { kind: 'field', field: 'actualResult' },
    { kind: 'funding', row: 'total', column: 'executed' },
    ...['level3', 'target', 'actual', 'weight', 'score'].map(
      (column): DraftPath => ({ kind: 'indicator', id: first, column }),
    ),
  ];
  test.each(paths.map((path) => ({ path, where: JSON.stringify(path) })))('$where', ({ path }) => {
    expect(summarizeDraft(setValue(golden(0), path, ' ')).state).toBe('filling');
  });
});

test('a row that was left as the form brings it is not asked for', () => {
  const { indicators } = golden(0);
  const empty = { id: 'x', level1: '效益指标', level2: '生态效益指标', level3: '', target: '', actual: '', score: '' };
  expect(summarizeDraft({ ...golden(0), indicators: [...indicators, empty] }).state).toBe('complete');
});

test('the policy form asks for the weights of its first levels and takes the year from its month', () => {
  const rows = golden(6).indicators.map((row) => ({ ...row, actual: row.actual || '95%' }));
  const whole: Draft = { ...golden(6), indicators: rows };
  expect(summarizeDraft(whole)).toMatchObject({ state: 'complete', year: '2022' });
  expect(summarizeDraft({ ...whole, level1Weights: {} }).state).toBe('filling');
  const month = setValue(whole, { kind: 'field', field: 'selfEvalStart' }, '2023.01');
  expect(summarizeDraft(month).year).toBe('2023');
});

test('a form that this program does not know is still listed', () => {
  expect(summarizeDraft({ ...golden(0), form: 'later' })).toMatchObject({ form: 'later', total: null });
});
