import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setValue } from '../../../shared/draft/edit.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { findAll, nextHit, type Search } from '../../../shared/find/find.ts';
import { inputsOf, textReader } from '../../../shared/find/inputs.ts';
import { replaceIn } from '../../../shared/find/replace.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { arbitraryDraftOf } from '../../helpers/arbitraryDrafts.ts';
import { formOf } from '../../helpers/formOf.ts';
import { fiveRowDraft, groupWeights, namesOf, typed, withGroupWeights } from '../../renderer/session/sampleDraft.ts';

const usual = { matchCase: false, wholeCell: false, foldWidth: true, within: null };
const modelOf = (form: FormDefinition, draft: Draft) => layout(form, draft, scoreDraft(form, draft), 'screen');

function search(draft: Draft, query: string, more: Partial<Search> = {}) {
  return findAll(modelOf(formOf(draft.form), draft), draft, { ...usual, query, ...more });
}
const keys = (draft: Draft, query: string, more: Partial<Search> = {}) =>
  search(draft, query, more).map(({ input }) => input.key);

function replaced(draft: Draft, query: string, replacement: string, more: Partial<Search> = {}) {
  return replaceIn(formOf(draft.form), draft, search(draft, query, more), query, replacement, { ...usual, ...more });
}

const cell = (row: string, column: string, table = 'indicators'): DraftPath => ({ kind: 'cell', table, row, column });
const name = (row: string, column: string): DraftPath => ({ kind: 'groupName', table: 'indicators', row, column });

describe('finding in a sheet', () => {
  it('goes row by row from left to right, through values, money, names of groups and rows', () => {
    const draft = [
      [cell('b', 'actual'), '完成2.5'],
      [cell('total', 'executed', 'funding'), '2.5'],
      [{ kind: 'value', value: 'expectedGoal' }, '目标2.5'],
    ].reduce<Draft>((before, [path, text]) => typed(before, path as DraftPath, text as string), fiveRowDraft());
    expect(keys(draft, '2.5')).toEqual([
      'cell/funding/total/executed',
      'value/expectedGoal',
      'cell/indicators/a/weight',
      'cell/indicators/a/score',
      'cell/indicators/b/actual',
      'cell/indicators/b/weight',
      'cell/indicators/b/score',
    ]);
    expect(keys(draft, '数量')).toEqual(['groupName/indicators/a/level2']);
  });

  it('finds no label, no computed figure and nothing for an empty query', () => {
    expect(keys(fiveRowDraft(), '自评得分')).toEqual([]);
    expect(keys(fiveRowDraft(), '50')).toEqual([]);
    expect(keys(fiveRowDraft(), '')).toEqual([]);
  });

  it('finds what the form itself puts into a cell that the draft doesn’t state', () => {
    const { funding, ...tables } = fiveRowDraft().tables;
    const rows = (funding?.rows ?? []).map(({ weight: _unstated, ...row }) => ({ ...row, id: row.id ?? '' }));
    const draft = { ...fiveRowDraft(), tables: { ...tables, funding: { rows, groups: {} } } };
    expect(keys(draft, '10', { wholeCell: true })).toContain('cell/funding/total/weight');
  });

  it('stays within chosen cells', () => {
    expect(keys(fiveRowDraft(), '2.5', { within: new Set(['cell/indicators/b/score']) })).toEqual([
      'cell/indicators/b/score',
    ]);
  });

  it('goes on behind a cell and around the end', () => {
    const hits = search(fiveRowDraft(), '2.5');
    const orders = hits.map(({ order }) => order);
    expect(nextHit(hits, -1, 1)).toBe(0);
    expect(nextHit(hits, orders[0] ?? 0, 1)).toBe(1);
    expect(nextHit(hits, orders.at(-1) ?? 0, 1)).toBe(0);
    expect(nextHit(hits, orders[0] ?? 0, -1)).toBe(hits.length - 1);
    expect(nextHit(hits, orders[1] ?? 0, -1)).toBe(0);
    expect(nextHit([], 3, 1)).toBe(-1);
  });
});

describe('replacing', () => {
  it('counts cells and places', () => {
    const draft = typed(fiveRowDraft(), cell('a', 'actual'), '一场，两场，三场');
    const result = replaced(draft, '场', '次');
    expect(result).toMatchObject({ cells: 1, places: 3, refused: 0 });
    expect(result.draft).toEqual(typed(draft, cell('a', 'actual'), '一次，两次，三次'));
  });

  it('of nothing leaves the draft as it is, the same object', () => {
    const draft = fiveRowDraft();
    expect(replaced(draft, '没有', '有').draft).toBe(draft);
    expect(replaced(draft, '指标', '指标').draft).toBe(draft);
  });

  it('renames groups as typing does, their weights with them', () => {
    const draft = withGroupWeights(fiveRowDraft(formOf('shanghai-policy')), { 产出指标: '35', 效益指标: '40' });
    const result = replaced({ ...draft, form: 'shanghai-policy' }, '产出', '产 出');
    expect(namesOf(result.draft, 'level1').slice(0, 3)).toEqual(['产 出指标', '产 出指标', '产 出指标']);
    expect(groupWeights(result.draft)).toEqual({ '产 出指标': '35', 效益指标: '40' });
  });

  it('renames no group twice that gets the old name of its neighbour', () => {
    const draft = [
      [name('a', 'level2'), '甲'],
      [name('c', 'level2'), '甲甲'],
    ].reduce<Draft>((before, [path, text]) => typed(before, path as DraftPath, text as string), fiveRowDraft());
    expect(namesOf(replaced(draft, '甲', '甲甲').draft, 'level2').slice(0, 3)).toEqual(['甲甲', '甲甲', '甲甲甲甲']);
  });

  it('leaves a group of several rows its name, and the weight of the budget to the form', () => {
    const draft = fiveRowDraft();
    const names = replaced(draft, '数量指标', '');
    expect(names).toMatchObject({ cells: 0, refused: 1 });
    expect(names.draft).toBe(draft);
    const weights = replaced(draft, '10', '20', { wholeCell: true });
    expect(weights.draft.tables['funding']).toBe(draft.tables['funding']);
    expect(weights).toMatchObject({ refused: 1 });
    expect(weights.cells).toBe(2);
  });

  it('puts into a list only what it offers', () => {
    const form = forms.find((each) => inputsOf(modelOf(each, draftOf(each))).some(({ use }) => use.choice));
    if (form === undefined) throw new Error('no form with a list');
    const draft = draftOf(form);
    const list = inputsOf(modelOf(form, draft)).find(({ use }) => use.choice !== undefined);
    const [first = '', second = ''] = list?.use.choice?.options ?? [];
    if (list === undefined) throw new Error('no list');
    const chosen = setValue(form, draft, list.use.path, first);
    const hits = () => findAll(modelOf(form, chosen), chosen, { ...usual, query: first, wholeCell: true });
    const options = { ...usual, wholeCell: true };
    expect(replaceIn(form, chosen, hits(), first, '别的', options)).toMatchObject({ cells: 0, refused: hits().length });
    const result = replaceIn(form, chosen, hits(), first, second, options);
    expect(textReader(result.draft)(list)).toBe(second);
  });
});

function draftOf(form: FormDefinition): Draft {
  const [draft] = fc.sample(arbitraryDraftOf(form), { numRuns: 1, seed: 7 });
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

describe('replacing all, in any form', () => {
  const query = fc.constantFrom('指标', '1', 'a', '场', '.', 'constructor', ' ');
  const case_ = fc.constantFrom(...forms).chain((form) => fc.tuple(fc.constant(form), arbitraryDraftOf(form), query));

  it('leaves no match but where it was refused, and changes nothing else', () => {
    fc.assert(
      fc.property(case_, ([form, draft, sought]) => {
        const hits = findAll(modelOf(form, draft), draft, { ...usual, query: sought });
        const { draft: after, cells, refused } = replaceIn(form, draft, hits, sought, '※', usual);
        expect(cells + refused).toBe(hits.length);
        expect(findAll(modelOf(form, after), after, { ...usual, query: sought }).length).toBeLessThanOrEqual(refused);
        const hit = new Set(hits.map(({ input }) => input.key));
        for (const { key, rows } of Object.entries(draft.tables).map(([key, { rows }]) => ({ key, rows }))) {
          const now = tableOf(after, key).rows;
          expect(now.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
          for (const [index, row] of rows.entries()) {
            for (const [column, text] of Object.entries(row)) {
              if (text.includes(sought) || hit.has(`cell/${key}/${row.id}/${column}`)) continue;
              if (!/[ａ-ｚＡ-Ｚ０-９．　A-Z]/.test(text)) expect(now[index]?.[column]).toBe(text);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
