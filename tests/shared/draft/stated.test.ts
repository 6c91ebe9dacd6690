import { describe, expect, it } from 'vitest';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';

const base = { format: 'ziping-draft', version: 2, form: 'shanghai-project' };

function restored(json: unknown): Draft {
  const result = restoreDraft(json);
  if (result.kind === 'refused') throw new Error(`refused: ${result.refusal.kind}`);
  return result.draft;
}

describe('stated figures of a draft', () => {
  it('are restored as text, numbers included', () => {
    const draft = restored({ ...base, stated: { totalScore: 94.48, rateScore: '8', 'rate/funding/total': '81.84%' } });
    expect(draft.stated).toEqual({ totalScore: '94.48', rateScore: '8', 'rate/funding/total': '81.84%' });
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', {}],
    ['a text', '94.48'],
    ['a list', ['94.48']],
    ['no text', { grade: ['优'] }],
  ])('are not there when the property is %s', (_, stated) => {
    expect(restored({ ...base, stated }).stated).toEqual({});
  });

  it.each([
    { totalScore: '94.48' },
    { totalScore: '94.48', weightTotal: '100', rateScore: '8', 'rate/funding/total': '81.84%' },
    { totalScore: '1', grade: '优', 'rate/funding/total': { odd: true }, more: [1, 2] },
    { 'a/b~c': 'd', totalScore: '3' },
    'a text',
    ['a', 'list'],
  ])('come back from JSON as they were: %j', (stated) => {
    const draft = restored({ ...base, stated });
    expect(draftToJson(draft)['stated']).toEqual(stated);
    expect(restored(draftToJson(draft))).toEqual(draft);
  });

  it('leave no trace in the JSON of a draft without them', () => {
    expect(draftToJson(restored(base))).not.toHaveProperty('stated');
  });
});
