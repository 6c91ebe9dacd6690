import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ignore, pickTier } from '../../../renderer/session/reviewActions.ts';
import { mendCell } from '../../../renderer/session/walk.ts';
import { rowTemplate } from '../../../renderer/sheet/rowTracks.ts';
import { withRows } from '../../../shared/draft/edit.ts';
import { rowOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { fiveRowDraft, fiveRows, rowsOf, storeOf, typed, withIndicators } from '../session/sampleDraft.ts';
import { field, focused, renderEditor, type } from './renderEditor.tsx';

const actual: DraftPath = { kind: 'cell', table: 'indicators', row: 'b', column: 'actual' };
const long = '完成申报、评审和公示，并按计划拨付。'.repeat(20);

/** 第1行: half done, a blank score; 第2行: done. */
const halfDone: Draft = withIndicators(
  fiveRowDraft(),
  fiveRows.map((row) => (row.id === 'a' ? { ...row, weight: '10', target: '>=10场', actual: '5场', score: '' } : row)),
);

const tracks = () => document.querySelector<HTMLElement>('.sheet')?.style.getPropertyValue('grid-template-rows');

/** The heights of a sheet that is laid out for a draft. */
function laidOut(draft: Draft): string {
  const { rows } = storeOf(draft).store.getSnapshot().model;
  return rowTemplate(
    rows.map(({ height }) => height),
    1,
  );
}

function show(draft: Draft = halfDone) {
  const { session } = renderEditor(draft);
  const { store } = session;
  const edit = (path: DraftPath, text: string, focus: DraftPath | null = null) =>
    act(() => store.apply((now) => ({ draft: typed(now, path, text), focus })));
  return { session, store, edit, model: store.getSnapshot().model };
}

describe('an edit that changes no shape', () => {
  it('by F9 shows the score in the same sheet; an undo takes it away, a redo brings it back', () => {
    const { session, store, model } = show();
    act(() => mendCell(session, field('第1行 得分')));
    expect([field('第1行 得分').value, focused()]).toEqual(['5', '第1行 得分']);
    expect(store.getSnapshot().model).toBe(model);
    act(() => store.undo());
    expect(field('第1行 得分').value).toBe('');
    act(() => store.redo());
    expect([field('第1行 得分').value, focused()]).toEqual(['5', '第1行 得分']);
    expect(store.getSnapshot().model).toBe(model);
  });

  it('by a tier or a finding set aside leaves the same sheet', () => {
    const { session, store, model } = show();
    act(() => pickTier(session, { table: 'indicators', row: 'a' }, '达成'));
    expect([store.getSnapshot().model, focused()]).toEqual([model, '第1行 得分']);
    const [finding] = session.review.checks.settle().findings.open;
    if (finding === undefined) throw new Error('nothing found');
    act(() => ignore(session, finding, '已核对'));
    expect(store.getSnapshot().draft.ignoredFindings.length).toBe(1);
    expect(store.getSnapshot().model).toBe(model);
  });

  it('gives rows the height of the new texts, and of the old ones after an undo', () => {
    const { store, edit, model } = show();
    expect(tracks()).toBe(laidOut(halfDone));
    edit(actual, long, actual);
    expect([field('第2行 实际完成值').value, focused()]).toEqual([long, '第2行 实际完成值']);
    expect(tracks()).toBe(laidOut(typed(halfDone, actual, long)));
    expect(tracks()).not.toBe(laidOut(halfDone));
    act(() => store.undo());
    expect(field('第2行 实际完成值').value).toBe('');
    expect(tracks()).toBe(laidOut(halfDone));
    expect(store.getSnapshot().model).toBe(model);
  });

  it('keeps the height of what was typed after an earlier edit', () => {
    const { edit } = show();
    edit(actual, '完成');
    type('第2行 实际完成值', long);
    edit({ kind: 'cell', table: 'indicators', row: 'c', column: 'actual' }, '完成');
    expect(field('第2行 实际完成值').value).toBe(long);
    expect(tracks()).toBe(laidOut(typed(halfDone, actual, long)));
  });

  it('reaches a new sheet that is not drawn yet', () => {
    const { store } = show();
    act(() => {
      store.apply((now) => ({ draft: withIndicators(now, rowsOf(now).slice(0, 4)), focus: null }));
      store.apply((now) => ({ draft: typed(now, actual, long), focus: null }));
    });
    expect(field('第2行 实际完成值').value).toBe(long);
    expect(tracks()).toBe(laidOut(store.getSnapshot().draft));
  });

  it('brings the name of an emptied group back into its input', () => {
    const { store, edit, model } = show();
    type('第1行 二级指标', '');
    edit(actual, '完成');
    expect(field('第1行 二级指标').value).toBe('数量指标');
    type('第1行 二级指标', '');
    type('第3行 得分', '4');
    expect([field('第1行 二级指标').value, field('第3行 得分').value]).toEqual(['数量指标', '4']);
    expect(store.getSnapshot().model).toBe(model);
  });

  it('shows the form’s own weight again once none is stated', () => {
    const { store, edit } = show(withRows(halfDone, 'funding', [{ id: 'total' }]));
    type('年度资金总额 分值', '8');
    act(() => store.apply((now) => ({ draft: withIndicators(now, rowsOf(now).slice(1)), focus: null })));
    edit(actual, '完成');
    for (let step = 0; step < 3; step += 1) act(() => store.undo());
    expect(rowOf(store.getSnapshot().draft, 'funding', 'total')?.['weight']).toBeUndefined();
    expect(field('年度资金总额 分值').value).toBe('10');
  });
});
