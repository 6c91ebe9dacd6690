import { describe, expect, it } from 'vitest';
import { headerAt, stayingHeaders, tracksSum } from '../../../renderer/sheet/stayingHeaders.ts';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { twoTablesForm } from '../../helpers/madeUpPageForms.ts';
import { fiveRowDraft, storeOf } from '../session/sampleDraft.ts';

const modelOf = (draft: Parameters<typeof storeOf>[0], form?: Parameters<typeof storeOf>[1]) =>
  storeOf(draft, form).store.getSnapshot().model;

describe('headers that stay', () => {
  it('are those of tables with free rows, down to their last row', () => {
    expect(stayingHeaders(modelOf(fiveRowDraft()))).toEqual([{ first: 12, last: 12, until: 17 }]);
  });

  it('may have two rows, and several tables each its own', () => {
    expect(stayingHeaders(modelOf(newDraft(twoTablesForm, ''), twoTablesForm))).toEqual([
      { first: 4, last: 5, until: 9 },
      { first: 10, last: 10, until: 11 },
    ]);
  });

  it('are none where a table has no rows', () => {
    const empty = withRows(newDraft(twoTablesForm, ''), 'shen', []);
    expect(stayingHeaders(modelOf(empty, twoTablesForm)).map(({ last }) => last)).toEqual([7]);
  });

  it('are found by any of their rows', () => {
    const headers = [{ first: 4, last: 5, until: 9 }];
    expect([3, 4, 5, 6].map((row) => headerAt(headers, row)?.until)).toEqual([undefined, 9, 9, undefined]);
  });
});

it.each([
  [4, 3, '0px'],
  [4, 4, 'var(--track-4)'],
  [4, 5, 'var(--track-4) + var(--track-5)'],
])('tracks %i to %i together are %s', (first, last, sum) => {
  expect(tracksSum(first, last)).toBe(sum);
});
