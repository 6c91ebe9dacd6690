import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnit } from '../../../shared/draft/convertUnit.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { valueAt } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { arbitraryDraftOf } from '../../helpers/arbitraryDrafts.ts';
import { formOf } from '../../helpers/formOf.ts';

const form = formOf('national-project');
const path = { kind: 'cell', table: 'funding', row: 'total', column: 'executed' } as const;
const spent = (text: string): Draft => setValue(form, newDraft(form, '2023'), path, text);

describe('the amounts of a draft in another unit', () => {
  it.each([
    ['1.5', '15000'],
    ['0', '0'],
    ['4753.66万元', '4753.66万元'],
    ['一百', '一百'],
    ['', ''],
  ])('%s 万元 is %s', (text, expected) => {
    const converted = convertUnit(form, spent(text), '元');
    expect(converted.moneyUnit).toBe('元');
    expect(valueAt(converted, path)).toBe(expected);
  });

  it('leave weights as they are, and the draft itself where it is of that unit', () => {
    const draft = spent('1.5');
    expect(valueAt(convertUnit(form, draft, '元'), { ...path, column: 'weight' })).toBe('10');
    expect(convertUnit(form, draft, '万元')).toBe(draft);
  });

  it('make the same totals', () => {
    fc.assert(
      fc.property(arbitraryDraftOf(form), (draft) => {
        for (const unit of ['元', '万元'] as const) {
          expect(scoreDraft(form, convertUnit(form, draft, unit))).toEqual(scoreDraft(form, draft));
        }
      }),
      { numRuns: 100 },
    );
  });
});
