import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { refusalText } from '../../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { arbitraryDraft } from '../../helpers/arbitraryDrafts.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const base = { format: 'ziping-draft', version: 1, form: 'shanghai-project' };

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
    expect(draft.fields['projectName']).toBe('');
    expect(draft.funding['total']).toEqual({ initialBudget: '', annualBudget: '', executed: '' });
    expect(draft.indicators).toEqual([]);
  });

  it('reads numbers as their text and null as blank', () => {
    const draft = restored({
      ...base,
      year: 2022,
      fields: { projectName: 12.5 },
      funding: { total: { executed: null } },
    });
    expect(draft.year).toBe('2022');
    expect(draft.fields['projectName']).toBe('12.5');
    expect(draft.funding['total']?.['executed']).toBe('');
  });

  it.each([
    ['at the top', { ...base, colour: { red: 1 } }],
    ['in a field', { ...base, fields: { projectName: ['a', 'b'] } }],
    ['in a funding row', { ...base, funding: { total: { executed: { value: 1 } } } }],
    ['instead of a funding row', { ...base, funding: { total: 'none' } }],
    ['instead of the funding', { ...base, funding: [1, 2] }],
    ['in an indicator', { ...base, indicators: [{ id: 'a', history: [1], 'odd/key~': { x: 1 } }] }],
    ['instead of the indicators', { ...base, indicators: 'none' }],
    ['instead of the year', { ...base, year: { from: 2021 } }],
  ])('keeps what it does not know %s and writes it back', (_, json) => {
    expect(draftToJson(restored(json))).toMatchObject(json);
  });

  it('keeps unknown texts of rows, funding and fields as they are', () => {
    const json = {
      ...base,
      fields: { motto: '实干' },
      funding: { bonds: { executed: '5' } },
      indicators: [{ id: 'a', nature: '定量' }],
    };
    expect(draftToJson(restored(json))).toMatchObject(json);
  });

  it('gives rows without an id, or with one that is taken, an id of their own', () => {
    const draft = restored({ ...base, indicators: [{ id: 'a' }, { id: 'a' }, {}, { id: 'row-2' }, { id: '' }] });
    const ids = draft.indicators.map((row) => row.id);
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
    ['a newer version', { ...base, version: 2 }, '更新版本的程序保存（版本 2）'],
    ['an unknown form', { ...base, form: 'mars' }, '“mars”本程序没有收录'],
  ])('refuses %s and says why', (_, json, sentence) => {
    const result = restoreDraft(json);
    expect(result.kind === 'refused' ? refusalText(result.refusal) : 'restored').toContain(sentence);
  });

  it('never throws, whatever it is given', () => {
    const parts = { fields: fc.jsonValue(), funding: fc.jsonValue(), indicators: fc.jsonValue(), year: fc.jsonValue() };
    const nearly = fc.record(parts).map((odd) => ({ ...base, ...odd }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (json) => {
        expect(() => restoreDraft(json)).not.toThrow();
      }),
    );
  });
});
