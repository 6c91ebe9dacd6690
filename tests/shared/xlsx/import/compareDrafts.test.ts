import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathKey } from '../../../../shared/draft/path.ts';
import type { Draft, Indicator } from '../../../../shared/draft/types.ts';
import { forms } from '../../../../shared/forms/index.ts';
import { compareDrafts, type Difference, takeOver } from '../../../../shared/xlsx/import/compareDrafts.ts';
import { arbitraryDraft } from '../../../helpers/arbitraryDrafts.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';

const golden = goldenDrafts[2]?.draft as Draft;

function differences(current: Draft, imported: Draft): readonly Difference[] {
  const result = compareDrafts(current, imported);
  if (result.kind === 'otherForm') throw new Error('other form');
  return result.differences;
}

/** As an import gives it: other ids. */
function imported(draft: Draft, indicators: readonly Indicator[] = draft.indicators): Draft {
  return { ...draft, indicators: indicators.map((row, index) => ({ ...row, id: `row-${index + 1}` })) };
}

function edited(draft: Draft, index: number, change: Partial<Indicator>): readonly Indicator[] {
  return draft.indicators.map((row, at) => (at === index ? ({ ...row, ...change } as Indicator) : row));
}

const texts = (draft: Draft): unknown => ({
  ...draft,
  indicators: draft.indicators.map(({ id: _, ...row }) =>
    Object.fromEntries(Object.entries(row).filter(([, text]) => text !== '')),
  ),
  fields: Object.fromEntries(Object.entries(draft.fields).filter(([, text]) => text !== '')),
  level1Weights: Object.fromEntries(Object.entries(draft.level1Weights).filter(([, text]) => text !== '')),
  options: {},
});

describe('comparing drafts', () => {
  it('finds nothing between a draft and its copy with other ids', () => {
    expect(differences(golden, imported(golden))).toEqual([]);
  });

  it('refuses drafts of two forms', () => {
    expect(compareDrafts(golden, { ...golden, form: 'national-project' })).toEqual({ kind: 'otherForm' });
  });

  it('names each value with both texts', () => {
    const other: Draft = {
      ...imported(golden, edited(golden, 1, { actual: '96%', score: '14' })),
      year: '2023',
      funding: { ...golden.funding, total: { ...golden.funding['total'], executed: '1' } },
    };
    const id = golden.indicators[1]?.id;
    expect(
      differences(golden, other).map(
        (each) => each.kind === 'value' && [pathKey(each.path), each.current, each.imported],
      ),
    ).toEqual([
      ['year', '2022', '2023'],
      ['funding/total/executed', '400947074.63', '1'],
      [`indicator/${id}/actual`, '>=95%', '96%'],
      [`indicator/${id}/score`, '15', '14'],
    ]);
  });

  it('finds rows again by their names wherever they stand', () => {
    expect(differences(golden, imported(golden, golden.indicators.toReversed()))).toEqual([]);
  });

  it('takes a row of another name at the same place for the same row', () => {
    const found = differences(golden, imported(golden, edited(golden, 2, { level3: '平均修复时间' })));
    expect(found).toMatchObject([{ kind: 'value', imported: '平均修复时间' }]);
  });

  it('pairs rows of one name in their order', () => {
    const [first] = golden.indicators;
    if (first === undefined) throw new Error('no row');
    const twins: Draft = {
      ...golden,
      indicators: [
        { ...first, id: 'a', score: '1' },
        { ...first, id: 'b', score: '2' },
      ],
    };
    expect(differences(twins, imported(twins))).toEqual([]);
  });

  it('tells new rows and gone rows', () => {
    const row = { ...(golden.indicators[0] as Indicator), level3: '新增的一项' };
    const rows = [...golden.indicators.slice(0, 3), row, ...golden.indicators.slice(3, 5)];
    expect(differences(golden, imported(golden, rows))).toMatchObject([
      { kind: 'newRow', after: golden.indicators[2]?.id },
      { kind: 'goneRow', id: golden.indicators[5]?.id },
    ]);
  });
});

describe('taking over', () => {
  it('changes only what was chosen', () => {
    const found = differences(golden, imported(golden, edited(golden, 1, { actual: '96%', score: '14' })));
    const taken = takeOver(golden, found.slice(0, 1));
    expect(taken.indicators[1]).toEqual({ ...golden.indicators[1], actual: '96%' });
    expect(takeOver(golden, [])).toEqual(golden);
  });

  it('puts new rows behind the rows they follow, in their order, under ids of their own', () => {
    const extra = ['甲', '乙'].map((level3) => ({ ...(golden.indicators[0] as Indicator), level3 }));
    const rows = [...golden.indicators.slice(0, 2), ...extra, ...golden.indicators.slice(2)];
    const taken = takeOver(golden, differences(golden, imported(golden, rows)));
    expect(taken.indicators.map((row) => row.level3)).toEqual(rows.map((row) => row.level3));
    expect(new Set(taken.indicators.map((row) => row.id)).size).toBe(rows.length);
  });

  it('of everything makes the imported draft, save for the order of rows', () => {
    const pairs = fc.constantFrom(...forms).chain((form) => fc.tuple(arbitraryDraft([form]), arbitraryDraft([form])));
    const sorted = (draft: Draft): unknown => {
      const all = texts(draft) as { readonly indicators: readonly object[] };
      return {
        ...all,
        indicators: all.indicators.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted(),
      };
    };
    fc.assert(
      fc.property(pairs, ([current, other]) => {
        const taken = takeOver(current, differences(current, other));
        expect(sorted(taken)).toEqual(sorted(other));
        expect(new Set(taken.indicators.map((row) => row.id)).size).toBe(taken.indicators.length);
      }),
      { numRuns: 300 },
    );
  });
});
