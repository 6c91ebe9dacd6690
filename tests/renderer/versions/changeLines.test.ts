import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../renderer/versions/changeLines.ts';
import { compareVersions, isSameVersion } from '../../../shared/compare/compareVersions.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { fiveRowDraft, projectForm, rowsOf, typed, withIndicators } from '../session/sampleDraft.ts';

const linesOf = (now: Draft, then: Draft) => {
  const form = formOf(now.form);
  return changeLines(form, now, then, compareVersions(form, now, then));
};

const then = fiveRowDraft();
const actual = { kind: 'cell', table: 'indicators', row: 'a', column: 'actual' } as const;

describe('changeLines', () => {
  it('are none where nothing differs', () => {
    expect(linesOf(then, then)).toEqual([]);
    expect(isSameVersion(compareVersions(projectForm, then, then))).toBe(true);
  });

  it('name a cell by its groups, its indicator and its column', () => {
    const before = typed(typed(then, { ...actual, column: 'level3' }, '举办培训'), actual, '3期');
    const now = typed(before, actual, '4期');
    expect(linesOf(now, before)).toMatchObject([
      { place: '产出指标 › 数量指标 › 举办培训 · 实际完成值', was: '3期', now: '4期' },
    ]);
  });

  it('name an amount, a value and the year as the form does', () => {
    const now = [
      [{ kind: 'year' }, '2031'],
      [{ kind: 'value', value: 'department' }, '某局'],
      [{ kind: 'cell', table: 'funding', row: 'total', column: 'executed' }, '12'],
    ] as const;
    const changed = now.reduce((draft: Draft, [path, text]) => typed(draft, path, text), then);
    expect(linesOf(changed, then).map(({ place, now: text }) => [place, text])).toEqual([
      ['年度', '2031'],
      ['主管部门', '某局'],
      ['年度资金总额 · 全年执行数', '12'],
    ]);
  });

  it('say of a row that it was added or removed since, with what stood in it', () => {
    const before = typed(then, { ...actual, column: 'level3' }, '举办培训');
    const now = withIndicators(before, rowsOf(before).slice(1));
    expect(linesOf(now, before)).toMatchObject([
      { place: '产出指标 › 数量指标 › 举办培训（后来删除的行）', none: { side: 'now' } },
    ]);
    expect(linesOf(before, now)).toMatchObject([
      { place: '产出指标 › 数量指标 › 举办培训（后来增加的行）', none: { side: 'was' } },
    ]);
  });

  it('say that rows changed places', () => {
    const now = withIndicators(then, rowsOf(then).toReversed());
    expect(linesOf(now, then).map(({ place }) => place)).toEqual(['指标的行序']);
  });

  it('say another unit of money', () => {
    expect(linesOf({ ...then, moneyUnit: '万元' }, then)).toMatchObject([{ place: '金额单位', was: '表格规定的单位' }]);
  });
});

const cells = rowsOf(then).flatMap(({ id }) =>
  ['level3', 'target', 'actual', 'weight', 'score'].map((column) => ({ ...actual, row: id, column })),
);

it('as many cells differ as were changed, and no other', () => {
  const edits = fc.uniqueArray(fc.integer({ min: 0, max: cells.length - 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(edits, fc.integer({ min: 1, max: 99 }), (places, text) => {
      const paths = places.flatMap((at) => cells[at] ?? []);
      const now = paths.reduce((draft: Draft, path) => typed(draft, path, `改${text}`), then);
      expect(compareVersions(projectForm, now, then).differences).toHaveLength(paths.length);
    }),
  );
});

it.each(goldenDrafts.map(({ name, draft }) => [name, draft] as const))(
  '%s differs from a blank one and not from itself',
  (_, draft) => {
    const form = formOf(draft.form);
    expect(isSameVersion(compareVersions(form, draft, structuredClone(draft)))).toBe(true);
    expect(linesOf(draft, { ...draft, values: {}, tables: {} }).length).toBeGreaterThan(5);
  },
);
