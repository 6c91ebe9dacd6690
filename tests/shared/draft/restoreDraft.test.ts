import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { rowOf, tableOf } from '../../../shared/draft/path.ts';
import { refusalText } from '../../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { arbitraryDraft } from '../../helpers/arbitraryDrafts.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const base = { format: 'ziping-draft', version: 2, form: 'shanghai-project' };

function restored(json: unknown): Draft {
  const result = restoreDraft(json);
  if (result.kind === 'refused') throw new Error(refusalText(result.refusal));
  return result.draft;
}

const throughText = (draft: Draft): Draft => restored(JSON.parse(JSON.stringify(draftToJson(draft))));

describe('restoreDraft', () => {
  it.each(goldenDrafts)('gives golden form $name back after a round trip through text', ({ draft }) => {
    expect(throughText(draft)).toEqual(draft);
  });

  it('gives any draft back after a round trip through text', () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        expect(throughText(draft)).toEqual(draft);
      }),
    );
  });

  it('fills in what is missing', () => {
    const draft = restored(base);
    expect(draft.values['projectName']).toBe('');
    expect(rowOf(draft, 'funding', 'total')).toEqual({
      id: 'total',
      initialBudget: '',
      annualBudget: '',
      executed: '',
    });
    expect(tableOf(draft, 'indicators')).toEqual({ rows: [], groups: {} });
  });

  it('reads numbers as their text and null as blank', () => {
    const draft = restored({
      ...base,
      year: 2022,
      values: { projectName: 12.5 },
      tables: { funding: { rows: { total: { executed: null } } } },
    });
    expect(draft.year).toBe('2022');
    expect(draft.values['projectName']).toBe('12.5');
    expect(rowOf(draft, 'funding', 'total')?.['executed']).toBe('');
  });

  it.each([
    ['at the top', { ...base, colour: { red: 1 } }],
    ['in a value', { ...base, values: { projectName: ['a', 'b'] } }],
    ['in a fixed row', { ...base, tables: { funding: { rows: { total: { executed: { value: 1 } } } } } }],
    ['instead of a fixed row', { ...base, tables: { funding: { rows: { total: 'none' } } } }],
    ['instead of fixed rows', { ...base, tables: { funding: { rows: [1, 2] } } }],
    ['instead of a table', { ...base, tables: { funding: [1, 2] } }],
    ['beside the rows of a table', { ...base, tables: { funding: { colour: 'red' } } }],
    ['in a free row', { ...base, tables: { indicators: { rows: [{ id: 'a', history: [1], 'odd/key~': { x: 1 } }] } } }],
    ['instead of free rows', { ...base, tables: { indicators: { rows: 'none' } } }],
    ['in a group', { ...base, tables: { indicators: { groups: { '甲~1乙': { weight: [1], 'a/b': {} } } } } }],
    ['instead of a group', { ...base, tables: { indicators: { groups: { 甲: [1] } } } }],
    ['instead of the groups', { ...base, tables: { indicators: { groups: [1] } } }],
    ['instead of the tables', { ...base, tables: 'x' }],
    ['instead of the values', { ...base, values: [1] }],
    ['beside the tables', { ...base, tables: { staff: { rows: [{ name: '张三' }] } } }],
    ['instead of the year', { ...base, year: { from: 2021 } }],
  ])('keeps what it does not know %s and writes it back', (_, json) => {
    expect(draftToJson(restored(json))).toMatchObject(json);
  });

  it('keeps unknown texts of rows, groups and values as they are', () => {
    const json = {
      ...base,
      values: { motto: '实干' },
      tables: {
        funding: { rows: { bonds: { executed: '5' } } },
        indicators: { rows: [{ id: 'a', nature: '定量' }], groups: { 甲: { share: '5' } } },
      },
    };
    expect(draftToJson(restored(json))).toMatchObject(json);
  });

  it('gives rows without an id, or with one that is taken, an id of their own', () => {
    const draft = restored({
      ...base,
      tables: { indicators: { rows: [{ id: 'a' }, { id: 'a' }, {}, { id: 'row-2' }, { id: '' }] } },
    });
    const ids = tableOf(draft, 'indicators').rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(5);
    expect(ids[0]).toBe('a');
  });

  it.each([
    ['text', 'hello', '不是绩效自评草稿'],
    ['a list', [], '不是绩效自评草稿'],
    ['another format', { format: 'x', version: 1 }, '不是绩效自评草稿'],
    ['no version', { format: 'ziping-draft' }, '无法识别'],
    ['version 0', { ...base, version: 0 }, '“0”无法识别'],
    ['a version in words', { ...base, version: 'one' }, '“one”无法识别'],
    ['a newer version', { ...base, version: 3 }, '更新版本的程序保存（版本 3）'],
    ['an unknown form', { ...base, form: 'mars' }, '“mars”本程序没有收录'],
  ])('refuses %s and says why', (_, json, sentence) => {
    const result = restoreDraft(json);
    expect(result.kind === 'refused' ? refusalText(result.refusal) : 'restored').toContain(sentence);
  });

  it('never throws, whatever it is given', () => {
    const version1 = {
      fields: fc.jsonValue(),
      funding: fc.jsonValue(),
      indicators: fc.jsonValue(),
      year: fc.jsonValue(),
    };
    const table = fc.record({ rows: fc.jsonValue(), groups: fc.jsonValue() });
    const tables = fc.oneof(fc.jsonValue(), fc.record({ funding: table, indicators: table }));
    const nearly = fc.oneof(
      fc.record(version1).map((odd) => ({ ...base, ...odd, version: 1 })),
      fc.record({ values: fc.jsonValue(), tables, stated: fc.jsonValue() }).map((odd) => ({ ...base, ...odd })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (json) => {
        expect(() => restoreDraft(json)).not.toThrow();
      }),
    );
  });
});
