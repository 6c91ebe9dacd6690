import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setValue } from '../../../shared/draft/edit.ts';
import { insertIndicator, moveIndicator, removeIndicators } from '../../../shared/draft/editRows.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { sameShape } from '../../../shared/sheet/sameShape.ts';
import { longDraft } from '../../helpers/longDraft.ts';
import { arbitraryDraft } from './arbitraryDraft.ts';

const [form] = forms;
if (form === undefined) throw new Error('no form');
const draft = longDraft(form, 6);
const ids = draft.indicators.map(({ id }) => id);
const [first = '', second = ''] = ids;
const name = (id: string, level: 'level1' | 'level2'): DraftPath => ({ kind: 'level', id, level });

describe('the shape is the same', () => {
  it.each<[string, (before: Draft) => Draft]>([
    ['after nothing', (before) => before],
    ['after a text', (before) => setValue(before, { kind: 'indicator', id: first, column: 'score' }, '1')],
    [
      'after a column that no sheet prints',
      (before) => setValue(before, { kind: 'indicator', id: first, column: 'tier' }, '达成'),
    ],
    ['after an amount', (before) => setValue(before, { kind: 'funding', row: 'total', column: 'executed' }, '5')],
    ['after a field stated for the first time', (before) => setValue(before, { kind: 'field', field: 'new' }, '')],
    [
      'after a name with a blank behind it',
      (before) => setValue(before, name(first, 'level1'), `${before.indicators[0]?.level1} `),
    ],
    ['after a choice of rules', (before) => ({ ...before, options: { step: '0.5' } })],
    [
      'after a finding set aside',
      (before) => ({ ...before, ignoredFindings: [{ check: 'leftover', path: 'year', reason: '已核对' }] }),
    ],
  ])('%s', (_what, edit) => {
    expect(sameShape(draft, edit(draft))).toBe(true);
  });

  it('without a look at the rows where they are the same objects', () => {
    const unread = new Proxy(draft.indicators, {
      get() {
        throw new Error('looked at');
      },
    });
    expect(sameShape({ ...draft, indicators: unread }, { ...draft, indicators: unread, year: '2030' })).toBe(true);
  });
});

describe('the shape is another', () => {
  it.each<[string, (before: Draft) => Draft]>([
    ['with a row more', (before) => insertIndicator(form, before, first, 'x')],
    ['with a row less', (before) => removeIndicators(before, [second])],
    ['with two rows in another order', (before) => ({ ...before, indicators: before.indicators.toReversed() })],
    [
      'with a row in another group',
      (before) => moveIndicator(setValue(before, name(second, 'level2'), '另一组'), second, 'up'),
    ],
    ['with another name of a level-1 group', (before) => setValue(before, name(first, 'level1'), '另一名')],
    ['with another name of a level-2 group', (before) => setValue(before, name(first, 'level2'), '另一名')],
    ['for another form', (before) => ({ ...before, form: 'another' })],
  ])('%s', (_what, edit) => {
    expect(sameShape(draft, edit(draft))).toBe(false);
  });

  it('once a field is stated no more, because the form’s own value stands there again', () => {
    const stated = setValue(draft, { kind: 'field', field: 'budgetWeight' }, '8');
    const { budgetWeight: _, ...others } = stated.fields;
    expect(sameShape(stated, { ...stated, fields: others })).toBe(false);
  });
});

/** All of a sheet that a text doesn't change. */
function shapeOf(of: FormDefinition, { indicators, ...rest }: Draft) {
  const sheet = layout(of, { indicators, ...rest }, scoreDraft(of, { indicators, ...rest }), 'screen');
  return [sheet.rows.map(({ role }) => role), sheet.cells.map(({ content: _, ...place }) => place)];
}

it.each(forms)('$name: drafts of one shape are laid out alike but for texts', (of) => {
  const texts = fc.constantFrom('', '1', '完成申报、评审和公示，'.repeat(30));
  fc.assert(
    fc.property(arbitraryDraft(of), texts, texts, fc.nat(60), (before, text, goal, at) => {
      const indicators = before.indicators.map((row, index) =>
        index % 3 === at % 3 ? { ...row, target: text, score: text, level1: ` ${row.level1}` } : row,
      );
      const after = { ...before, indicators, fields: { ...before.fields, expectedGoal: goal }, year: '2031' };
      expect(sameShape(before, after)).toBe(true);
      expect(shapeOf(of, after)).toEqual(shapeOf(of, before));
    }),
    { numRuns: 30 },
  );
});
