import { describe, expect, it } from 'vitest';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';

const base = { format: 'ziping-draft', version: 1, form: 'shanghai-project' };

function restored(json: unknown): Draft {
  const result = restoreDraft(json);
  if (result.kind === 'refused') throw new Error(`refused: ${result.refusal.kind}`);
  return result.draft;
}

describe('stated figures of a draft', () => {
  it('are restored as text, numbers included', () => {
    const draft = restored({ ...base, printed: { total: 94.48, budgetScore: '8', rates: { total: '81.84%' } } });
    expect(draft.printed).toEqual({ total: '94.48', budgetScore: '8', rates: { total: '81.84%' } });
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', {}],
    ['a text', '94.48'],
    ['a list', ['94.48']],
    ['only unknown figures', { grade: '优' }],
  ])('are not there when the property is %s', (_, printed) => {
    expect(restored({ ...base, printed })).not.toHaveProperty('printed');
  });

  it.each([
    { total: '94.48' },
    { total: '94.48', weightTotal: '100', budgetScore: '8', rates: { total: '81.84%', other: '0%' } },
    { total: '1', grade: '优', rates: { total: { odd: true } }, more: [1, 2] },
    { rates: ['100%', '0%'] },
    { 'a/b~c': 'd', total: '3' },
    'a text',
    ['a', 'list'],
  ])('come back from JSON as they were: %j', (printed) => {
    const draft = restored({ ...base, printed });
    expect(draftToJson(draft)['printed']).toEqual(printed);
    expect(restored(draftToJson(draft))).toEqual(draft);
  });

  it('leave no trace in the JSON of a draft without them', () => {
    expect(draftToJson(restored(base))).not.toHaveProperty('printed');
  });
});
