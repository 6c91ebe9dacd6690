import { describe, expect, test } from 'vitest';
import { type DraftOutline, summarizeDraft } from '../../../renderer/store/summarizeDraft.ts';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { findForm, forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { monitoringForm } from '../../helpers/madeUpPageForms.ts';
import { rowsOf, typed, withGroupWeights, withIndicators } from '../session/sampleDraft.ts';

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
  expect(summarizeDraft(typed(blank, { kind: 'value', value: 'department' }, '科委')).state).toBe('filling');
  expect(summarizeDraft(typed(blank, { kind: 'value', value: 'department' }, '  ')).state).toBe('blank');
  const row = typed(blank, { kind: 'cell', table: 'indicators', row: 'row-1', column: 'target' }, '≥5场');
  expect(summarizeDraft(row).state).toBe('filling');
});

const states: Readonly<Record<number, Pick<DraftOutline, 'state' | 'errors'>>> = {
  1: { state: 'faulty', errors: 3 },
  5: { state: 'filling', errors: 0 },
  6: { state: 'filling', errors: 0 },
};

test.each(
  goldenDrafts.map(({ name, draft, expected }, index) => ({
    name,
    draft,
    total: expected.total,
    // one has sums and full marks that are wrong, the two policy forms miss a score and an actual; the others are whole
    ...(states[index] ?? { state: 'complete', errors: 0 }),
  })),
)('$name is $state with $total', ({ draft, total, name, state, errors }) => {
  expect(summarizeDraft(draft)).toEqual({ formTitle: name, form: draft.form, year: '2022', total, state, errors });
});

describe('a filled-in form is not complete without', () => {
  const first = rowsOf(golden(0))[0]?.id ?? '';
  const paths: readonly DraftPath[] = [
    { kind: 'year' },
    { kind: 'value', value: 'projectName' },
    { kind: 'value', value: 'actualResult' },
    { kind: 'cell', table: 'funding', row: 'total', column: 'executed' },
    ...['level3', 'target', 'actual', 'weight', 'score'].map(
      (column): DraftPath => ({ kind: 'cell', table: 'indicators', row: first, column }),
    ),
  ];
  test.each(paths.map((path) => ({ path, where: JSON.stringify(path) })))('$where', ({ path }) => {
    expect(summarizeDraft(typed(golden(0), path, ' ')).state).toBe('filling');
  });
});

test('a row that was left as the form brings it is not asked for', () => {
  const empty = { id: 'x', level1: '效益指标', level2: '生态效益指标', level3: '', target: '', actual: '', score: '' };
  expect(summarizeDraft(withIndicators(golden(0), [...rowsOf(golden(0)), empty])).state).toBe('complete');
});

test('the policy form asks for the weights of its first levels and takes the year from its month', () => {
  const rows = rowsOf(golden(6)).map((row) => ({ ...row, actual: row['actual'] || '95%' }));
  const whole = withIndicators(golden(6), rows);
  expect(summarizeDraft(whole)).toMatchObject({ state: 'complete', year: '2022' });
  expect(summarizeDraft(withGroupWeights(whole, {})).state).toBe('filling');
  const month = typed(whole, { kind: 'value', value: 'selfEvalStart' }, '2023.01');
  expect(summarizeDraft(month).year).toBe('2023');
});

test('a form that this program does not know is still listed', () => {
  expect(summarizeDraft({ ...golden(0), form: 'later' })).toMatchObject({ form: 'later', total: null });
});

test('a form that scores nothing goes from blank over faulty to complete, without a total', () => {
  const blank = newDraft(monitoringForm, '2022');
  const state = (draft: Draft) => summarizeDraft(draft, [monitoringForm]);
  expect(state(blank)).toMatchObject({ state: 'blank', total: null });
  const { indicators } = indexForm(monitoringForm);
  const rows = tableOf(blank, 'zhibiao').rows.map((row) => ({ ...row, c: `${row['b']}一项`, d: '≥5场' }));
  const amounts = { plan: '200', spent: '50' };
  const filled: Draft = {
    ...withRows(withRows(blank, indicators?.key ?? '', rows), 'zijin', [
      { ...amounts, id: 'all' },
      { ...amounts, id: 'fiscal' },
    ]),
    values: { xm: '项目', lx: '市直专项', bm: '科委', rq: '2022-08-01' },
  };
  expect(state(filled)).toMatchObject({ state: 'complete', total: null, formTitle: '项目' });
  const path = { kind: 'cell', table: 'zijin', row: 'all', column: 'plan' } as const;
  expect(state(setValue(monitoringForm, filled, path, ''))).toMatchObject({ state: 'filling' });
  expect(state(setValue(monitoringForm, filled, path, '二百'))).toMatchObject({ state: 'faulty', errors: 1 });
});
