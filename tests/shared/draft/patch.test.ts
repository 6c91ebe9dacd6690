import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, inverse } from '../../../shared/draft/applyPatch.ts';
import { diffDrafts, isNothing } from '../../../shared/draft/patch.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { arbitraryDraftOf } from '../../helpers/arbitraryDrafts.ts';
import { fiveRowDraft, fiveRows, typed, withIndicators } from '../../renderer/session/sampleDraft.ts';

const texts = fc.dictionary(
  fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', '一/二'), fc.string()),
  fc.string(),
);

/** As a file gives them: it knows no zero with a sign. */
const jsonValue = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** What drafts hold beside what the clerk types. */
const beside = fc.record({
  options: texts,
  stated: texts,
  moneyUnit: fc.constantFrom('', '元', '万元'),
  ignoredFindings: fc.array(fc.record({ check: fc.string(), path: fc.string(), reason: fc.string() }), {
    maxLength: 3,
  }),
  unknown: fc.dictionary(fc.string(), jsonValue),
});
const carried = fc.option(fc.record({ from: fc.string(), kept: texts, earlier: texts }), { nil: undefined });

/** Two drafts of one form, at random: rows of the second in any order, some of them of the first. */
const pair = fc.constantFrom('shanghai-project', 'yunnan-project', 'shanghai-goal').chain((id) => {
  const form = findForm(id);
  if (form === undefined) throw new Error(id);
  const draft = fc
    .tuple(arbitraryDraftOf(form), beside, carried)
    .map(([one, more, over]): Draft => ({ ...one, ...more, ...(over !== undefined && { carriedOver: over }) }));
  return fc.tuple(draft, draft).chain(([a, b]) => {
    const rows = [...new Map([...rowsIn(a), ...rowsIn(b)].map((row) => [row.id, row])).values()];
    return fc.shuffledSubarray(rows).map((some) => [a, withIndicators(b, some)] as const);
  });
});
const rowsIn = (draft: Draft) => draft.tables['indicators']?.rows ?? [];

describe('the change from one draft to another', () => {
  it('leads there, and back, exactly, after a journey through JSON too', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const patch = diffDrafts(a, b);
        const read: typeof patch = JSON.parse(JSON.stringify(patch));
        expect(applyPatch(a, patch)).toEqual(b);
        expect(applyPatch(b, inverse(patch))).toEqual(a);
        expect(applyPatch(a, read)).toEqual(b);
        expect(applyPatch(b, inverse(read))).toEqual(a);
      }),
    );
  });

  it('of drafts that say the same is nothing', () => {
    fc.assert(fc.property(pair, ([a]) => isNothing(diffDrafts(a, structuredClone(a)))));
  });

  it('shares what it doesn’t touch', () => {
    const before = fiveRowDraft();
    const after = typed(before, { kind: 'cell', table: 'indicators', row: 'b', column: 'score' }, '1');
    const again = applyPatch(before, diffDrafts(before, after));
    expect(again?.values).toBe(before.values);
    expect(again?.tables['indicators']?.rows[0]).toBe(before.tables['indicators']?.rows[0]);
    expect(again?.tables['indicators']?.rows[1]).not.toBe(before.tables['indicators']?.rows[1]);
  });

  it('is small: a letter, a moved row and a removed one of a long table', () => {
    const rows = Array.from({ length: 500 }, (_, n) => ({ ...fiveRows[0], id: `r${n}`, level3: `指标${n}` }));
    const before = withIndicators(fiveRowDraft(), rows);
    const sizeTo = (after: Draft) => JSON.stringify(diffDrafts(before, after)).length;
    expect(
      sizeTo(typed(before, { kind: 'cell', table: 'indicators', row: 'r250', column: 'score' }, '2.55')),
    ).toBeLessThan(400);
    expect(sizeTo(withIndicators(before, rows.toSpliced(9, 2, ...rows.slice(9, 11).toReversed())))).toBeLessThan(400);
    expect(sizeTo(withIndicators(before, rows.toSpliced(77, 1)))).toBeLessThan(600);
  });
});

describe('a change that was made of another draft', () => {
  const before = fiveRowDraft();
  const score = { kind: 'cell', table: 'indicators', row: 'b', column: 'score' } as const;
  const others: readonly (readonly [string, Draft, Draft])[] = [
    ['another text', typed(before, score, '9'), typed(before, score, '2')],
    ['a row that is gone', withIndicators(before, fiveRows.toSpliced(1, 1)), typed(before, score, '2')],
    ['other rows around', withIndicators(before, fiveRows.toReversed()), withIndicators(before, fiveRows.slice(1))],
    ['another unit', { ...before, moneyUnit: '万元' }, { ...before, options: { a: 'b' }, moneyUnit: '元' }],
    ['a table that is gone', { ...before, tables: {} }, typed(before, score, '2')],
  ];
  it.each(others)('does nothing: %s', (_what, draft, after) => {
    expect(applyPatch(draft, diffDrafts(before, after))).toBeNull();
  });
});
