import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { insertRow, moveRow, removeRows } from '../../../shared/draft/editRows.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { sameShape } from '../../../shared/sheet/sameShape.ts';
import { indicatorsOf } from '../../helpers/formOf.ts';
import { longDraft } from '../../helpers/longDraft.ts';
import { arbitraryDraft } from './arbitraryDraft.ts';

const [form] = forms;
if (form === undefined) throw new Error('no form');
const table = indicatorsOf(form);
const draft = longDraft(form, 6);
const rowsOf = (of: Draft) => tableOf(of, table.key).rows;
const ids = rowsOf(draft).map(({ id }) => id);
const [first = '', second = ''] = ids;
const name = (row: string, column: 'level1' | 'level2'): DraftPath => ({
  kind: 'groupName',
  table: table.key,
  row,
  column,
});
const cell = (row: string, column: string): DraftPath => ({ kind: 'cell', table: table.key, row, column });
const set = (before: Draft, path: DraftPath, text: string) => setValue(form, before, path, text);

describe('the shape is the same', () => {
  it.each<[string, (before: Draft) => Draft]>([
    ['after nothing', (before) => before],
    ['after a text', (before) => set(before, cell(first, 'score'), '1')],
    ['after a column that no sheet prints', (before) => set(before, cell(first, 'tier'), '达成')],
    [
      'after an amount',
      (before) => set(before, { kind: 'cell', table: 'funding', row: 'total', column: 'executed' }, '5'),
    ],
    ['after a value stated for the first time', (before) => set(before, { kind: 'value', value: 'new' }, '')],
    [
      'after a fixed row’s cell stated for the first time',
      (before) => set(before, { kind: 'cell', table: 'funding', row: 'total', column: 'new' }, ''),
    ],
    [
      'after a name with a blank behind it',
      (before) => set(before, name(first, 'level1'), `${rowsOf(before)[0]?.['level1']} `),
    ],
    ['after a choice of rules', (before) => ({ ...before, options: { step: '0.5' } })],
    [
      'after a finding set aside',
      (before) => ({ ...before, ignoredFindings: [{ check: 'leftover', path: 'year', reason: '已核对' }] }),
    ],
  ])('%s', (_what, edit) => {
    expect(sameShape(form, draft, edit(draft))).toBe(true);
  });

  it('without a look at the rows where they are the same objects', () => {
    const unread = new Proxy(draft.tables, {
      get() {
        throw new Error('looked at');
      },
    });
    expect(sameShape(form, { ...draft, tables: unread }, { ...draft, tables: unread, year: '2030' })).toBe(true);
  });
});

describe('the shape is another', () => {
  it.each<[string, (before: Draft) => Draft]>([
    ['with a row more', (before) => insertRow(before, table, first, 'x')],
    ['with a row less', (before) => removeRows(before, table.key, [second])],
    ['with two rows in another order', (before) => withRows(before, table.key, rowsOf(before).toReversed())],
    [
      'with a row in another group',
      (before) => moveRow(set(before, name(second, 'level2'), '另一组'), table, second, 'up'),
    ],
    ['with another name of a level-1 group', (before) => set(before, name(first, 'level1'), '另一名')],
    ['with another name of a level-2 group', (before) => set(before, name(first, 'level2'), '另一名')],
    ['for another form', (before) => ({ ...before, form: 'another' })],
    ['with amounts in another unit, which labels name', (before) => ({ ...before, moneyUnit: '元' })],
  ])('%s', (_what, edit) => {
    expect(sameShape(form, draft, edit(draft))).toBe(false);
  });

  it('once a cell is stated no more, because the form’s own value stands there again', () => {
    const stated = set(draft, { kind: 'cell', table: 'funding', row: 'total', column: 'weight' }, '8');
    const rows = tableOf(stated, 'funding').rows.map(({ weight: _, ...row }) => ({ ...row, id: row.id ?? '' }));
    expect(sameShape(form, stated, withRows(stated, 'funding', rows))).toBe(false);
  });
});

/** All of a sheet that a text doesn't change. */
function shapeOf(of: FormDefinition, draftOf: Draft) {
  const sheet = layout(of, draftOf, scoreDraft(of, draftOf), 'screen');
  return [sheet.rows.map(({ source }) => source), sheet.cells.map(({ content: _, ...place }) => place)];
}

it.each(forms)('$name: drafts of one shape are laid out alike but for texts', (of) => {
  const texts = fc.constantFrom('', '1', '完成申报、评审和公示，'.repeat(30));
  const { indicators, valueByRole } = indexForm(of);
  const target = indicators?.byRole('target')?.key ?? '';
  const score = indicators?.byRole('score')?.key ?? '';
  const level = indicators?.levelKeys[0] ?? '';
  const goal = valueByRole('expectedGoal')?.key ?? '';
  fc.assert(
    fc.property(arbitraryDraft(of), texts, texts, fc.nat(60), (before, text, goalText, at) => {
      const rows = tableOf(before, indicators?.key ?? '').rows.map((row, index) =>
        index % 3 === at % 3 ? { ...row, [target]: text, [score]: text, [level]: ` ${row[level]}` } : row,
      );
      const values = { ...before.values, [goal]: goalText };
      const after = { ...withRows(before, indicators?.key ?? '', rows), values, year: '2031' };
      expect(sameShape(of, before, after)).toBe(true);
      expect(shapeOf(of, after)).toEqual(shapeOf(of, before));
    }),
    { numRuns: 30 },
  );
});
